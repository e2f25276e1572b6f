import { describe, expect, it } from 'vitest'
import type { Identity } from '#contract/schemas/identity.ts'
import type { Occurrence, Pattern } from '#contract/schemas/pattern.ts'
import type { Measurement, Tension } from '#contract/schemas/tension.ts'
import type { Thread } from '#contract/schemas/thread.ts'
import { patternsPage, readmePage, tensionsPage, threadPage } from './journal-pages.ts'

const pageOf = (id: string) => (id === 'r1' ? 'reflections/2026/2026-01-01.md' : null)

describe('the pages of a journal', () => {
  it('say in the README what there is', () => {
    const page = readmePage({
      identity: { name: 'Ada *L*' } as Identity,
      reflections: 1,
      words: 1200,
      first_day: '2026-01-01',
      last_day: '2026-01-02',
      threads: [{ title: 'Sea', page: 'threads/Sea.md' }],
      exported_at: 'now',
      app: '1',
    })
    expect(page).toContain('# Ada \\*L\\*\n\n1 reflection, 1,200 words, from 2026-01-01 to 2026-01-02.\n')
    expect(page).toContain('- Thread: [Sea](threads/Sea.md)\n')
  })

  it('quote a pattern’s words with links to where they stand', () => {
    const pattern = {
      name: 'Quiet',
      occurrence_count: 2,
      reflection_count: 1,
      confidence: 0.9,
      trend: 'steady',
      first_seen: '2026-01-01',
      last_seen: '2026-01-02',
      early: true,
    } as Pattern
    const occurrences = [
      { quote: 'so\nquiet', journal_day: '2026-01-01', reflection_id: 'r1' },
    ] as unknown as Occurrence[]
    const page = patternsPage([{ pattern, occurrences }], pageOf)
    expect(page).toContain(
      '## Quiet\n\n2 times in 1 reflection, 2026-01-01 to 2026-01-02; trend: steady; confidence 0.90 (early)\n',
    )
    expect(page).toContain('- “so quiet” ([2026-01-01](reflections/2026/2026-01-01.md))\n')
    expect(patternsPage([], pageOf)).toBe('# Patterns\n\nNone yet.\n')
  })

  it('show a tension with both poles, and leave out one that was never measured', () => {
    const tension = { name: 'A ↔ B', axis_a: 'A', axis_b: 'B', line_a: 'a', line_b: 'b' } as Tension
    const measurements = [
      { journal_day: '2026-01-01', reflection_id: 'r1', position: -0.5, intensity: 1, measured_by: 'engine' },
      { journal_day: '2026-01-02', reflection_id: 'gone', position: 0.25, intensity: 0, measured_by: 'you' },
    ] as unknown as Measurement[]
    const page = tensionsPage([{ tension, measurements }], pageOf)
    expect(page).toContain('- A (−1): a\n- B (+1): b\n')
    expect(page).toContain(
      '| [2026-01-01](reflections/2026/2026-01-01.md) | −0.50 | 1.00 | Mirror |\n| 2026-01-02 | +0.25 | 0.00 | you |\n',
    )
    expect(tensionsPage([{ tension, measurements: [] }], pageOf)).toBe('# Tensions\n\nNone measured yet.\n')
  })

  it('list a thread in its order with the first words of each', () => {
    const thread = {
      id: 't',
      title: 'Sea',
      status: 'active',
      started_at: 's',
      last_active: 'l',
    } as unknown as Thread
    const body = `# Heading\n\n${'word '.repeat(50)}`
    const page = threadPage(
      thread,
      [
        { reflection_id: 'r1', journal_day: '2026-01-01', body },
        { reflection_id: 'gone', journal_day: '2026-01-02', body: 'word '.repeat(50) },
      ],
      pageOf,
    )
    expect(page).toContain('1. [2026-01-01](../reflections/2026/2026-01-01.md): Heading\n2. 2026-01-02: word')
    expect(page).toMatch(/word…\n$/)
  })
})
