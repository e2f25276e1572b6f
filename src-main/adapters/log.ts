/** The log: JSON lines on this machine, with what happened and how long it took, never what was written. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { Log } from '#services/ports.ts'
import { rotateLog } from './log-file.ts'

/** Where the log of a home lies. */
export function logFile(home: string): string {
  return join(home, 'logs', 'mirror.log')
}

/** From which level on lines are kept; `debug` keeps every call, task and statement. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What the environment's MIRROR_LOG_LEVEL asks for; `info` where it says nothing known. */
export function logLevel(asked: string | undefined): LogLevel {
  return asked === 'debug' || asked === 'warn' || asked === 'error' ? asked : 'info'
}

/** Appends to `<home>/logs/mirror.log`; what cannot be logged is not, and nothing else fails for it. */
export function fileLog(home: string, name: string, level: LogLevel = 'info'): Log {
  const folder = join(home, 'logs')
  try {
    mkdirSync(folder, { recursive: true })
    rotateLog(logFile(home))
    const destination = pino.destination({ dest: logFile(home), append: true, sync: true })
    // A full disk must not keep a journal from being read.
    destination.on('error', () => {})
    return logTo(pino({ base: { name }, level }, destination))
  } catch {
    // A home that cannot be written is said when the journal is opened; a log is no reason to fail before that.
    return noLog()
  }
}

/** Nothing is kept; for a home that cannot be written. */
export function noLog(): Log {
  return logTo(pino({ enabled: false }))
}

function logTo(out: pino.Logger): Log {
  return {
    detailed: out.isLevelEnabled('debug'),
    debug: (event, data) => quietly(() => out.debug({ ...data, event })),
    info: (event, data) => quietly(() => out.info({ ...data, event })),
    warn: (event, data) => quietly(() => out.warn({ ...data, event })),
    error: (event, error, data) => quietly(() => out.error({ ...data, event, ...described(error) })),
  }
}

/** Writing at once throws where the disk is full. */
function quietly(write: () => void): void {
  try {
    write()
  } catch {
    // There is nowhere left to say it.
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
