import { expect, it } from 'vitest'
import type { Mirrorback } from '#contract/schemas/mirrorback.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { createReflectionNames, reflectionPage } from './reflection-page.ts'

const reflection = {
  id: '0190b000-0000-7000-8000-000000000001',
  identity_id: '0190a000-0000-7000-8000-00000000000a',
  body: 'Rain.\n\n---\n\n> not mine',
  occurred_at: '2026-01-02T11:00:00.000Z',
  zone: 'Europe/Lisbon',
  journal_day: '2026-01-02',
  source: 'direct',
  visibility: 'private',
  tags: ['sea'],
  mood: { valence: 0.5, energy: 0 },
  word_count: 3,
  analysable: true,
  revision: 1,
  created_at: '2026-01-02T11:00:00.000Z',
  updated_at: '2026-01-02T11:00:00.000Z',
  deleted_at: null,
  mirrorbacks: 1,
  thread_ids: [],
} as unknown as Reflection

const mirrorback = {
  version: 2,
  body: 'I notice rain.\n\nWhat else?',
  provider: 'built-in',
  model: null,
  created_at: '2026-01-03T00:00:00.000Z',
} as unknown as Mirrorback

it('shows what is known, the exact words, and the mirrorbacks as quotations below', () => {
  const page = reflectionPage(reflection, [mirrorback], ['The sea'])
  expect(page).toContain('date: "2026-01-02"\n')
  expect(page).toContain('tags: ["sea"]\nmood_valence: 0.5\nmood_energy: 0\nthreads: ["The sea"]\n')
  expect(page.split('\n---\n')[1]).toBe('\nRain.\n')
  expect(page).toContain(`---\n\n${reflection.body}\n`)
  expect(
    page.endsWith('> [!quote] Mirrorback 2 (built-in, 2026-01-03)\n> I notice rain.\n>\n> What else?\n'),
  ).toBe(true)
})

it('leaves out what a reflection does not have', () => {
  const page = reflectionPage({ ...reflection, tags: [], mood: null }, [], [])
  expect(page).not.toMatch(/tags|mood|threads|quote\]/)
})

it('numbers the reflections of one day', () => {
  const name = createReflectionNames()
  expect(['2026-01-02', '2026-01-03', '2026-01-02'].map(name)).toEqual([
    'reflections/2026/2026-01-02.md',
    'reflections/2026/2026-01-03.md',
    'reflections/2026/2026-01-02-2.md',
  ])
})
