/** The place in the feed after which the next page begins, as an opaque text. */
import { DbError } from './db-error.ts'

export interface FeedPlace {
  readonly occurred_at: string
  readonly id: string
}

/** The cursor of a place. */
export function toCursor(place: FeedPlace): string {
  return Buffer.from(JSON.stringify([place.occurred_at, place.id])).toString('base64url')
}

/** The place of a cursor. @throws DbError BAD_REQUEST for a text that toCursor did not make. */
export function fromCursor(cursor: string): FeedPlace {
  const parts = parse(Buffer.from(cursor, 'base64url').toString())
  if (Array.isArray(parts) && parts.length === 2) {
    const [occurred_at, id]: unknown[] = parts
    if (typeof occurred_at === 'string' && typeof id === 'string') return { occurred_at, id }
  }
  throw new DbError('BAD_REQUEST', {
    rule: 'a cursor is the next_cursor of the page before',
    remedy: 'Begin again without a cursor.',
    field: 'cursor',
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
