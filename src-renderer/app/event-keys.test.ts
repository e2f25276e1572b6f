import { expect, test } from 'vitest'
import { IdentityId, ReflectionId } from '#contract/ids.ts'
import { staleKeys } from './event-keys.ts'

const identity = IdentityId.parse('01890000-0000-7000-8000-000000000001')
const reflection = ReflectionId.parse('01890000-0000-7000-8000-000000000002')

test('a changed reflection makes only its own journal and its own page stale', () => {
  const keys = staleKeys({ type: 'reflections', identity_id: identity, reflection_id: reflection })
  expect(keys).toContainEqual({ path: ['reflections', 'list'], input: { identity_id: identity } })
  expect(keys).toContainEqual({ path: ['reflections', 'get'], input: { id: reflection } })
  expect(keys.map(key => key.path[0])).not.toContain('settings')
  expect(keys.some(key => key.path.length === 1)).toBe(false)
})

test('a whole journal changed makes every reflection page stale', () => {
  const keys = staleKeys({ type: 'reflections', identity_id: identity, reflection_id: null })
  expect(keys).toContainEqual({ path: ['reflections', 'get'] })
})

test('a reflection that was read asks for its reading again, not for its text', () => {
  const keys = staleKeys({ type: 'read', identity_id: identity, reflection_id: reflection })
  expect(keys.map(key => key.path.join('.'))).toEqual([
    'reflections.reading',
    'dashboard.get',
    'system.status',
  ])
})

test('being told that the line is open makes nothing stale', () => {
  expect(staleKeys({ type: 'ready' })).toEqual([])
})
