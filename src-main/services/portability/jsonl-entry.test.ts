import { describe, expect, it } from 'vitest'
import { type JsonlRules, placeEntry, readJsonlLine } from './jsonl-entry.ts'

const rules: JsonlRules = { date_field: 'date', zone: 'Europe/Lisbon' }

function entry(row: unknown, over: Partial<JsonlRules> = {}) {
  const line = readJsonlLine(JSON.stringify(row), { ...rules, ...over })
  if (line.type !== 'entry') throw new Error(JSON.stringify(line))
  return placeEntry(line.fields, 240)
}

function fieldAtFault(row: unknown): string | undefined {
  const line = readJsonlLine(JSON.stringify(row), rules)
  return line.type === 'problem' ? line.problem.field : 'none'
}

describe('a line of a journal', () => {
  it('with a day and no time stands at noon of that day', () => {
    expect(entry({ date: '2026-07-01', text: 'a' })).toEqual({
      date: '2026-07-01',
      time: '',
      occurred_at: '2026-07-01T11:00:00.000Z',
      zone: 'Europe/Lisbon',
      journal_day: '2026-07-01',
      body: 'a',
      tags: [],
      mood: null,
      thread: null,
    })
  })

  it.each([
    ['1660-01-01', 'Europe/London'],
    ['1500-02-29', 'Europe/Rome'],
    ['0001-01-01', 'Asia/Tokyo'],
    ['2011-12-30', 'Pacific/Apia'],
    ['1844-12-31', 'Asia/Manila'],
    ['2024-03-31', 'Europe/Berlin'],
    ['9999-12-31', 'Pacific/Kiritimati'],
  ])('with the day %s in %s belongs to that day', (date, zone) => {
    const line = readJsonlLine(JSON.stringify({ date, text: 'a', zone }), rules)
    // 1500 was a leap year of the Julian calendar only.
    if (date === '1500-02-29') expect(line.type).toBe('problem')
    else expect(entry({ date, text: 'a', zone }).journal_day).toBe(date)
  })

  it('with a time in the night belongs to the day that had begun by then', () => {
    const night = entry({ date: '2026-07-01', time: '01:30:05', text: 'a', zone: 'Asia/Tokyo' })
    expect(night).toMatchObject({
      occurred_at: '2026-06-30T16:30:05.000Z',
      zone: 'Asia/Tokyo',
      journal_day: '2026-06-30',
    })
  })

  it('may hold its day in another field, and its text in “body”', () => {
    expect(entry({ day: '2026-07-01', body: 'a' }, { date_field: 'day' }).body).toBe('a')
  })

  it('keeps text exactly, with its title as a heading', () => {
    const text = '  two\r\nlines\u2028 🙂 '
    expect(entry({ date: '2026-07-01', text }).body).toBe(text)
    expect(entry({ date: '2026-07-01', title: ' A\nday ', text }).body).toBe(`# A day\n\n${text}`)
  })

  it('keeps tags, mood and thread, and passes over what it does not know', () => {
    const row = {
      date: '2026-07-01',
      text: 'a',
      tags: ['#New York', 'x'],
      mood: { valence: 0.5, energy: -1 },
      thread: 'Sea',
      x: 1,
    }
    expect(entry(row)).toMatchObject({
      tags: ['New-York', 'x'],
      mood: { valence: 0.5, energy: -1 },
      thread: 'Sea',
    })
  })

  it('that is blank is no entry', () => {
    expect(readJsonlLine('  ', rules).type).toBe('blank')
  })

  it.each([
    ['date', { text: 'a' }],
    ['date', { date: '2026-02-30', text: 'a' }],
    ['date', { date: 20260201, text: 'a' }],
    ['time', { date: '2026-02-01', time: '24:00', text: 'a' }],
    ['zone', { date: '2026-02-01', zone: 'Mars/Base', text: 'a' }],
    ['text', { date: '2026-02-01' }],
    ['text', { date: '2026-02-01', text: '   ' }],
    ['text', { date: '2026-02-01', title: 'only', text: '' }],
    ['text', { date: '2026-02-01', text: 'a\0b' }],
    ['text', { date: '2026-02-01', text: 'a\ud800b' }],
    ['title', { date: '2026-02-01', text: 'a', title: 3 }],
    ['tags', { date: '2026-02-01', text: 'a', tags: 'x' }],
    ['tags', { date: '2026-02-01', text: 'a', tags: ['x!'] }],
    ['mood', { date: '2026-02-01', text: 'a', mood: { valence: 2, energy: 0 } }],
    ['thread', { date: '2026-02-01', text: 'a', thread: '' }],
  ])('with a broken %s names that field', (field, row) => {
    expect(fieldAtFault(row)).toBe(field)
  })

  it.each(['{"date":"2026-02-01","text":"a"', '[1]', 'null', 'Dear diary'])(
    'that reads %s is no entry',
    text => {
      expect(readJsonlLine(text, rules)).toMatchObject({
        type: 'problem',
        problem: { rule: expect.stringMatching(/JSON object/) },
      })
    },
  )
})
