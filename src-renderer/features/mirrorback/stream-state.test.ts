import { expect, test } from 'vitest'
import { MirrorbackId, ReflectionId } from '#contract/ids.ts'
import type { Mirrorback, MirrorbackEvent } from '#contract/schemas/mirrorback.ts'
import { afterEvent, beginning, type Help, type StreamState, withVersion } from './stream-state.ts'

const help: Help = { region: 'GB', checked: '2026-01-01', emergency: '999', lines: [] }
const screen = (level: 'none' | 'note' | 'quiet' | 'pause'): MirrorbackEvent => ({
  type: 'screen',
  screen: { level, supported: true, language: 'en', spans: [] },
  help,
})

const after = (...events: readonly MirrorbackEvent[]) => events.reduce<StreamState>(afterEvent, beginning)

function version(n: number, body = 'x'): Mirrorback {
  return {
    id: MirrorbackId.parse(`01890000-0000-7000-8000-00000000000${n}`),
    reflection_id: ReflectionId.parse('01890000-0000-7000-8000-000000000009'),
    version: n,
    body,
    provider: 'built-in',
    model: null,
    engine_version: '1',
    verdict: {
      constitution_version: '1',
      outcome: 'pass',
      rules: [],
      directive_share: 0,
      quotes: [],
      refusal: null,
    },
    evidence: [],
    revision: 1,
    created_at: '2026-01-01T00:00:00.000Z',
  }
}

test('pieces are put together in the order they come', () => {
  const state = after(screen('none'), { type: 'piece', text: 'You ' }, { type: 'piece', text: 'wrote' })
  expect(state).toEqual({ phase: 'writing', text: 'You wrote', quiet: null, note: null })
})

test('the quiet line stays to the end, and only where the screen asks for it', () => {
  const quiet = after(screen('quiet'), { type: 'done', mirrorback: version(1) })
  expect(quiet).toEqual({ phase: 'done', version: 1, quiet: help, note: null })
  expect(afterEvent(beginning, screen('none'))).toEqual(beginning)
  expect(afterEvent(beginning, screen('note'))).toEqual(beginning)
})

test('while a model writes, its name is said, and nothing of its text', () => {
  const asking: MirrorbackEvent = {
    type: 'asking',
    provider: 'ollama',
    model: 'small',
    host: 'h',
    attempt: 1,
  }
  expect(after(screen('none'), asking)).toEqual({ ...beginning, asked: 'small' })
})

test('why a reply is not shown stays beside the one that is', () => {
  const refused: MirrorbackEvent = { type: 'not-shown', model: 'small', why: 'It gave advice.' }
  const state = after(
    screen('quiet'),
    refused,
    { type: 'piece', text: 'x' },
    { type: 'done', mirrorback: version(1) },
  )
  expect(state).toEqual({ phase: 'done', version: 1, quiet: help, note: 'It gave advice.' })
})

test('once paused, nothing that follows shows a reply', () => {
  const paused = afterEvent(beginning, { type: 'paused', help })
  expect(afterEvent(paused, { type: 'piece', text: 'hello' })).toEqual({ phase: 'paused', help })
})

test('a new version is added last, and one sent twice stands once', () => {
  const list = withVersion([version(1)], version(2))
  expect(list.map(one => one.version)).toEqual([1, 2])
  expect(withVersion(list, version(2, 'again')).map(one => one.body)).toEqual(['x', 'again'])
})
