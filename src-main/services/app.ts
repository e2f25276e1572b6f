/** The app itself: the dashboard, settings, the constitution, events, and its state. */
import type { Given, Outputs } from '#contract/contract.ts'
import type { IdentityId } from '#contract/ids.ts'
import { addDays, journalDay, parseDay } from '#contract/journal-day.ts'
import type { AppEvent } from '#contract/schemas/event.ts'
import type { HelpCard } from '#contract/schemas/mirrorback.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { Settings } from '#contract/schemas/settings.ts'
import { countUnread } from '#db/analyses.ts'
import { listRuns } from '#db/engine-runs.ts'
import { getIdentity, listIdentities } from '#db/identities.ts'
import { listPatterns } from '#db/patterns.ts'
import { calendar, reflectionsOnThisDay } from '#db/reflection-lists.ts'
import { getSettings, putSetting } from '#db/settings.ts'
import { databaseBytes, journalTotals, schemaVersion } from '#db/totals.ts'
import { RULES } from '#engine/constitution/rules/all-rules.ts'
import { CONSTITUTION_VERSION } from '#engine/constitution/types.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { lastBackup } from './backups/ledger.ts'
import type { Services } from './context.ts'
import { found } from './failure.ts'
import { helpCardFor } from './help.ts'
import { tensionMap } from './tensions.ts'
import { tierOf } from './tier.ts'

export function settings(s: Pick<Services, 'db'>): Settings {
  const stored = getSettings(s.db.read)
  const read = Settings.safeParse(stored)
  if (read.success) return read.data
  // Another version may have kept a value that this one does not know: its default stands, and the others as they are.
  const unknown = new Set(read.error.issues.map(({ path }) => String(path[0])))
  return Settings.parse(Object.fromEntries(Object.entries(stored).filter(([key]) => !unknown.has(key))))
}

export function changeSettings(s: Services, input: Given['settings']['update']): Settings {
  s.db.write(tx => {
    for (const [key, value] of Object.entries(input)) if (value !== undefined) putSetting(tx, key, value)
  })
  s.bus.publish({ type: 'settings' })
  return settings(s)
}

export function constitutionRules(): Outputs['constitution']['rules'] {
  return {
    version: CONSTITUTION_VERSION,
    rules: RULES.map(({ id, title, plain, severity }) => ({ id, title, words: plain, severity })),
  }
}

export function checkAgainstConstitution(s: Services, input: Given['constitution']['check']) {
  return s.worker.run('check', { text: input.text, sources: input.sources ?? [] })
}

export function screenForCare(s: Services, text: string) {
  return s.worker.run('screen', { text })
}

export function helpCard(s: Services, region: string | undefined): HelpCard {
  return helpCardFor(region ?? settings(s).region)
}

export async function* allEvents(s: Services, signal?: AbortSignal): AsyncGenerator<AppEvent, void> {
  const heard = s.bus.subscribe(signal)
  yield { type: 'ready' }
  try {
    for await (const event of heard) yield event
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}

export function status(s: Services): Outputs['system']['status'] {
  const identities = listIdentities(s.db.read)
  const totals = identities.map(identity => journalTotals(s.db.read, identity.id))
  return {
    app: s.places.app,
    engine_version: ENGINE_VERSION,
    constitution_version: CONSTITUTION_VERSION,
    home: s.places.home,
    database: s.places.database,
    database_bytes: databaseBytes(s.db.read),
    schema_version: schemaVersion(s.db.read),
    identities: identities.length,
    reflections: sum(totals.map(total => total.live)),
    trashed: sum(totals.map(total => total.trashed)),
    unread: sum(identities.map(identity => countUnread(s.db.read, identity.id, ENGINE_VERSION))),
    last_backup: lastBackup(s.shelf),
  }
}

export function engineRuns(s: Services, input: Given['system']['runs']): Outputs['system']['runs'] {
  return listRuns(s.db.read, input.identity_id, input.skip ?? 0, input.limit ?? 20)
}

const SHOWN = 5

export function dashboard(s: Services, input: Given['dashboard']['get']): Outputs['dashboard']['get'] {
  const identity = found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  const today = input.today ?? journalDay(s.clock.now(), identity.zone, identity.day_start)
  const totals = journalTotals(s.db.read, identity.id)
  const patterns = shownPatterns(s, identity.id)
  const span = totals.first_day && totals.last_day ? daysBetween(totals.first_day, totals.last_day) : 0
  const recent = totals.last_day ? addDays(totals.last_day, -Math.floor(span / 8)) : today
  const lately = totals.last_day ? addDays(totals.last_day, -Math.floor(span / 4)) : today
  const fresh = patterns.filter(
    pattern => pattern.first_seen >= recent && pattern.first_seen !== totals.first_day,
  )
  const faded = patterns.filter(pattern => pattern.trend === 'falling' || pattern.last_seen < lately)
  return {
    reflections: totals.live,
    words: totals.words,
    days_written: totals.days_written,
    mirrorbacks: totals.mirrorbacks,
    threads: totals.threads,
    first_day: totals.first_day,
    last_day: totals.last_day,
    tier: tierOf(totals.live),
    calendar: calendar(s.db.read, identity.id, addDays(today, -53 * 7), today),
    returning: patterns
      .filter(pattern => !fresh.includes(pattern) && !faded.includes(pattern))
      .slice(0, SHOWN),
    fresh: fresh.slice(0, SHOWN),
    faded: faded.slice(0, SHOWN),
    tensions: tensionMap(s, { identity_id: identity.id }).points,
    on_this_day: reflectionsOnThisDay(s.db.read, identity.id, today).length,
    unread: countUnread(s.db.read, identity.id, ENGINE_VERSION),
  }
}

function shownPatterns(s: Services, identity: IdentityId): Pattern[] {
  return listPatterns(s.db.read, {
    identity_id: identity,
    skip: 0,
    limit: 100,
  }).patterns
}

function daysBetween(from: string, to: string): number {
  return Math.round((parseDay(to).getTime() - parseDay(from).getTime()) / 86_400_000)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
