/** A journal that holds one of everything: threads, mirrorbacks, revisions, trash, the owner's words on patterns and tensions. */
import type { IdentityId } from '#contract/ids.ts'
import { saveDraft } from '#db/drafts.ts'
import { insertMirrorback, saveFeedback } from '#db/mirrorbacks.ts'
import { putPatternFeedback } from '#db/pattern-feedback.ts'
import { ensurePattern, setPatternOwner } from '#db/patterns.ts'
import { editReflection, insertReflection, trashReflection } from '#db/reflections.ts'
import { insertTension, putOwnMeasurement } from '#db/tensions.ts'
import { newMirrorback } from '#db/test-support/mirrorback.ts'
import { addToThread, insertThread, moveInThread, setThreadDeleted } from '#db/threads.ts'
import { addIdentity } from '../../identities.ts'
import { NOW, type TestJournal } from './work-env.ts'

export function idOf(n: number): string {
  return `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`
}

/** Instants an hour apart, after NOW. */
export function hour(n: number): string {
  return new Date(Date.parse(NOW) + n * 3_600_000).toISOString()
}

/** A reflection of the identity: the `n`th id, on a day of its own. */
export function newReflection(identity: string, n: number, body = `Reflection ${n}, quietly.`) {
  const day = `2026-03-${String((n % 28) + 1).padStart(2, '0')}`
  return {
    id: idOf(n),
    identity_id: identity,
    body,
    occurred_at: `${day}T10:00:00.000Z`,
    zone: 'Europe/Lisbon',
    journal_day: day,
    source: 'direct',
    source_ref: null,
    visibility: 'private',
    tags: n % 2 === 0 ? ['sea', 'Ünï'] : [],
    mood: n % 3 === 0 ? { valence: 0.25, energy: -1, label: 'so-so' } : null,
    word_count: 3,
    analysable: n !== 4,
    now: NOW,
  } as const
}

/** Adds the identity of that name with one of everything; `from` is the first number of its ids. */
export function fillJournal(journal: TestJournal, name = 'Ada', from = 1): IdentityId {
  const id = (n: number) => idOf(from + n)
  return journal.db.write(tx => {
    const identity = addIdentity(tx, journal.env, {
      name,
      zone: 'Europe/Lisbon',
      day_start: 120,
      reproducible: true,
    })
    for (let n = 0; n < 6; n += 1) insertReflection(tx, newReflection(identity.id, from + n))
    editReflection(tx, id(1), { body: 'Second text “with quotes”, 世界 🙂\r\n\u2028end' }, hour(1))
    editReflection(tx, id(1), { body: 'Third text.', tags: ['new'] }, hour(2))
    trashReflection(tx, id(2), hour(3))
    insertThread(tx, { id: id(100), identity_id: identity.id, title: 'The sea: a/b?', now: NOW })
    insertThread(tx, { id: id(101), identity_id: identity.id, title: 'Gone', now: NOW })
    for (const n of [0, 1, 3]) addToThread(tx, id(100), id(n), hour(4))
    moveInThread(tx, id(100), id(3), id(0), hour(5))
    setThreadDeleted(tx, id(101), hour(6), hour(6))
    for (const n of [200, 201])
      insertMirrorback(tx, newMirrorback(id(n), id(0), { body: 'I notice the quiet.', now: hour(n) }))
    saveFeedback(tx, {
      id: id(210),
      mirrorback_id: id(200),
      rating: 4,
      flag: null,
      note: 'yes',
      now: hour(7),
    })
    const seed = name.toLowerCase()
    const pattern = (key: string) => {
      const made = journal.env.ids.derived(seed, `pattern:${key}`)
      ensurePattern(tx, {
        identity_id: identity.id,
        key,
        id: made,
        tier: 'library',
        kind: 'theme',
        name: key,
        now: NOW,
      })
      return made
    }
    const [one, other] = [pattern('library:quiet'), pattern('library:calm')]
    setPatternOwner(tx, one, { owner_name: 'Stillness', pinned: true }, NOW)
    setPatternOwner(tx, other, { merged_into: one }, NOW)
    putPatternFeedback(tx, { pattern_id: other, flag: 'not-me', note: '', now: hour(8) })
    insertTension(tx, {
      id: id(300),
      identity_id: identity.id,
      key: 'yours:land-sea',
      name: 'Land ↔ Sea',
      axis_a: 'Land',
      axis_b: 'Sea',
      line_a: 'firm',
      line_b: 'wide',
      words_a: ['land'],
      words_b: ['sea'],
      origin: 'yours',
      now: NOW,
    })
    putOwnMeasurement(tx, { tension_id: id(300), reflection_id: id(0), position: -0.5, intensity: 0.75 }, NOW)
    saveDraft(
      tx,
      identity.id,
      { body: 'not yet', occurred_at: null, tags: [], mood: null, thread_id: null },
      hour(8),
    )
    return identity.id
  })
}
