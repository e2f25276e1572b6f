/** Buttons: with words, or with an icon and a hidden name. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './class-names.ts'
import { Tooltip } from './tooltip.tsx'
import './button.css'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one main act of a place; `plain` (default): outlined; `quiet`: no edge; `danger`: cannot be undone. */
  readonly kind?: ButtonKind | undefined
  readonly size?: 'medium' | 'small' | undefined
  readonly icon?: LucideIcon | undefined
  /** Shows that it works on it, and takes no second press. */
  readonly busy?: boolean | undefined
}

/** A button with words. */
export function Button({
  kind = 'plain',
  size = 'medium',
  icon: Icon,
  busy,
  className,
  children,
  ...rest
}: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      {...rest}
      disabled={rest.disabled || busy}
      className={cx('button', `button--${kind}`, size === 'small' && 'button--small', className)}
    >
      {Icon && <Icon size={size === 'small' ? 14 : 16} aria-hidden />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: read out, and shown as a tooltip. */
  readonly label: string
  readonly icon: LucideIcon
  readonly size?: 'medium' | 'small' | undefined
  /** Keys that do the same, shown in the tooltip. */
  readonly keys?: string | undefined
}

/** A button that is an icon; its name is in the tooltip and for screen readers. */
export function IconButton({
  label,
  icon: Icon,
  size = 'medium',
  keys,
  className,
  ...rest
}: IconButtonProps): ReactNode {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={cx('icon-button', size === 'small' && 'icon-button--small', className)}
      >
        <Icon size={size === 'small' ? 15 : 17} aria-hidden />
      </button>
    </Tooltip>
  )
}
