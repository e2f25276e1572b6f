/** Draws the app. */
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

export function start(root: HTMLElement): void {
  createRoot(root).render(<App />)
}
