/** Lives a small journal through the app itself, so that every table holds what the app would have written there. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inputs } from '#contract/contract.ts'
import type { ReflectionId } from '#contract/ids.ts'
import { collect, openTestJournal, type TestJournal } from '#hosts/test-support/open-journal.ts'
import { DAYS, SHAPES } from './texts.ts'

/** In `folder`: the journal's home and that of a second device. Gives the path of the journal, closed. */
export async function liveJournal(folder: string): Promise<string> {
  const home = join(folder, 'here')
  mkdirSync(home, { recursive: true })
  const here = await openTestJournal('Mira', { home })
  const { shared } = await write(here)
  await choose(here)
  await liveRhythm(here)
  await importTwice(here, folder)
  await conflict(here, folder, shared)
  await here.client.identities.create({ name: 'זהות שנייה', zone: 'Asia/Jerusalem', day_start: 240 })
  await collect(here.client.patterns.analyze({ identity_id: here.identity.id, full: true }))
  // The newest are left unread, as a crash may leave them.
  await here.core.close()
  return join(home, 'mirror.db')
}

async function write(here: TestJournal): Promise<{ shared: ReflectionId }> {
  const { client, identity } = here
  const identity_id = identity.id
  const thread = await client.threads.create({ identity_id, title: 'By the river — على النهر' })
  const gone = await client.threads.create({ identity_id, title: 'A thread in the trash' })
  await client.threads.trash({ id: gone.id })
  const kept: ReflectionId[] = []
  for (const [at, body] of DAYS.entries()) kept.push((await here.write(body, { occurred_at: day(at) })).id)
  for (const [at, { body, tags }] of SHAPES.entries()) {
    const mood = { valence: at / 10 - 0.3, energy: 0.5, ...(at === 0 ? { label: 'هادئ' } : {}) }
    const made = await here.write(body, {
      occurred_at: day(60 + at),
      tags: [...tags],
      mood,
      visibility: 'shareable',
    })
    kept.push(made.id)
  }
  kept.push((await here.write('Never read by the engine.', { occurred_at: day(70), analysable: false })).id)
  const [first, second, third, fourth] = kept
  if (!first || !second || !third || !fourth) throw new Error('nothing was kept')
  for (const text of ['The river, in other words.', 'The river, in other words again: 川.'])
    await client.reflections.edit({ id: first, body: text, tags: ['river', 'edited'] })
  await client.reflections.trash({ id: second })
  for (const id of [first, third, fourth]) await client.threads.add({ id: thread.id, reflection_id: id })
  await client.threads.remove({ id: thread.id, reflection_id: fourth })
  await client.threads.update({ id: thread.id, status: 'paused' })
  await collect(client.mirrorbacks.stream({ reflection_id: third }))
  await collect(client.mirrorbacks.stream({ reflection_id: third, regenerate: true }))
  const { mirrorbacks } = await client.mirrorbacks.list({ reflection_id: third })
  const [reply] = mirrorbacks
  if (!reply) throw new Error('no mirrorback came')
  await client.mirrorbacks.feedback({
    mirrorback_id: reply.id,
    feedback: { rating: 4, flag: null, note: 'Yes — ça va.' },
  })
  await client.reflections.saveDraft({
    identity_id,
    draft: { body: 'Half a thought …', occurred_at: null, tags: ['draft'], mood: null, thread_id: thread.id },
  })
  await client.settings.update({ language: 'en' } as Inputs['settings']['update'])
  await collect(client.patterns.analyze({ identity_id, full: true }))
  return { shared: third }
}

