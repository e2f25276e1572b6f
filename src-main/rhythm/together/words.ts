/** Says a correlation in words that claim no cause. */
import { LEAST_DAYS } from './correlation.ts'
import type { Findings, Pair } from './find.ts'

type Named = Pair<{ readonly name: string; readonly kind: 'pattern' | 'tension' }, { readonly name: string }>

export function pairWords({ journal, rhythm, lag, found }: Named): string {
  const when = lag === 0 ? 'on the same days' : 'on the days after'
  const way = found.effect > 0 ? 'higher' : 'lower'
  const there =
    journal.kind === 'pattern'
      ? `“${journal.name}” came up more in what you wrote`
      : `what you wrote leaned further toward the second side of ${journal.name}`
  return (
    `Where ${rhythm.name} was ${way}, ${there} ${when} ` +
    `(${found.n} days, ρ ${found.effect.toFixed(2)}, 95 % ${found.low.toFixed(2)} … ${found.high.toFixed(2)}). ` +
    'They went together; why, these numbers do not say.'
  )
}

export function reportWords({ standing, tried }: Findings<unknown, unknown>): string {
  if (tried === 0)
    return `Fewer than ${LEAST_DAYS} days hold both writing and data, so nothing is compared yet.`
  if (standing.length === 0) return `${tried} pairs were compared; none stands out from chance.`
  return `${tried} pairs were compared; ${standing.length} stand out from chance. Going together is not causing.`
}
