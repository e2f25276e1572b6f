/** Short notices at the foot of the window, with a way to undo. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { createStore } from '../store.ts'
import { words } from '../words.ts'
import { Button, IconButton } from './button.tsx'
import './toast.css'

export interface ToastAct {
  readonly label: string
  readonly run: () => void
}

interface ToastState {
  readonly id: number
  readonly text: string
  readonly act: ToastAct | null
}

const shown = createStore<readonly ToastState[]>([])
let lastId = 0

/** Says something for 6 s, or 20 s where it can be undone, and for as long as it is looked at. Safe to call from anywhere. */
export function toast(text: string, act: ToastAct | null = null): void {
  lastId += 1
  const next = { id: lastId, text, act }
  shown.update(list => [...list.slice(-2), next])
}

/** Puts all notices away, such as when another journal is opened. */
export function clearToasts(): void {
  shown.update(() => [])
}

/** Where toasts appear: once, in the shell. */
export function Toasts(): ReactNode {
  const list = useSyncExternalStore(shown.subscribe, shown.get)
  return (
    <section className="toasts" aria-label={words.notices} aria-live="polite">
      {list.map(item => (
        <ToastView key={item.id} {...item} />
      ))}
    </section>
  )
}

function ToastView({ id, text, act }: ToastState): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const end = () => {
      if (element.current?.matches(':hover, :focus-within')) timer = setTimeout(end, 1000)
      else dismiss(id)
    }
    let timer = setTimeout(end, act ? 20_000 : 6000)
    return () => clearTimeout(timer)
  }, [id, act])
  return (
    <div ref={element} className="toast">
      <span className="toast__text">{text}</span>
      {act && (
        <Button
          size="small"
          kind="quiet"
          className="toast__act"
          onClick={() => {
            act.run()
            dismiss(id)
          }}
        >
          {act.label}
        </Button>
      )}
      <IconButton size="small" icon={X} label={words.close} onClick={() => dismiss(id)} />
    </div>
  )
}

function dismiss(id: number): void {
  shown.update(list => list.filter(item => item.id !== id))
}
