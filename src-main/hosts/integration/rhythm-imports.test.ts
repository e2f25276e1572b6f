/** Health files through the router: whole or not at all, twice the same, and in bounded memory. */
import { execFile } from 'node:child_process'
import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HealthImportResult } from '#contract/schemas/rhythm-health.ts'
import { collect, failureOf } from '../test-support/open-journal.ts'
import { openRhythm, type RhythmJournal } from '../test-support/open-rhythm.ts'

const corpus =
  process.env.MIRROR_CORPUS ?? join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

let journal: RhythmJournal
beforeEach(async () => {
  journal = await openRhythm({ zone: 'Europe/Athens' })
})
afterEach(() => journal.end())

function fileOf(name: string, text: string): string {
  const path = join(journal.home, name)
  writeFileSync(path, text)
  return path
}

async function take(path: string, more: object = {}, owner = journal.owner): Promise<HealthImportResult> {
  const events = await collect(journal.client.importHealth({ ...owner, path, ...more }))
  const last = events.at(-1)
  if (last?.type !== 'done') throw new Error('the import did not end')
  return last.result
}

const daysOf = async (owner = journal.owner) =>
  (await journal.client.health({ ...owner, from: '2000-01-01', to: '2030-01-01' })).days

describe('a table', () => {
  const table = 'Date;Schritte;Schlaf\n2026-01-02;8.500;420\n2026-01-03;x;400\n;1;1\n"2026-01-04";0;\n'

  it('is previewed, mapped, counted without being kept, and kept once', async () => {
    const path = fileOf('own.csv', table)
    const preview = await journal.client.previewCsv({ ...journal.owner, path })
    expect(preview).toMatchObject({
      columns: ['Date', 'Schritte', 'Schlaf'],
      mapping: { day: 'Date', metrics: {} },
      people: [],
    })
    expect(await failureOf(take(path))).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'mapping' } })
    const wrong = { day: 'Date', metrics: { steps: 'Steps' } }
    expect(await failureOf(take(path, { mapping: wrong }))).toMatchObject({ data: { field: 'mapping' } })
    const mapping = { day: 'Date', metrics: { steps: 'Schritte', sleep_minutes: 'Schlaf' } }
    expect(await take(path, { mapping, dry_run: true })).toMatchObject({ added: 3, dry_run: true })
    expect(await daysOf()).toEqual([])
    const result = await take(path, { mapping })
    expect(result).toMatchObject({
      format: 'csv',
      added: 3,
      updated: 0,
      first_day: '2026-01-02',
      passed_over: { count: 2 },
    })
    expect(result.passed_over.examples).toEqual([
      { line: 3, why: 'steps is not a number' },
      { line: 4, why: 'Date is not a day' },
    ])
    expect((await daysOf()).map(day => day.metrics)).toEqual([
      { steps: 8500, sleep_minutes: 420 },
      { sleep_minutes: 400 },
      { steps: 0 },
    ])
    expect(await take(path, { mapping })).toMatchObject({ added: 0, updated: 0, unchanged: 3 })
  })

  it('never puts nothing over something, and says when it came', async () => {
    await journal.client.logDay({ ...journal.owner, day: '2026-01-02', metrics: { screen_hours: 2 } })
    expect((await daysOf())[0]?.came_at).toBeNull()
    const began = journal.core.context.clock.now()
    await take(fileOf('a.csv', 'date,steps,hrv\n2026-01-02,8500,40\n'))
    const came = (await daysOf())[0]?.came_at ?? ''
    expect(came >= began && came <= journal.core.context.clock.now()).toBe(true)
    expect(await take(fileOf('b.csv', 'date,steps,hrv\n2026-01-02,9000,\n'))).toMatchObject({ updated: 1 })
    expect((await daysOf())[0]?.metrics).toEqual({ steps: 9000, hrv: 40, screen_hours: 2 })
  })

  it('of several people is nobody’s until one is named', async () => {
    const path = fileOf('two.csv', 'Id,date,steps\n1,2026-01-02,10\n2,2026-01-02,20\n')
    expect(await failureOf(take(path))).toMatchObject({ code: 'BAD_REQUEST', data: { field: 'person' } })
    expect((await failureOf(take(path, { person: '3' }))).code).toBe('NOT_FOUND')
    expect(await take(path, { person: '2' })).toMatchObject({ added: 1 })
    expect((await daysOf())[0]?.metrics).toEqual({ steps: 20 })
  })

  it('leaves days to come and days long before out, and says so', async () => {
    const result = await take(fileOf('odd.csv', 'date,steps\n1901-01-01,1\n2199-01-01,1\n2026-01-02,5\n'))
    expect(result).toMatchObject({ added: 1, passed_over: { count: 2 } })
  })
})

