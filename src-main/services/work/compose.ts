/** Writes a mirrorback: screen first, then compose, then the constitution's check, then keep it with its verdict. */

import type { ReflectionId } from '#contract/ids.ts'
import { because } from '#contract/problem-reasons.ts'
import type { HelpCard, Mirrorback, ScreenResult } from '#contract/schemas/mirrorback.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { Settings } from '#contract/schemas/settings.ts'
import { insertMirrorback, listMirrorbacks, recentFrames } from '#db/mirrorbacks.ts'
import { getReflection } from '#db/reflections.ts'
import { getSettings } from '#db/settings.ts'
import { composeMirrorback } from '#engine/mirrorback/compose.ts'
import { composeStream } from '#engine/mirrorback/stream.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { Failure, found } from '../failure.ts'
import { helpCardFor } from '../help.ts'
import type { BriefReport, ComposeReport, TaskInput } from '../tasks.ts'
import { screenOf, verdictOf } from './check.ts'
import { contextOf } from './compose-context.ts'
import type { WorkEnv } from './env.ts'
import { noteRun } from './note-run.ts'

/** A text that breaks the constitution is written again this often, then refused. */
const TRIES = 4

export function compose(env: WorkEnv, input: TaskInput<'compose'>): ComposeReport {
  const started = env.clock.ticks()
  const begun = begin(env, input)
  if (begun.type !== 'to-write') return begun
  const { reflection, screen, help } = begun
  const mirrorback = writeOne(env, reflection, begun.versions, started)
  return { type: 'written', screen, help, mirrorback, pieces: composeStream(mirrorback) }
}

/** The same beginning for a model's reply: what it may be told, or why it is told nothing. */
export function brief(env: WorkEnv, input: TaskInput<'brief'>): BriefReport {
  const begun = begin(env, input)
  if (begun.type !== 'to-write') return begun
  const { reflection, screen, help } = begun
  if (reflection.deleted_at !== null) throw inTheTrash()
  return { type: 'to-write', screen, help, text: reflection.body, revision: reflection.revision }
}

type Begun =
  | ComposeReport
  | {
      readonly type: 'to-write'
      readonly reflection: Reflection
      readonly screen: ScreenResult
      readonly help: HelpCard | null
      readonly versions: number
    }

/** May it be read, does it ask for care, is there one already. @throws Failure CONFLICT where it may not be read. */
function begin(env: WorkEnv, input: TaskInput<'compose'>): Begun {
  const reflection = found(getReflection(env.db.read, input.reflection_id), 'reflection', input.reflection_id)
  if (!reflection.analysable) throw notToBeRead()
  const screen = screenOf(reflection.body)
  const card = helpCardFor(Settings.parse(getSettings(env.db.read)).region)
  if (screen.level === 'pause') return { type: 'paused', screen, help: card }
  const help = screen.level === 'quiet' ? card : null
  const earlier = listMirrorbacks(env.db.read, reflection.id)
  const newest = earlier.at(-1)
  if (newest && newest.revision === reflection.revision && !input.regenerate)
    return { type: 'written', screen, help, mirrorback: newest, pieces: [newest.body] }
  return { type: 'to-write', reflection, screen, help, versions: earlier.length }
}

function writeOne(env: WorkEnv, reflection: Reflection, versions: number, started: number): Mirrorback {
  const context = contextOf(env, reflection)
  const run = () => ({
    identity: reflection.identity_id,
    provider: 'built-in',
    duration_ms: env.clock.ticks() - started,
  })
  const previousFrames = recentFrames(env.db.read, reflection.identity_id, 5)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const draft = composeMirrorback({ ...context.input, previousFrames, variant: versions + attempt })
    const verdict = verdictOf(draft.body, context.sources, 'built-in', context.labels)
    if (verdict.outcome !== 'pass') continue
    return env.db.write(tx => {
      noteRun(env, tx, { ...run(), verdict: 'pass', error: null })
      return insertMirrorback(tx, {
        id: env.ids.next(),
        reflection_id: reflection.id,
        body: draft.body,
        provider: 'built-in',
        model: null,
        engine_version: ENGINE_VERSION,
        verdict,
        evidence: draft.evidence.map(one => ({
          kind: one.kind,
          reflection_id: (one.reflection_id as ReflectionId | undefined) ?? reflection.id,
          start: one.start,
          end: one.end,
          in_body: [one.in_body[0], one.in_body[1]],
        })),
        frames: [...draft.frames],
        revision: reflection.revision,
        now: env.clock.now(),
      })
    })
  }
  env.db.write(tx => noteRun(env, tx, { ...run(), verdict: 'reject', error: 'REFUSED' }))
  throw new Failure('REFUSED', {
    ...because('no-mirrorback-fits'),
    rule: 'no mirrorback could be written that keeps the constitution',
    remedy: 'Your words are kept as they are. You can try again.',
  })
}

function notToBeRead(): Failure {
  return new Failure('CONFLICT', {
    ...because('never-read'),
    rule: 'you asked that this reflection is never read by the engine',
    remedy: 'Allow it to be read in its menu, if you want a mirrorback.',
    field: 'analysable',
  })
}

function inTheTrash(): Failure {
  return new Failure('CONFLICT', {
    ...because('in-the-trash'),
    rule: 'the reflection is in the trash, and nothing in the trash is sent anywhere',
    remedy: 'Take it out of the trash first, if you want a mirrorback.',
    field: 'reflection_id',
  })
}
