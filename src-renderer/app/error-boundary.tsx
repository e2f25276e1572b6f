/** Catches what a page throws while it draws, and keeps the rest of the window alive. */
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { words } from '../words.ts'

interface Caught {
  readonly error: unknown
}

/** Give it a `key` that changes with the place, so that going elsewhere starts afresh. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  Caught | Record<never, never>
> {
  override state: Caught | Record<never, never> = {}

  static getDerivedStateFromError(error: unknown): Caught {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (!('error' in this.state)) return this.props.children
    return (
      <EmptyState
        title={words.start.crashed}
        action={<Button onClick={() => location.reload()}>{words.start.reload}</Button>}
      >
        {words.start.crashedRemedy}
      </EmptyState>
    )
  }
}
