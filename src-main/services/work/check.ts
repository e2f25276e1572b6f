/** What the constitution and the crisis screen say of a text. */
import type { ScreenResult, Verdict } from '#contract/schemas/mirrorback.ts'
import { checkText } from '#engine/constitution/check-text.ts'
import { screen as screenText } from '#engine/crisis/screen.ts'
import type { TaskInput } from '../tasks.ts'
import type { WorkEnv } from './env.ts'

export function check(_env: WorkEnv, input: TaskInput<'check'>): Verdict {
  return verdictOf(input.text, input.sources, 'model')
}

export function screen(_env: WorkEnv, input: TaskInput<'screen'>): ScreenResult {
  return screenOf(input.text)
}

/** The verdict in the contract's shape. */
export function verdictOf(
  text: string,
  sources: readonly string[],
  mode: 'built-in' | 'model',
  labels: readonly string[] = [],
): Verdict {
  const { rules, quotes, ...verdict } = checkText(text, { sources, labels, mode })
  return {
    ...verdict,
    rules: rules.map(({ id, outcome, spans }) => ({
      id,
      outcome,
      spans: spans.map(({ start, end, why }) => ({ start, end, why })),
    })),
    quotes: quotes.map(({ start, end, text: quoted, found }) => ({ start, end, text: quoted, found })),
  }
}

export function screenOf(text: string, language?: string): ScreenResult {
  const { level, supported, findings, ...heard } = screenText(
    text,
    language === undefined ? {} : { language },
  )
  return {
    level,
    supported,
    language: heard.language,
    spans: findings.map(({ start, end, topic }) => ({ start, end, why: topic })),
  }
}
