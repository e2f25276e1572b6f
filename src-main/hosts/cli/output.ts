/** What the terminal door says: the answer on stdout, everything else on stderr. */
import type { Problem } from '#contract/errors.ts'
import { asFailure } from '#services/failure.ts'

/** The exit code that a command may set: 1 where the answer itself says no, as `check` of a damaged journal does. */
export interface Outcome {
  code: number
}

/** One JSON value, or the words for a person. */
export function answer(json: boolean, value: unknown, words: () => string): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${words().trimEnd()}\n`)
}

/** An expected failure as `{error: {code, message, data}}` and exit code 1; a bug likewise, without its insides. */
export function tellFailure(error: unknown, json: boolean): number {
  const failure = asFailure(error)
  const told = failure
    ? { code: failure.code, message: failure.message, data: failure.data }
    : {
        code: 'INTERNAL_SERVER_ERROR',
        message: error instanceof Error ? error.message : String(error),
        data: null,
      }
  if (json) process.stdout.write(`${JSON.stringify({ error: told })}\n`)
  else process.stderr.write(words(told))
  return 1
}

/** Wrong usage, exit code 2: commander has said it on stderr; a program reads it as it reads every failure. */
export function tellUsage(
  { code, message }: { readonly code: string; readonly message: string },
  json: boolean,
): number {
  const rule = code === 'commander.help' ? 'a command is needed' : message.replace(/^error: /, '')
  const remedy = 'mirror --help lists the commands, and mirror COMMAND --help what one takes.'
  if (json)
    process.stdout.write(
      `${JSON.stringify({ error: { code: 'BAD_REQUEST', message: rule, data: { rule, remedy } } })}\n`,
    )
  return 2
}

function words(told: { code: string; message: string; data: Partial<Problem> | null }): string {
  const where = told.data?.path
    ? `\n  ${told.data.path}${told.data.line ? `, line ${told.data.line}` : ''}`
    : ''
  return `${told.message}${where}\n${told.data?.remedy ?? ''}\n(${told.code})\n`
}

/** Progress on stderr: rewritten in place on a terminal, a line each few seconds elsewhere. */
export function progressTeller(): (job: { step: string; done: number; total: number }) => void {
  let told = 0
  return ({ step, done, total }) => {
    const now = Date.now()
    const line = `${step || 'working'}${total > 0 ? ` ${done.toLocaleString('en')} of ${total.toLocaleString('en')}` : ''}`
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${line}${total > 0 && done >= total ? '\n' : ''}`)
    else if (now - told > 2000) {
      told = now
      process.stderr.write(`${line}\n`)
    }
  }
}
