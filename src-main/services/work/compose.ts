/** Writes a mirrorback: screen first, then compose, then the constitution's check, then keep it with its verdict. */
import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import type { HelpCard, Mirrorback } from '#contract/schemas/mirrorback.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { Settings } from '#contract/schemas/settings.ts'
import { insertRun } from '#db/engine-runs.ts'
import { insertMirrorback, listMirrorbacks, recentFrames } from '#db/mirrorbacks.ts'
import { getReflection } from '#db/reflections.ts'
import { getSettings } from '#db/settings.ts'
import { composeMirrorback } from '#engine/mirrorback/compose.ts'
import { composeStream } from '#engine/mirrorback/stream.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { Failure, found } from '../failure.ts'
import { helpCardFor } from '../help.ts'
import type { ComposeReport, TaskInput } from '../tasks.ts'
import { screenOf, verdictOf } from './check.ts'
import { contextOf } from './compose-context.ts'
import type { WorkEnv } from './env.ts'

/** A text that breaks the constitution is written again this often, then refused. */
const TRIES = 4

export function compose(env: WorkEnv, input: TaskInput<'compose'>): ComposeReport {
  const started = env.clock.ticks()
  const reflection = found(getReflection(env.db.read, input.reflection_id), 'reflection', input.reflection_id)
  if (!reflection.analysable) throw notToBeRead()
  const screen = screenOf(reflection.body)
  const help: HelpCard = helpCardFor(Settings.parse(getSettings(env.db.read)).region)
  if (screen.level === 'pause') return { type: 'paused', screen, help }
  const shownHelp = screen.level === 'quiet' ? help : null
  const earlier = listMirrorbacks(env.db.read, reflection.id)
  const newest = earlier.at(-1)
  if (newest && newest.revision === reflection.revision && !input.regenerate)
    return { type: 'written', screen, help: shownHelp, mirrorback: newest, pieces: [newest.body] }
  const mirrorback = writeOne(env, reflection, earlier.length, started)
  return { type: 'written', screen, help: shownHelp, mirrorback, pieces: composeStream(mirrorback) }
}

function writeOne(env: WorkEnv, reflection: Reflection, versions: number, started: number): Mirrorback {
  const context = contextOf(env, reflection)
  const previousFrames = recentFrames(env.db.read, reflection.identity_id, 5)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const draft = composeMirrorback({ ...context.input, previousFrames, variant: versions + attempt })
    const verdict = verdictOf(draft.body, context.sources, 'built-in', context.labels)
    if (verdict.outcome !== 'pass') continue
    return env.db.write(tx => {
      noteRun(env, tx, reflection.identity_id, started, 'pass', null)
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
  env.db.write(tx => noteRun(env, tx, reflection.identity_id, started, 'reject', 'REFUSED'))
  throw new Failure('REFUSED', {
    rule: 'no mirrorback could be written that keeps the constitution',
    remedy: 'Your words are kept as they are. You can try again.',
  })
}

function noteRun(
  env: WorkEnv,
  tx: Parameters<typeof insertRun>[0],
  identity: IdentityId,
  started: number,
  verdict: 'pass' | 'reject',
  error: string | null,
): void {
  insertRun(tx, {
    id: env.ids.next(),
    identity_id: identity,
    kind: 'mirrorback',
    engine_version: ENGINE_VERSION,
    provider: 'built-in',
    started_at: env.clock.now(),
    duration_ms: Math.round(env.clock.ticks() - started),
    counts: {},
    verdict,
    error_code: error,
  })
}

function notToBeRead(): Failure {
  return new Failure('CONFLICT', {
    rule: 'you asked that this reflection is never read by the engine',
    remedy: 'Allow it to be read in its menu, if you want a mirrorback.',
    field: 'analysable',
  })
}
