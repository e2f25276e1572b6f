/** Decides which answers an event makes stale, so that nothing else is asked for again. */
import type { AppEvent } from '#contract/schemas/event.ts'

/** A procedure's path, or an area's, and the part of the input that must match; no input: every input. */
export interface StaleKey {
  readonly path: readonly string[]
  readonly input?: Readonly<Record<string, string>>
}

/** What `event` makes stale; `ready` after a lost connection means everything, and is not decided here. */
export function staleKeys(event: AppEvent): readonly StaleKey[] {
  switch (event.type) {
    case 'ready':
      return []
    case 'identities':
      return [at('identities'), at('system'), at('data', 'status'), at('data', 'imports')]
    case 'reflections':
      return [
        ...inJournal(event.identity_id, 'reflections', ['list', 'byDay', 'onThisDay', 'calendar', 'tags']),
        ...(event.reflection_id === null
          ? [at('reflections', 'get'), at('reflections', 'revisions'), at('reflections', 'reading')]
          : ['get', 'revisions', 'reading'].map(name => ofReflection(name, event.reflection_id ?? ''))),
        { path: ['threads', 'list'], input: { identity_id: event.identity_id } },
        at('threads', 'get'),
        { path: ['search', 'query'], input: { identity_id: event.identity_id } },
        { path: ['dashboard', 'get'], input: { identity_id: event.identity_id } },
        { path: ['data', 'conflicts'], input: { identity_id: event.identity_id } },
        at('identities', 'list'),
        at('system', 'status'),
      ]
    case 'read':
      return [
        ofReflection('reading', event.reflection_id),
        { path: ['dashboard', 'get'], input: { identity_id: event.identity_id } },
        at('system', 'status'),
      ]
    case 'mirrorbacks':
      return [
        { path: ['mirrorbacks', 'list'], input: { reflection_id: event.reflection_id } },
        ofReflection('get', event.reflection_id),
        ...inJournal(event.identity_id, 'reflections', ['list', 'onThisDay']),
      ]
    // Their procedures ask by their own ids, which the event does not carry.
    case 'patterns':
    case 'tensions':
      return [at(event.type), { path: ['dashboard', 'get'], input: { identity_id: event.identity_id } }]
    case 'threads':
      return [
        at('threads'),
        ...inJournal(event.identity_id, 'reflections', ['list', 'onThisDay']),
        at('reflections', 'get'),
        { path: ['dashboard', 'get'], input: { identity_id: event.identity_id } },
      ]
    case 'rhythm':
      return [at('rhythm')]
    case 'settings':
      return [at('settings'), at('providers'), at('reflections', 'templates'), at('capture'), at('api')]
    case 'backups':
      return [at('data', 'status'), at('data', 'backups'), at('system', 'status')]
    case 'vault':
      return [at('vault')]
    case 'job':
      return [at('jobs')]
  }
}

function at(...path: readonly string[]): StaleKey {
  return { path }
}

function inJournal(identityId: string, area: string, names: readonly string[]): readonly StaleKey[] {
  return names.map(name => ({ path: [area, name], input: { identity_id: identityId } }))
}

function ofReflection(name: string, id: string): StaleKey {
  return { path: ['reflections', name], input: { id } }
}
