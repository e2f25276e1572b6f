/** A small panel that opens from a button and closes with Escape or a press outside. */
import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useLayer } from './layer.ts'
import './menu.css'

/** The first control in it takes the focus, or the one marked `data-start`. */
export interface PopoverProps {
  readonly trigger: ReactNode
  /** Read out as the panel's name. */
  readonly label: string
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly open?: boolean | undefined
  readonly onOpenChange?: ((open: boolean) => void) | undefined
  readonly children: ReactNode
}

export function Popover({
  trigger,
  label,
  align = 'start',
  open,
  onOpenChange,
  children,
}: PopoverProps): ReactNode {
  const layer = useLayer()
  const control = open === undefined ? {} : { open }
  return (
    <Radix.Root {...control} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          className="popover"
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={event => {
            const start =
              event.target instanceof HTMLElement && event.target.querySelector<HTMLElement>('[data-start]')
            if (!start) return
            event.preventDefault()
            start.focus()
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
