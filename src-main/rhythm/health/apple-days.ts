/** Days out of an Apple Health export: only sums by day are held, never the records. */
import type { AppleTag } from './apple-tags.ts'
import { createGatherer, type Gatherer, type ImportedDays } from './day-values.ts'
import { type Interval, longest, minutesIn, union } from './intervals.ts'
import { metricsOf } from './values.ts'

/** Where an instant lies in the owner's life. */
export interface Whereabouts {
  /** Milliseconds → journal day. */
  dayOf(instant: number): string
  /** Milliseconds → `HH:MM` on the wall. */
  clockOf(instant: number): string
}

interface AppleDay {
  /** By source: two devices count the same steps, so the one that counted most stands for the day. */
  readonly steps: Map<string, number>
  readonly energy: Map<string, number>
  readonly means: Map<'hrv' | 'resting_heart_rate' | 'average_heart_rate', { sum: number; count: number }>
  readonly sleep: Map<SleepKind, Interval[]>
  sessions: number
}

type SleepKind = 'bed' | 'asleep' | 'deep' | 'rem' | 'core' | 'awake'

export interface AppleCollector {
  take(tag: AppleTag): void
  finish(): ImportedDays
}

export function createAppleCollector(where: Whereabouts): AppleCollector {
  const days = new Map<string, AppleDay>()
  const gathered = createGatherer()
  const names = new Map<string, string>()

  /** The same name is one text: one cut out of a piece of the file would hold that whole piece, for each day anew. */
  function once(name: string): string {
    const known = names.get(name)
    if (known === undefined) names.set(name, name)
    return known ?? name
  }

  function dayAt(instant: number): AppleDay {
    const key = where.dayOf(instant)
    const known = days.get(key)
    if (known) return known
    const made = { steps: new Map(), energy: new Map(), means: new Map(), sleep: new Map(), sessions: 0 }
    days.set(key, made)
    return made
  }

  function takeRecord(tag: AppleTag): void {
    const type = tag.attribute('type') ?? ''
    const kind = RECORDS[type]
    if (kind === undefined) return
    const pass = (why: string) => gathered.pass(null, `a ${type} ${why}`)
    const from = appleInstant(tag.attribute('startDate'))
    const to = appleInstant(tag.attribute('endDate'))
    if (from === null || to === null || to < from) {
      pass('has no valid times')
      return
    }
    if (kind === 'sleep') {
      takeSleep(tag.attribute('value') ?? '', from, to)
      return
    }
    const value = Number(tag.attribute('value'))
    if (!Number.isFinite(value) || value < 0) {
      pass('has no value')
      return
    }
    if (kind === 'steps' || kind === 'energy') {
      const sums = dayAt(from)[kind]
      const source = once(tag.attribute('sourceName') ?? '')
      sums.set(source, (sums.get(source) ?? 0) + (tag.attribute('unit') === 'kJ' ? value / 4.184 : value))
      return
    }
    const means = dayAt(from).means
    const { sum, count } = means.get(kind) ?? { sum: 0, count: 0 }
    means.set(kind, { sum: sum + value, count: count + 1 })
  }

  /** What ends after six in the evening is the beginning of the next day's night. */
  function takeSleep(value: string, from: number, to: number): void {
    const kind = SLEEP[value.replace('HKCategoryValueSleepAnalysis', '')]
    if (kind === undefined) {
      gathered.pass(null, `sleep of an unknown kind ${value}`)
      return
    }
    const { sleep } = dayAt(to + EVENING)
    const list = sleep.get(kind)
    if (list) list.push([from, to])
    else sleep.set(kind, [[from, to]])
  }

  return {
    take(tag) {
      if (tag.name === 'Record') {
        takeRecord(tag)
        return
      }
      const from = appleInstant(tag.attribute('startDate'))
      const to = appleInstant(tag.attribute('endDate'))
      if (from === null || to === null) gathered.pass(null, 'a workout has no valid times')
      else if (isSession(tag.attribute('workoutActivityType') ?? '', to - from)) dayAt(from).sessions += 1
    },
    finish() {
      for (const [day, values] of days) addDay(gathered, day, values, where)
      return gathered.finish()
    },
  }
}

