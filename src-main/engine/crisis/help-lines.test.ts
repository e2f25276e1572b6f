import { describe, expect, it } from 'vitest'
import { HELP_LINES, HELP_LINES_CHECKED, helpFor, WORLD_HELP } from './help-lines.ts'

describe('help lines', () => {
  it('are there for the regions promised, each with a way to reach somebody and a source', () => {
    for (const code of ['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'IN', 'DE', 'FR', 'ES', 'IT', 'NL']) {
      const { lines, emergency } = helpFor(code)
      expect(emergency).toMatch(/^\d{3}$/u)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) {
        expect(line.phone ?? line.text).toBeTruthy()
        expect(line.source).toMatch(/^https:\/\//u)
      }
    }
  })

  it('names a region once, in capitals', () => {
    const codes = HELP_LINES.map(entry => entry.region)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.every(code => /^[A-Z]{2}$/u.test(code))).toBe(true)
  })

  it('gives no number for a region that it does not know, and always somewhere to look', () => {
    expect(helpFor('xx')).toEqual({ region: 'XX', emergency: '', lines: [] })
    expect(WORLD_HELP.map(line => line.web)).toEqual(['https://findahelpline.com', 'https://befrienders.org'])
    expect(helpFor('gb').lines[0]?.phone).toBe('116 123')
  })

  it('carry the day on which they were checked', () => {
    expect(Number.isNaN(Date.parse(HELP_LINES_CHECKED))).toBe(false)
  })
})