describe('Oura’s own export', () => {
  const night = {
    day: '2026-01-02',
    type: 'long_sleep',
    bedtime_start: '2026-01-01T22:10:00+02:00',
    bedtime_end: '2026-01-02T06:05:00+02:00',
    total_sleep_duration: 27_000,
    time_in_bed: 28_500,
    average_hrv: 60,
    lowest_heart_rate: 47,
  }
  const file = {
    daily_sleep: [{ day: '2026-01-02', score: 88 }, { day: '2026-01-03', score: null }, { score: 5 }],
    sleep: {
      data: [
        { ...night, type: 'sleep', total_sleep_duration: 3000, bedtime_start: '2026-01-02T14:00:00+02:00' },
        night,
      ],
    },
    daily_readiness: [{ day: '2026-01-02', score: 77 }],
    daily_activity: [{ day: '2026-01-02', score: 91, steps: 11_000, active_calories: 400 }],
    heartrate: [
      { timestamp: '2026-01-02T10:00:00Z', bpm: 60 },
      { timestamp: '2026-01-02T11:00:00Z', bpm: 70 },
    ],
    tags: [{ day: '2026-01-02', text: 'kept out' }],
  }

  it('becomes days; what is null is not known', async () => {
    const path = fileOf('oura.json', JSON.stringify(file))
    expect(await take(path)).toMatchObject({ format: 'oura', added: 2, passed_over: { count: 1 } })
    const [day, next] = await daysOf()
    expect(day?.metrics).toEqual({
      sleep_score: 88,
      readiness_score: 77,
      activity_score: 91,
      steps: 11_000,
      active_kcal: 400,
      sleep_minutes: 450,
      in_bed_minutes: 475,
      bed_time: '22:10',
      wake_time: '06:05',
      hrv: 60,
      resting_heart_rate: 47,
      average_heart_rate: 65,
    })
    expect(next?.metrics).toEqual({})
    expect(await take(path)).toMatchObject({ added: 0, updated: 0, unchanged: 2 })
  })

  it('is refused where it is cut off or is something else, and nothing is kept', async () => {
    expect(await failureOf(take(fileOf('cut.json', JSON.stringify(file).slice(0, -20))))).toMatchObject({
      code: 'UNREADABLE_FILE',
    })
    expect(await failureOf(take(fileOf('other.json', '{"a": 1}')))).toMatchObject({ code: 'UNREADABLE_FILE' })
    expect(await failureOf(take(fileOf('page.html', '<html></html>')))).toMatchObject({
      code: 'UNREADABLE_FILE',
    })
    expect(await failureOf(take(join(journal.home, 'not-there.xml')))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await daysOf()).toEqual([])
  })
})

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!-- <Record type="no"> -->\n<!ELEMENT HealthData (Me)>\n]>\n<HealthData locale="en_US">\n'

function record(type: string, start: string, end: string, value: string, source = 'Watch'): string {
  return ` <Record type="HK${type}" sourceName="${source} &gt; &quot;x&quot;" unit="count" startDate="${start} +0200" endDate="${end} +0200" value="${value}"/>\n`
}