function addDay(gathered: Gatherer, day: string, values: AppleDay, where: Whereabouts): void {
  const mean = (kind: 'hrv' | 'resting_heart_rate' | 'average_heart_rate') => {
    const known = values.means.get(kind)
    return known ? Math.round((10 * known.sum) / known.count) / 10 : undefined
  }
  const { metrics, left } = metricsOf({
    ...night(values.sleep, where),
    hrv: mean('hrv'),
    resting_heart_rate: mean('resting_heart_rate'),
    average_heart_rate: mean('average_heart_rate'),
    steps: most(values.steps),
    active_kcal: most(values.energy),
    gym_sessions: values.sessions === 0 ? undefined : values.sessions,
  })
  for (const why of left) gathered.pass(null, `${day}: ${why}`)
  gathered.add(day, metrics)
}

/** The night is the longest stretch; time asleep counts naps too. */
function night(sleep: ReadonlyMap<SleepKind, readonly Interval[]>, where: Whereabouts) {
  const of = (...kinds: SleepKind[]) => kinds.flatMap(kind => sleep.get(kind) ?? [])
  const asleep = of('asleep', 'deep', 'rem', 'core')
  const all = of('bed', 'asleep', 'deep', 'rem', 'core', 'awake')
  const main = longest(union(all, GAP))
  const minutes = (list: readonly Interval[]) => (list.length === 0 ? undefined : minutesIn(list))
  return {
    sleep_minutes: minutes(asleep),
    in_bed_minutes: minutes(of('bed')) ?? (main ? minutesIn([main]) : undefined),
    deep_minutes: minutes(of('deep')),
    rem_minutes: minutes(of('rem')),
    light_minutes: minutes(of('core')),
    awake_minutes: minutes(of('awake')),
    bed_time: main ? where.clockOf(main[0]) : undefined,
    wake_time: main ? where.clockOf(main[1]) : undefined,
  }
}

const EVENING = 6 * 3_600_000
const GAP = 3_600_000
/** A workout shorter than this is no session. */
const LEAST_SESSION = 10 * 60_000

/** A walk is counted by its steps. */
function isSession(type: string, length: number): boolean {
  return length >= LEAST_SESSION && !/(Walking|MindAndBody|Other)$/.test(type)
}

const RECORDS: Readonly<
  Record<string, 'steps' | 'energy' | 'sleep' | 'hrv' | 'resting_heart_rate' | 'average_heart_rate'>
> = {
  HKQuantityTypeIdentifierStepCount: 'steps',
  HKQuantityTypeIdentifierActiveEnergyBurned: 'energy',
  HKCategoryTypeIdentifierSleepAnalysis: 'sleep',
  HKQuantityTypeIdentifierHeartRateVariabilitySDNN: 'hrv',
  HKQuantityTypeIdentifierRestingHeartRate: 'resting_heart_rate',
  HKQuantityTypeIdentifierHeartRate: 'average_heart_rate',
}

const SLEEP: Readonly<Record<string, SleepKind>> = {
  InBed: 'bed',
  Asleep: 'asleep',
  AsleepUnspecified: 'asleep',
  AsleepCore: 'core',
  AsleepDeep: 'deep',
  AsleepREM: 'rem',
  Awake: 'awake',
}

function most(sums: ReadonlyMap<string, number>): number | undefined {
  return sums.size === 0 ? undefined : Math.round(Math.max(...sums.values()))
}

/** Milliseconds of `2017-03-07 15:06:26 +0200`, or null. */
function appleInstant(text: string | undefined): number | null {
  if (text?.length !== 25) return null
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const utc = Date.UTC(part(0, 4), part(5, 7) - 1, part(8, 10), part(11, 13), part(14, 16), part(17, 19))
  const offset = (part(21, 23) * 60 + part(23, 25)) * 60_000
  const instant = text[20] === '-' ? utc + offset : utc - offset
  return Number.isNaN(instant) ? null : instant
}
