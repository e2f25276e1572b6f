/** Replies: streamed as they are written, kept with their verdict, never in place of an older one. */
import type { Given, Outputs } from '#contract/contract.ts'
import { journalDay, parseDay } from '#contract/journal-day.ts'
import type { Mirrorback, MirrorbackEvent } from '#contract/schemas/mirrorback.ts'
import { getIdentity } from '#db/identities.ts'
import { answeredAt, countAnswered, listMirrorbacks, saveFeedback } from '#db/mirrorbacks.ts'
import { getReflection } from '#db/reflections.ts'
import { askModel } from './ask-model.ts'
import type { Services } from './context.ts'
import { Failure, found } from './failure.ts'
import type { ProviderTarget } from './provider-port.ts'
import { targetOf } from './providers.ts'

export function mirrorbacksOf(s: Services, reflection: string): { mirrorbacks: Mirrorback[] } {
  found(getReflection(s.db.read, reflection), 'reflection', reflection)
  return { mirrorbacks: listMirrorbacks(s.db.read, reflection) }
}

/** Milliseconds between pieces: quick enough not to wait for, slow enough to be read along. */
const PACE = 14

export async function* streamMirrorback(
  s: Services,
  input: Given['mirrorbacks']['stream'],
  signal?: AbortSignal,
  pace = PACE,
): AsyncGenerator<MirrorbackEvent, void> {
  const reflection = found(getReflection(s.db.read, input.reflection_id), 'reflection', input.reflection_id)
  const given = { reflection_id: reflection.id, regenerate: input.regenerate ?? false }
  const target = chosenBy(s, input.provider)
  const report = target
    ? yield* askModel(s, reflection.identity_id, given, signal)
    : await s.worker.run('compose', given, signal ? { signal } : {})
  if (report.type === 'paused') {
    yield { type: 'screen', screen: report.screen, help: report.help }
    yield { type: 'paused', help: report.help }
    return
  }
  // While a model was asked, the screen's word was given already.
  if (!target) yield { type: 'screen', screen: report.screen, help: report.help }
  s.bus.publish({ type: 'mirrorbacks', identity_id: reflection.identity_id, reflection_id: reflection.id })
  for (const text of report.pieces) {
    if (signal?.aborted) return
    yield { type: 'piece', text }
    if (pace > 0) await new Promise(resolve => setTimeout(resolve, pace))
  }
  yield { type: 'done', mirrorback: report.mirrorback }
}

/** null: Mirror writes itself. @throws Failure PROVIDER_NOT_READY where the wanted one is not the one that is set up. */
function chosenBy(s: Services, wanted: Given['mirrorbacks']['stream']['provider']): ProviderTarget | null {
  if (wanted === 'built-in') return null
  const target = targetOf(s)
  if (wanted === undefined || wanted === target?.kind) return target
  throw new Failure('PROVIDER_NOT_READY', {
    rule: `${wanted} is not the provider that is set up`,
    remedy: 'Choose it in Settings first, or ask for built-in.',
    field: 'provider',
  })
}

export function keepFeedback(s: Services, input: Given['mirrorbacks']['feedback']): { saved_at: string } {
  const now = s.clock.now()
  s.db.write(tx =>
    saveFeedback(tx, { id: s.ids.next(), mirrorback_id: input.mirrorback_id, ...input.feedback, now }),
  )
  return { saved_at: now }
}

/** Knuth's multiplier: days that follow each other pick far apart, without a clock or a random number. */
const SCATTER = 2_654_435_761

/** One of those written before today, another each day and the same all day. */
export function mirrorbackOfDay(
  s: Services,
  input: Given['dashboard']['mirrorback'],
): Outputs['dashboard']['mirrorback'] {
  const identity = found(getIdentity(s.db.read, input.identity_id), 'identity', input.identity_id)
  const today = input.today ?? journalDay(s.clock.now(), identity.zone, identity.day_start)
  const count = countAnswered(s.db.read, identity.id, today)
  if (count === 0) return null
  const days = Math.round(parseDay(today).getTime() / 86_400_000)
  const scattered = (((days * SCATTER) % 2 ** 32) + 2 ** 32) % 2 ** 32
  return answeredAt(s.db.read, identity.id, today, Math.floor((scattered / 2 ** 32) * count))
}
