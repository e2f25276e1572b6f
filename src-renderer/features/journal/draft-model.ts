/** What a draft becomes when something happened while it was being written. */
import type { Draft } from '#contract/schemas/reflection.ts'

export const emptyDraft: Draft = { body: '', occurred_at: null, tags: [], mood: null, thread_id: null }

/** Nothing in it would be missed. */
export function isEmpty(draft: Draft): boolean {
  return draft.body === '' && draft.tags.length === 0 && draft.mood === null
}

/** What is still to be written once `kept` is kept: nothing, or what was typed and chosen since. */
export function leftOver(now: Draft, kept: Draft): Draft {
  return {
    body: now.body.startsWith(kept.body) ? now.body.slice(kept.body.length).trimStart() : now.body,
    occurred_at: now.occurred_at === kept.occurred_at ? null : now.occurred_at,
    tags: now.tags.filter(tag => !kept.tags.includes(tag)),
    mood: now.mood === kept.mood ? null : now.mood,
    thread_id: now.thread_id === kept.thread_id ? null : now.thread_id,
  }
}

/** A draft found on the disk, and what was typed before it was found: both texts stay, the choices made now win. */
export function joined(stored: Draft, typed: Draft): Draft {
  return {
    body: [stored.body, typed.body].filter(text => text !== '').join('\n\n'),
    occurred_at: typed.occurred_at ?? stored.occurred_at,
    tags: [...new Set([...stored.tags, ...typed.tags])],
    mood: typed.mood ?? stored.mood,
    thread_id: typed.thread_id ?? stored.thread_id,
  }
}
