/** The ways to answer a page: which of its lines, alone or in pairs, and what is said beside them. */

import type { Span } from '../types.ts'
import type { Cue } from './frames/frame.ts'
import type { Observation } from './observations.ts'
import { hash } from './pick.ts'
import type { Candidate } from './select-sentences.ts'

/** One way to answer: which sentences, and what beside them. */
export interface Plan {
  readonly quotes: readonly Candidate[]
  readonly beside: readonly Observation[]
}

/** What of a page its plans depend on. */
interface Page {
  readonly seed: string
  readonly heavy: boolean
  readonly word: Span | undefined
}

/** The next line that a reply may be made from has at least this share of the worth of the best. */
const NEAR_THE_BEST = 0.6

/** A second line beside a good one has to be nearly as good. */
const WORTH_A_SECOND = 0.7

/** Where the best line is not surely worth reading, two say more of the page than one: in three of four such pages one of two is. */
const SURE = 0.65
const WORTH_BESIDE = 0.38

/** The ways to answer, best first, both sides of a tension named wherever there are two; and barer ones, should those not pass. */
export function plansFor(
  candidates: readonly Candidate[],
  seen: readonly Observation[],
  page: Page,
): { readonly plans: readonly Plan[]; readonly spare: readonly Plan[] } {
  const both = seen.find(one => one.kind === 'tension-both')
  const others = seen.filter(one => one.kind !== 'tension-both').slice(0, 3)
  const sideways = others.length === 0 ? [[]] : others.map(one => [one])
  const beside = sideways.map(one =>
    both === undefined ? one : [both, ...(hash(page.seed) % 3 === 0 ? one : [])],
  )
  const quotes = quotings(candidates, page)
  const plans: Plan[] = []
  for (let i = 0; i < Math.max(quotes.length, beside.length); i++) {
    const quoting = quotes[i % Math.max(1, quotes.length)] ?? []
    plans.push({ quotes: quoting, beside: beside[i % beside.length] ?? [] })
  }
  const spare = quotes.filter(one => one.length > 0).map(one => ({ quotes: one, beside: [] }))
  if (spare.length === 0 && page.word !== undefined && !page.heavy) spare.push({ quotes: [], beside: [] })
  return {
    plans: plans.filter(
      plan => plan.quotes.length > 0 || plan.beside.some(one => !one.kind.startsWith('related')),
    ),
    spare,
  }
}

/** The best sentence alone or with a second one that pulls away from it; then the next best, and so on. */
function quotings(candidates: readonly Candidate[], page: Page): readonly (readonly Candidate[])[] {
  const [best, ...rest] = candidates
  if (best === undefined) return []
  const unsure = best.worth < SURE
  const partner =
    rest.find(one => opposed(best, one)) ??
    rest.find(one => one.worth >= (unsure ? WORTH_BESIDE : WORTH_A_SECOND) && apart(best, one))
  // Another framing is no worse a line: what is far behind the best is not walked to.
  const singles = candidates
    .slice(0, 6)
    .filter(one => one.worth >= NEAR_THE_BEST * best.worth)
    .map(one => [one])
  if (partner === undefined || page.heavy) return singles
  const pair = [best, partner].sort((a, b) => a.start - b.start)
  return opposed(best, partner) || hash(page.seed) % 5 < (unsure ? 4 : 2)
    ? [pair, ...singles]
    : [singles[0] ?? [], pair, ...singles.slice(1)]
}

/** Whether two lines that stand apart feel opposite things. */
export function opposed(a: Candidate, b: Candidate): boolean {
  return (
    apart(a, b) &&
    felt(a) &&
    felt(b) &&
    ![a, b].some(one => one.text.endsWith('?') || /\bless\b/iu.test(one.text)) &&
    Math.sign(a.valence) * Math.sign(b.valence) < 0 &&
    Math.min(Math.abs(a.valence), Math.abs(b.valence)) >= 2 &&
    b.worth >= WORTH_A_SECOND
  )
}

const FELT: ReadonlySet<Cue> = new Set(['joy', 'sadness', 'anger', 'fear', 'feeling', 'wish'])

function felt(one: Candidate): boolean {
  return one.cues.some(heard => FELT.has(heard.cue))
}

function apart(a: Candidate, b: Candidate): boolean {
  return a.text.slice(0, 12) !== b.text.slice(0, 12) && (a.end < b.start || b.end < a.start)
}