describe('an Apple Health export', () => {
  const steps = (hour: string, value: number, source: string) =>
    record(
      'QuantityTypeIdentifierStepCount',
      `2026-01-02 ${hour}:00:00`,
      `2026-01-02 ${hour}:30:00`,
      String(value),
      source,
    )
  const sleep = (start: string, end: string, kind: string) =>
    record('CategoryTypeIdentifierSleepAnalysis', start, end, `HKCategoryValueSleepAnalysis${kind}`)
  const whole = [
    HEAD,
    steps('08', 3000, 'Phone'),
    steps('09', 1000, 'Phone'),
    steps('08', 3500, 'Watch'),
    sleep('2026-01-01 22:00:00', '2026-01-01 23:00:00', 'AsleepCore'),
    sleep('2026-01-01 22:30:00', '2026-01-02 00:00:00', 'AsleepDeep'),
    sleep('2026-01-02 00:00:00', '2026-01-02 05:30:00', 'AsleepREM'),
    sleep('2026-01-02 14:00:00', '2026-01-02 14:20:00', 'AsleepUnspecified'),
    record('QuantityTypeIdentifierRestingHeartRate', '2026-01-02 08:00:00', '2026-01-02 08:00:00', '50'),
    record('QuantityTypeIdentifierBodyMass', '2026-01-02 08:00:00', '2026-01-02 08:00:00', '70'),
    ' <Workout workoutActivityType="HKWorkoutActivityTypeRunning" startDate="2026-01-02 17:00:00 +0200" endDate="2026-01-02 17:40:00 +0200">\n  <MetadataEntry key="a" value="b > c"/>\n </Workout>\n',
    ' <Workout workoutActivityType="HKWorkoutActivityTypeWalking" startDate="2026-01-02 18:00:00 +0200" endDate="2026-01-02 18:40:00 +0200"/>\n',
    '</HealthData>\n',
  ].join('')

  it('becomes days: the device that counted most, the night as one stretch, naps in the sum', async () => {
    const path = fileOf('export.xml', whole)
    expect(await take(path)).toMatchObject({ format: 'apple', added: 1 })
    expect((await daysOf())[0]).toMatchObject({
      day: '2026-01-02',
      metrics: {
        steps: 4000,
        sleep_minutes: 470,
        in_bed_minutes: 450,
        bed_time: '22:00',
        wake_time: '05:30',
        rem_minutes: 330,
        resting_heart_rate: 50,
        gym_sessions: 1,
      },
    })
    expect(await take(path)).toMatchObject({ added: 0, updated: 0, unchanged: 1 })
  })

  it('is refused where it ends in the middle, wherever that is, and nothing is kept', async () => {
    for (const share of [0.15, 0.5, 0.9]) {
      const failure = await failureOf(
        take(fileOf('cut.xml', whole.slice(0, Math.floor(whole.length * share))), { format: 'apple' }),
      )
      expect(failure.code).toBe('UNREADABLE_FILE')
    }
    expect(await daysOf()).toEqual([])
  })

  it('of any size is read in bounded memory, by a process that does nothing else', async () => {
    const megabytes = Number(process.env.MIRROR_APPLE_MB ?? 48)
    const path = join(journal.home, 'large.xml')
    const records = writeLarge(path, megabytes)
    const home = join(journal.home, 'of-its-own')
    await mirror(home, 'identity', 'create', 'Ada')
    await mirror(home, 'rhythm', 'on')
    const began = performance.now()
    const { answer, peak } = await mirror(home, 'rhythm', 'import', path)
    const seconds = (performance.now() - began) / 1000
    console.log(
      `${megabytes} MB, ${records} records: ${seconds.toFixed(1)} s, peak ${Math.round(peak / 1e6)} MB of the whole process`,
    )
    expect(HealthImportResult.parse(answer).added).toBeGreaterThan(300)
    expect(peak).toBeLessThanOrEqual(300e6)
  }, 600_000)

  it('may be stopped, and nothing of it is kept', async () => {
    const path = join(journal.home, 'large.xml')
    writeLarge(path, 12)
    const events = journal.client.importHealth({ ...journal.owner, path })
    for await (const event of await events) if (event.type === 'progress' && event.job.done > 0) break
    expect(journal.core.context.jobs.list()[0]?.state).toBe('cancelled')
    expect(await daysOf()).toEqual([])
  }, 120_000)

  it.skipIf(!existsSync(join(corpus, 'applehealth')))(
    'from the corpus is the same when it is read twice',
    async () => {
      const path = join(corpus, 'applehealth', 'export-small.xml')
      const first = await take(path)
      expect(first.added).toBeGreaterThan(10)
      const before = await daysOf()
      expect(before.some(day => day.metrics.sleep_minutes !== undefined)).toBe(true)
      expect(await take(path)).toMatchObject({ added: 0, updated: 0, unchanged: first.added })
      expect(await daysOf()).toEqual(before)
    },
  )
})

