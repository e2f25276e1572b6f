/** Reads one collection of Oura's API, all its pages. @see https://cloud.ouraring.com/v2/docs */
import { addDays } from '#contract/journal-day.ts'
import type { OuraCollection } from '#contract/schemas/rhythm-health.ts'
import { NoAnswer, type Patience, requestJson } from './request.ts'

export interface Pages {
  readonly records: readonly unknown[]
  readonly pages: number
}

/** More than ten years of the longest collection. */
const MOST_PAGES = 2000

/** @param from first day, `to` last day, both included. @throws NoAnswer */
export async function readCollection(
  patience: Patience,
  api: string,
  token: string,
  collection: OuraCollection,
  from: string,
  to: string,
): Promise<Pages> {
  const records: unknown[] = []
  const seen = new Set<string>()
  let next: string | null = null
  for (let pages = 1; ; pages += 1) {
    const url = new URL(`/v2/usercollection/${collection}`, api)
    for (const [name, value] of Object.entries(rangeOf(collection, from, to)))
      url.searchParams.set(name, value)
    if (next !== null) url.searchParams.set('next_token', next)
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
    const answer = await requestJson(patience, { url: url.href, method: 'GET', headers })
    if (collection === 'personal_info') return { records: [answer], pages }
    const page = pageOf(answer)
    if (!page) throw new NoAnswer('the answer is no page of records', null, pages)
    records.push(...page.data)
    next = page.next
    if (next === null) return { records, pages }
    if (seen.has(next) || pages >= MOST_PAGES) throw new NoAnswer('the pages never end', null, pages)
    seen.add(next)
  }
}

/** Heart rates are asked for by instants, everything else by days, of which the last is left out for periods of sleep. */
function rangeOf(collection: OuraCollection, from: string, to: string): Readonly<Record<string, string>> {
  if (collection === 'personal_info') return {}
  if (collection === 'heartrate')
    return { start_datetime: `${from}T00:00:00+00:00`, end_datetime: `${addDays(to, 1)}T00:00:00+00:00` }
  return { start_date: from, end_date: collection === 'sleep' ? addDays(to, 1) : to }
}

function pageOf(answer: unknown): { readonly data: readonly unknown[]; readonly next: string | null } | null {
  if (typeof answer !== 'object' || answer === null || !('data' in answer) || !Array.isArray(answer.data))
    return null
  const next = 'next_token' in answer ? answer.next_token : null
  return { data: answer.data, next: typeof next === 'string' && next !== '' ? next : null }
}
