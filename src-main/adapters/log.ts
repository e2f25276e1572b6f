/** The log: JSON lines on this machine, with what happened and how long it took, never what was written. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Log } from '#services/ports.ts'

/** Appends to `<home>/logs/mirror.log`. */
export function fileLog(home: string, name: string): Log {
  const folder = join(home, 'logs')
  mkdirSync(folder, { recursive: true })
  return logTo(
    pino(
      { base: { name } },
      pino.destination({ dest: join(folder, 'mirror.log'), append: true, sync: true }),
    ),
  )
}

/** Nothing is kept; for a home that cannot be written. */
export function noLog(): Log {
  return logTo(pino({ enabled: false }))
}

function logTo(out: pino.Logger): Log {
  return {
    info: (event, data) => out.info({ ...data, event }),
    warn: (event, data) => out.warn({ ...data, event }),
    error: (event, error, data) => out.error({ ...data, event, ...described(error) }),
  }
}

/** Name, code and stack frames; the message only of expected failures, because other messages may hold words of the journal. */
function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as { code?: unknown }).code
  const frames = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, 12).join('\n'),
  }
}