/** Every thread says at its end how much memory its process ever held. */
const TELLS_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+" kB\\n"))'

/** Runs a command from the terminal; gives what it answered and the most memory it held, in bytes. */
async function mirror(home: string, ...args: string[]): Promise<{ answer: unknown; peak: number }> {
  const main = join(import.meta.dirname, '..', 'cli', 'main.ts')
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', TELLS_PEAK, main, ...args, '--home', home, '--json'],
    { maxBuffer: 1 << 24 },
  )
  const peaks = [...stderr.matchAll(/peak (\d+) kB/g)].map(match => Number(match[1]) * 1024)
  expect(peaks).not.toEqual([])
  return { answer: JSON.parse(stdout), peak: Math.max(...peaks) }
}

/** A year of minutes of heart rate and steps, again and again, until the file is as large as wanted. Gives the number of records. */
function writeLarge(path: string, megabytes: number): number {
  const file = openSync(path, 'w')
  let bytes = writeSync(file, HEAD)
  let records = 0
  const from = Date.UTC(2025, 0, 1)
  while (bytes < megabytes * 1e6) {
    let text = ''
    for (let n = 0; n < 2000; n += 1, records += 1) {
      const at = new Date(from + ((records * 4) % (360 * 1440)) * 60_000).toISOString()
      const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`
      const type = records % 2 === 0 ? 'HeartRate' : 'StepCount'
      text += record(`QuantityTypeIdentifier${type}`, time, time, String(50 + (records % 50)))
    }
    bytes += writeSync(file, text)
  }
  writeSync(file, '</HealthData>\n')
  closeSync(file)
  return records
}

describe.skipIf(!existsSync(join(corpus, 'fitbit')))('the month of 33 volunteers', () => {
  it('imported twice is the same, with a score and its coverage for every day', async () => {
    const activity = join(corpus, 'fitbit', 'dailyActivity_merged.csv')
    const sleep = join(corpus, 'fitbit', 'sleepDay_merged.csv')
    const { people } = await journal.client.previewCsv({ ...journal.owner, path: activity })
    const sleepers = new Set((await journal.client.previewCsv({ ...journal.owner, path: sleep })).people)
    expect(people).toHaveLength(33)
    let [days, scored, again] = [0, 0, 0]
    for (const person of people) {
      const { id } = await journal.all.identities.create({ name: person })
      const owner = { identity_id: id }
      await journal.client.turnOn(owner)
      const files = sleepers.has(person) ? [activity, sleep] : [activity]
      for (const path of files) expect((await take(path, { person }, owner)).format).toBe('fitbit')
      const before = await daysOf(owner)
      for (const path of files) {
        const { added, updated } = await take(path, { person }, owner)
        again += added + updated
      }
      expect(await daysOf(owner)).toEqual(before)
      const scores = (await journal.client.scores({ ...owner, from: '2016-01-01', to: '2016-12-31' })).days
      const byDay = new Map(scores.map(score => [score.day, score]))
      days += before.length
      for (const { day } of before) {
        const score = byDay.get(day)
        if (score?.life !== null && score !== undefined && score.domains_with_data > 0) scored += 1
      }
    }
    console.log(`33 volunteers: ${days} days with data, ${scored} with a score, ${again} new the second time`)
    expect(again).toBe(0)
    expect(days).toBeGreaterThan(800)
  }, 300_000)
})
