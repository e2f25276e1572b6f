/** A loopback host over a core of one procedure, run as a process of its own by tests. */
import { os } from '@orpc/server'
import { DbError } from '#db/db-error.ts'
import type { CoreOptions } from '../core-like.ts'
import { runLoopback } from '../loopback/run.ts'

const router = {
  ticks: os.handler(async function* ({ signal }) {
    yield 1
    await new Promise(resolve => signal?.addEventListener('abort', resolve, { once: true }))
  }),
}

async function openTinyCore({ home }: CoreOptions) {
  if (home.endsWith('locked')) {
    throw new DbError('JOURNAL_LOCKED', { rule: 'another program holds the journal', remedy: 'Close it.' })
  }
  return {
    router,
    context: {},
    async close() {
      console.log('core closed')
    },
  }
}

process.exit(await runLoopback(openTinyCore, process.argv.slice(2)))