/** The owner's word on patterns and tensions. */
async function choose({ client, identity }: TestJournal): Promise<void> {
  const identity_id = identity.id
  const { patterns } = await client.patterns.list({ identity_id, limit: 50 })
  const [one, two, three, four] = patterns
  if (!one || !two || !three || !four) throw new Error(`only ${patterns.length} patterns were found`)
  await client.patterns.rename({ id: one.id, name: 'My own name for it · نهر' })
  await client.patterns.pin({ id: one.id, pinned: true })
  await client.patterns.giveFeedback({ id: two.id, flag: 'not-me', note: 'Not mine.' })
  await client.patterns.merge({ id: three.id, into: one.id })
  await client.patterns.hide({ id: four.id, hidden: true })
  const pole = (name: string, words: string[]) => ({ name, line: `${name} has its good.`, words })
  await client.tensions.create({
    identity_id,
    pole_a: pole('Water', ['river', 'sea']),
    pole_b: pole('Stone', ['mill', 'bridge']),
  })
  const { tensions } = await client.tensions.axes({ identity_id })
  const { items } = await client.reflections.list({ identity_id })
  const [tension, hidden] = tensions
  const [reflection] = items
  if (!tension || !hidden || !reflection) throw new Error('there is no axis, or no reflection')
  await client.tensions.measure({
    id: tension.id,
    reflection_id: reflection.id,
    position: -0.5,
    intensity: 0.7,
  })
  await client.tensions.hide({ id: hidden.id, hidden: true })
  await client.tensions.addWord({ id: tension.id, pole: 'a', word: 'steering' })
}

async function liveRhythm({ client, identity }: TestJournal): Promise<void> {
  const owner = { identity_id: identity.id }
  const rhythm = client.rhythm
  await rhythm.turnOn(owner)
  const { day: today } = await rhythm.feed({ ...owner, view: 'day' })
  for (const [code, name] of [
    ['walk', 'A walk'],
    ['tea', 'Tea — شاي'],
  ] as const)
    await rhythm.createItem({ ...owner, item: { code, name, time: '00:01', window: 1400, reward: 5 } })
  await rhythm.complete({ ...owner, code: 'walk', day: today, notes: 'by the river', minutes: 30 })
  await rhythm.complete({ ...owner, code: 'tea', day: today })
  await rhythm.undo({ ...owner, code: 'tea', day: today })
  await rhythm.logDay({ ...owner, day: today, metrics: { steps: 8000, sleep_minutes: 430 } as never })
  await rhythm.score({ ...owner, day: today })
  await rhythm.xp(owner)
}

/** Two files come in; the second is taken back. */
async function importTwice(here: TestJournal, folder: string): Promise<void> {
  for (const name of ['kept.jsonl', 'undone.jsonl']) {
    const path = join(folder, name)
    const line = (at: number) =>
      JSON.stringify({ date: day(80 + at).slice(0, 10), text: `Out of ${name}, entry ${at}: déjà écrit.` })
    writeFileSync(path, [0, 1, 2].map(line).join('\n'))
    const events = await collect(here.client.data.import({ path, identity: here.identity.name }))
    const done = events.find(event => event.type === 'done')
    const import_id = done && 'result' in done ? done.result.import_id : null
    if (name === 'undone.jsonl' && import_id) await collect(here.client.data.undoImport({ import_id }))
  }
}

/** The same reflection is changed on two devices, neither of which knows of the other. */
async function conflict(here: TestJournal, folder: string, id: ReflectionId): Promise<void> {
  const out = join(folder, 'out.json')
  const back = join(folder, 'back.json')
  await collect(here.client.data.export({ path: out, format: 'json' }))
  const home = join(folder, 'there')
  mkdirSync(home, { recursive: true })
  const there = await openTestJournal('Nobody', { home })
  await collect(there.client.data.import({ path: out, format: 'mirror' }))
  await there.client.reflections.edit({ id, body: 'My sister called — as it was told elsewhere.' })
  await collect(there.client.data.export({ path: back, format: 'json' }))
  await there.core.close()
  await here.client.reflections.edit({ id, body: 'My sister called — as it was told here.' })
  await collect(here.client.data.import({ path: back, format: 'mirror' }))
}

function day(at: number): string {
  return new Date(Date.UTC(2025, 8, 1 + at, 7, 30)).toISOString()
}
