/** Takes a model's reply in, if it may be shown: its form, the constitution, and every quotation are checked first. */
import { because } from '#contract/problem-reasons.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { insertMirrorback } from '#db/mirrorbacks.ts'
import { getReflection } from '#db/reflections.ts'
import { RULES } from '#engine/constitution/rules/all-rules.ts'
import { composeStream } from '#engine/mirrorback/stream.ts'
import { ENGINE_VERSION } from '#engine/types.ts'
import { Failure, found } from '../failure.ts'
import type { AdoptReport, TaskInput } from '../tasks.ts'
import { verdictOf } from './check.ts'
import type { WorkEnv } from './env.ts'
import { noteRun } from './note-run.ts'
import { type Quoted, tieQuotes } from './quotes-in-reply.ts'
import { shapeFaults, tidyReply } from './reply-shape.ts'

/** @throws Failure CONFLICT where the reflection changed, or may not be read any more, while the model wrote. */
export function adopt(env: WorkEnv, input: TaskInput<'adopt'>): AdoptReport {
  const reflection = found(getReflection(env.db.read, input.reflection_id), 'reflection', input.reflection_id)
  if (reflection.revision !== input.revision || !reflection.analysable || reflection.deleted_at !== null)
    throw changedMeanwhile()
  const reply = tidyReply(input.text)
  const judged = judge(reply, reflection)
  const run = { ...input, verdict: judged.ok ? ('pass' as const) : ('reject' as const) }
  if (!judged.ok) {
    env.db.write(tx => noteRun(env, tx, { ...run, identity: reflection.identity_id, error: 'REFUSED' }))
    return { type: 'refused', reasons: judged.reasons, why: judged.why }
  }
  const mirrorback = env.db.write(tx => {
    noteRun(env, tx, { ...run, identity: reflection.identity_id, error: null })
    return insertMirrorback(tx, {
      id: env.ids.next(),
      reflection_id: reflection.id,
      body: judged.body,
      provider: input.provider,
      model: input.model,
      engine_version: ENGINE_VERSION,
      verdict: judged.verdict,
      evidence: judged.evidence.map(one => ({ ...one, reflection_id: reflection.id })),
      frames: [],
      revision: reflection.revision,
      now: env.clock.now(),
    })
  })
  return { type: 'kept', mirrorback, pieces: composeStream(mirrorback) }
}

type Judged =
  | ({ readonly ok: true; readonly verdict: ReturnType<typeof verdictOf> } & Quoted)
  | { readonly ok: false; readonly reasons: readonly string[]; readonly why: string }

function judge(reply: string, reflection: Reflection): Judged {
  const faults = shapeFaults(reply)
  const first = verdictOf(reply, [reflection.body], 'model')
  // What is kept is what was checked: quotations are put right first, and the whole is read again.
  const quoted = tieQuotes(reply, first.quotes, reflection.body)
  const verdict = quoted ? verdictOf(quoted.body, [reflection.body], 'model') : first
  if (faults.length === 0 && quoted && verdict.outcome === 'pass') return { ok: true, verdict, ...quoted }
  // What is refused outright says more than what could be put in other words.
  const broken = [
    ...verdict.rules.filter(rule => rule.outcome === 'reject'),
    ...verdict.rules.filter(rule => rule.outcome === 'rewrite'),
  ]
  const form = [...faults, ...(verdict.refusal ? [REFUSALS[verdict.refusal]] : [])]
  const reasons = [
    ...form,
    ...(quoted ? [] : ['quotes what is not in the entry']),
    ...broken.flatMap(rule => rule.spans.map(span => span.why)),
  ]
  return {
    ok: false,
    reasons: [...new Set(reasons)].slice(0, MOST_REASONS),
    why: form[0] ? `it ${form[0]}` : quoted ? whyOf(broken[0]?.id) : 'it quotes something you did not write',
  }
}

function whyOf(id: string | undefined): string {
  const title = RULES.find(rule => rule.id === id)?.title
  return title ? `it broke the rule “${title}”` : 'it broke a rule'
}

const REFUSALS = {
  empty: 'says nothing',
  'too-long': 'is too long',
  language: 'is not in English',
} as const

/** A model told of too much at once mends nothing. */
const MOST_REASONS = 6

function changedMeanwhile(): Failure {
  return new Failure('CONFLICT', {
    ...because('changed-while-writing'),
    rule: 'the reflection was changed while the model wrote',
    remedy: 'Ask again, if you want a mirrorback of the text as it is now.',
    field: 'reflection_id',
  })
}
