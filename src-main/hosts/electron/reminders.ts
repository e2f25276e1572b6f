/** Tells of planned things as they begin, where the owner turned that on. */
import { createRouterClient } from '@orpc/server'
import { app, Notification } from 'electron'
import type { MirrorClient } from '#contract/contract.ts'
import type { CoreLike } from '../core-like.ts'

const EVERY_MS = 30_000

/** Asks from now on until the app quits; a question that fails is asked again the next time. */
export function setupReminders(core: CoreLike, showWindow: () => void): void {
  if (!Notification.isSupported()) return
  const client = createRouterClient(core.router, { context: core.context }) as unknown as MirrorClient
  let since = new Date().toISOString()
  const timer = setInterval(() => void tell().catch(() => {}), EVERY_MS)
  app.once('will-quit', () => clearInterval(timer))

  async function tell(): Promise<void> {
    const { now, items } = await client.rhythm.reminders({ since })
    since = now
    for (const { name } of items) {
      const notification = new Notification({ title: name, silent: true })
      notification.on('click', showWindow)
      notification.show()
    }
  }
}
