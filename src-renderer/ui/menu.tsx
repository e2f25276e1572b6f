/** A menu of acts that opens from a button. */
import type { LucideIcon } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import { useLayer } from './layer.ts'
import './menu.css'

/** `trigger` is one button. Not modal: the page behind stays scrollable, and no style element is written. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  readonly trigger: ReactNode
  readonly align?: 'start' | 'center' | 'end' | undefined
  readonly children: ReactNode
}): ReactNode {
  const layer = useLayer()
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content className="menu" align={align} sideOffset={4} collisionPadding={8} loop>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** One act. */
export function MenuItem({
  icon: Icon,
  keys,
  danger,
  disabled,
  onSelect,
  children,
}: {
  readonly icon?: LucideIcon | undefined
  readonly keys?: string | undefined
  readonly danger?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onSelect: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <Radix.Item
      className={cx('menu__item', danger && 'menu__item--danger')}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      <span className="menu__icon">{Icon && <Icon size={15} aria-hidden />}</span>
      <span className="menu__text">{children}</span>
      {keys && <span className="menu__keys">{keys}</span>}
    </Radix.Item>
  )
}

/** One of several, one of which holds. */
export function MenuChoice({
  checked,
  onSelect,
  children,
}: {
  readonly checked: boolean
  readonly onSelect: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <Radix.CheckboxItem className="menu__item" checked={checked} onSelect={onSelect}>
      <span className="menu__icon">
        <Radix.ItemIndicator>✓</Radix.ItemIndicator>
      </span>
      <span className="menu__text">{children}</span>
    </Radix.CheckboxItem>
  )
}

export function MenuSeparator(): ReactNode {
  return <Radix.Separator className="menu__separator" />
}

export function MenuLabel({ children }: { readonly children: ReactNode }): ReactNode {
  return <Radix.Label className="menu__label">{children}</Radix.Label>
}
