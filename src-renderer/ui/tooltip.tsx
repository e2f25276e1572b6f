/** A short name that appears beside what is pointed at or focused. */
import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useLayer } from './layer.ts'
import './tooltip.css'

/** Give once, around the app: tooltips that follow each other then appear without a delay. */
export function TooltipProvider({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Radix.Provider>
  )
}

/** Names its one child, which must take a ref and be focusable. The child carries its own accessible name. */
export function Tooltip({
  text,
  keys,
  side = 'top',
  children,
}: {
  readonly text: string
  readonly keys?: string | undefined
  readonly side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  readonly children: ReactNode
}): ReactNode {
  const layer = useLayer()
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content className="tooltip" side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {keys && <span className="tooltip__keys">{keys}</span>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
