/** Asks the owner's model for a mirrorback; what it writes is shown only after it was checked, else Mirror writes itself. */

import type { IdentityId, ReflectionId } from '#contract/ids.ts'
import { because } from '#contract/problem-reasons.ts'
import type { MirrorbackEvent } from '#contract/schemas/mirrorback.ts'
import type { Services } from './context.ts'
import { Failure } from './failure.ts'
import { ProviderFailure, type ProviderTarget } from './provider-port.ts'
import { LONGEST_SENT, promptFor } from './provider-prompt.ts'
import { targetOf } from './providers.ts'
import type { AdoptReport, BriefReport, ComposeReport } from './tasks.ts'
import { noteRun } from './work/note-run.ts'

/** A reply that may not be shown is asked for again this often. */
const RETRIES = 2

type ToWrite = Extract<BriefReport, { type: 'to-write' }>

interface Given {
  readonly reflection_id: ReflectionId
  readonly regenerate: boolean
}

/**
 * Gives the events up to the mirrorback's first word, and returns what is to be shown.
 * @throws ProviderFailure where the model cannot be asked; Failure CANCELLED, CONFLICT, PROVIDER_NOT_READY
 */
export async function* askModel(
  s: Services,
  identity: IdentityId,
  given: Given,
  signal?: AbortSignal,
): AsyncGenerator<MirrorbackEvent, ComposeReport> {
  const stop = new AbortController()
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal
  try {
    const brief = await s.worker.run('brief', given, { signal: either })
    if (brief.type === 'paused') return brief
    yield { type: 'screen', screen: brief.screen, help: brief.help }
    if (brief.type === 'written') return brief
    const outcome = yield* tries(s, identity, given, brief, either)
    if (outcome.type === 'kept')
      return { ...outcome, type: 'written', screen: brief.screen, help: brief.help }
    yield { type: 'not-shown', model: outcome.model, why: outcome.why }
    return await s.worker.run('compose', given, { signal: either })
  } finally {
    // Whoever leaves in the middle closes the connection, too.
    stop.abort()
  }
}

type Outcome =
  | Extract<AdoptReport, { type: 'kept' }>
  | { readonly type: 'not-shown'; readonly model: string; readonly why: string }

async function* tries(
  s: Services,
  identity: IdentityId,
  given: Given,
  brief: ToWrite,
  signal: AbortSignal,
): AsyncGenerator<MirrorbackEvent, Outcome> {
  let reasons: readonly string[] = []
  for (let attempt = 1; ; attempt += 1) {
    // Asked anew each time: the owner may have taken the consent back meanwhile.
    const target = targetOf(s)
    if (!target) throw turnedOff()
    const { kind, model, address } = target
    if (brief.text.length > LONGEST_SENT) return { type: 'not-shown', model, why: tooLong(model) }
    yield { type: 'asking', provider: kind, model, host: address.host, attempt }
    const started = s.clock.ticks()
    const text = await replyOf(s, identity, target, promptFor(brief.text, markFor(s), reasons), signal)
    const report = await s.worker.run(
      'adopt',
      {
        ...{ reflection_id: given.reflection_id, revision: brief.revision, text },
        ...{ provider: kind, model, duration_ms: s.clock.ticks() - started },
      },
      { signal },
    )
    if (report.type === 'kept') return report
    if (attempt > RETRIES) return { type: 'not-shown', model, why: notShown(model, report.why) }
    reasons = report.reasons
  }
}

async function replyOf(
  s: Services,
  identity: IdentityId,
  target: ProviderTarget,
  messages: ReturnType<typeof promptFor>,
  signal: AbortSignal,
): Promise<string> {
  const started = s.clock.ticks()
  let text = ''
  try {
    for await (const piece of s.providers.write(target, messages, signal)) text += piece
    return text
  } catch (error) {
    if (error instanceof ProviderFailure) {
      const { kind: provider } = target
      const run = { identity, provider, duration_ms: s.clock.ticks() - started, error: error.trouble }
      s.db.write(tx => noteRun(s, tx, { ...run, verdict: null }))
    }
    throw error
  }
}

/** New for every try, so that no entry can know it. */
function markFor(s: Services): string {
  return `ENTRY-${s.ids.next()}`
}

function notShown(model: string, why: string): string {
  return `What ${model} wrote is not shown, because ${why}. Mirror wrote this one itself.`
}

function tooLong(model: string): string {
  return `This reflection is longer than what ${model} is sent, so Mirror wrote this one itself.`
}

function turnedOff(): Failure {
  return new Failure('PROVIDER_NOT_READY', {
    ...because('model-turned-off'),
    rule: 'the model was turned off in the middle',
    remedy: 'Ask again: Mirror writes it itself now.',
    field: 'provider',
  })
}
