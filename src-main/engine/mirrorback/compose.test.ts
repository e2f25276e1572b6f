import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkText } from '../constitution/check-text.ts'
import { composeMirrorback } from './compose.ts'
import { fill } from './draft-body.ts'
import { ALL_FRAMES } from './frames/all-frames.ts'
import { composeStream } from './stream.ts'
import { mirrorbackInput, tensionOf, themeOf } from './test-support/build-input.ts'
import type { MirrorbackDraft, MirrorbackInput } from './types.ts'

const EVENING =
  'The meeting went on until six. I want to plan every hour of this month, but I keep hoping that somebody else decides. ' +
  'Walking home along the canal I felt lighter, as if the day belonged to me again. ' +
  'Then Jonas rang and I was angry before he had finished his first sentence. I do not know what I am holding on to. ' +
  'We ate late and said little.'

function evidenceHolds(draft: MirrorbackDraft, input: MirrorbackInput): void {
  for (const piece of draft.evidence) {
    const source =
      piece.reflection_id === undefined
        ? input.text
        : input.related.find(one => one.reflection_id === piece.reflection_id)?.text
    expect(draft.body.slice(...piece.in_body)).toBe(source?.slice(piece.start, piece.end))
  }
}

describe('composeMirrorback', () => {
  it('quotes the writer’s own sentences, verbatim, with evidence for each', () => {
    const input = mirrorbackInput(EVENING)
    const draft = composeMirrorback(input)
    expect(draft.silent).toBe(false)
    expect(draft.evidence.some(piece => piece.kind === 'quote' && piece.end - piece.start > 20)).toBe(true)
    evidenceHolds(draft, input)
  })

  it('names both sides of a tension where both have evidence in the line said back, in every variant', () => {
    const page =
      'The meeting went on until six. I want to plan every hour of this month, but I keep hoping that somebody else decides. We ate late.'
    for (let variant = 0; variant < 6; variant++) {
      const tensions = [tensionOf(page, ['plan'], ['somebody else decides'])]
      const { body } = composeMirrorback(mirrorbackInput(page, { tensions, variant }))
      expect(body).toContain('Control')
      expect(body).toContain('Surrender')
      expect(body).toContain('“plan”')
      expect(body).toContain('“somebody else decides”')
    }
  })

  it('names no tension of which the line said back holds neither side', () => {
    const page = `They plan the month. Somebody else decides. ${EVENING}`
    const tensions = [tensionOf(page, ['plan'], ['Somebody else decides'])]
    expect(composeMirrorback(mirrorbackInput(page, { tensions })).body).not.toContain('Surrender')
  })

  it('names no solitude for somebody else who was alone', () => {
    const solitude = (page: string) => {
      const tension = tensionOf(page, ['friendship'], ['alone'])
      const tensions = [{ ...tension, poleA: 'Connection', poleB: 'Solitude' }]
      return composeMirrorback(mirrorbackInput(page, { tensions })).body
    }
    const wish = 'I want to trust our friendship again.'
    expect(solitude(`${EVENING} ${wish} Jonas walked home alone.`)).not.toContain('Solitude')
    expect(solitude(`${EVENING} ${wish} I walked home alone.`)).toContain('Solitude')
  })

  it('calls no two sentences one, and keeps to what the page says in every variant', () => {
    const page = `${'We ate late and said little. '.repeat(6)}My brother sold the old boat. I wish I had it back.`
    for (let variant = 0; variant < 12; variant++) {
      const input = mirrorbackInput(page, { variant })
      const draft = composeMirrorback(input)
      expect(draft.body).toContain('My brother sold the old boat. I wish I had it back')
      expect(draft.body).not.toMatch(/\bsentence/iu)
      evidenceHolds(draft, input)
    }
  })

  it('says in how many entries a theme is, and since when', () => {
    const input = mirrorbackInput(EVENING, { themes: [themeOf(EVENING, 'angry', 'Anger at home', 9)] })
    const { body, evidence } = composeMirrorback(input)
    expect(body).toContain('Anger at home')
    expect(body).toContain('9 entries')
    expect(body).toContain('the day 2024 03 05')
    expect(evidence.some(piece => piece.kind === 'theme')).toBe(true)
  })

  it('says nothing beside a line of a long page that only another line of it touches', () => {
    const page = `${'The road went on through the hills and past the mill. '.repeat(16)}${EVENING}`
    const { body } = composeMirrorback(
      mirrorbackInput(page, { themes: [themeOf(page, 'meeting', 'Meetings and minutes', 9)] }),
    )
    expect(body).not.toContain('Meetings and minutes')
  })

  it('says nothing of a theme that is in fewer than three entries', () => {
    expect(
      composeMirrorback(mirrorbackInput(EVENING, { themes: [themeOf(EVENING, 'angry', 'Anger', 2)] })).body,
    ).not.toContain('Anger')
  })

  it('sets an earlier line beside this one, with its day and its own evidence', () => {
    const related = [
      {
        reflection_id: 'r-7',
        journal_day: '2024-02-01',
        text: 'A long walk. I felt light along the water.',
        sentence: { start: 13, end: 41 },
      },
    ]
    const input = mirrorbackInput(EVENING, { related })
    const draft = composeMirrorback(input)
    expect(draft.body).toContain('“I felt light along the water')
    expect(draft.body).toContain('the day 2024 02 01')
    evidenceHolds(draft, input)
  })

  it('sets no earlier line beside a sentence that does not hold what the two pages share', () => {
    const earlier = 'I hoped that the soup would be late again.'
    const start = earlier.indexOf('late')
    const related = [
      {
        reflection_id: 'r-8',
        journal_day: '2024-02-02',
        text: earlier,
        sentence: { start: 0, end: earlier.length },
        shared: { start, end: start + 4 },
      },
    ]
    for (let variant = 0; variant < 6; variant++)
      expect(composeMirrorback(mirrorbackInput(EVENING, { related, variant })).body).not.toContain('the soup')
  })

  it('says nothing of a theme that is nearly everywhere', () => {
    const theme = themeOf(EVENING, 'angry', 'Anger at home', 900)
    expect(composeMirrorback(mirrorbackInput(EVENING, { themes: [theme] })).body).not.toContain('900')
  })

  it('asks at most one question of its own', () => {
    for (let variant = 0; variant < 12; variant++) {
      const draft = composeMirrorback(mirrorbackInput(EVENING, { variant }))
      expect(draft.body.replace(/“[^”]*”/gu, '').match(/\?/gu)?.length ?? 0).toBeLessThanOrEqual(1)
    }
  })

  it('is the same for the same input, and another for the next variant', () => {
    const first = composeMirrorback(mirrorbackInput(EVENING))
    expect(composeMirrorback(mirrorbackInput(EVENING))).toEqual(first)
    const bodies = new Set(
      [0, 1, 2, 3, 4].map(variant => composeMirrorback(mirrorbackInput(EVENING, { variant })).body),
    )
    expect(bodies.size).toBe(5)
  })

  it('avoids the frames of recent replies', () => {
    const used: string[] = []
    const openings = new Set<string>()
    for (let i = 0; i < 10; i++) {
      const draft = composeMirrorback(
        mirrorbackInput(EVENING, { seed: `r-${i}`, previousFrames: used.slice(-20) }),
      )
      expect(draft.frames.some(frame => used.slice(-6).includes(frame))).toBe(false)
      openings.add(draft.frames[0] ?? '')
      used.push(...draft.frames)
    }
    expect(openings.size).toBeGreaterThanOrEqual(9)
  })

  it('meets "what should I do?" with a boundary, and reflects all the same', () => {
    const text = `${EVENING} What should I do about Jonas?`
    const draft = composeMirrorback(mirrorbackInput(text))
    expect(draft.frames.some(frame => frame.startsWith('bo-'))).toBe(true)
    expect(draft.evidence.length).toBeGreaterThan(0)
    expect(draft.body).not.toContain('What should I do')
  })

  it('answers a question of fact in one line', () => {
    const draft = composeMirrorback(mirrorbackInput('What is the capital of Peru?'))
    expect(draft.frames).toHaveLength(1)
    expect(draft.frames[0]).toMatch(/^fa-/u)
    expect(draft.body).toContain('Mirror')
    expect(draft.body).not.toContain('\n')
  })

  it('lifts no line out of a page that speaks of dying more than once', () => {
    const page = `${EVENING} Sometimes I wish I were dead. The river is cold and I long for death. I felt warm in the bus.`
    const draft = composeMirrorback(mirrorbackInput(page))
    expect(draft.silent).toBe(true)
    expect(draft.body).not.toContain('“')
    expect(draft.frames.some(frame => frame.startsWith('he-'))).toBe(true)
  })

  it('says so shortly where no sentence qualifies', () => {
    const draft = composeMirrorback(
      mirrorbackInput(
        'Rain until noon. The bus to Lund, the library, the bus back. Soup for dinner with two sorts of bread, and the radio on.',
      ),
    )
    expect(draft.silent).toBe(true)
    expect(draft.evidence).toEqual([])
    expect(draft.body.length).toBeGreaterThan(20)
  })

  it('never repeats somebody else’s speech, self-blame or words of crisis', () => {
    const text =
      'She said “I feel nothing when I look at you”. I think I am worthless and I hate myself for it. Some nights I want to die. ' +
      'I sat in the kitchen for a long time and thought about the sea.'
    for (let variant = 0; variant < 8; variant++) {
      const { body, frames } = composeMirrorback(mirrorbackInput(text, { variant }))
      expect(body).not.toMatch(/worthless|want to die|feel nothing/u)
      expect(body).not.toContain('?')
      expect(frames.some(frame => frame.startsWith('he-'))).toBe(true)
    }
  })

  it('leaves out an observation whose name could not be said', () => {
    const theme = themeOf(EVENING, 'angry', 'You should leave him tonight and not come back', 9)
    expect(composeMirrorback(mirrorbackInput(EVENING, { themes: [theme] })).body).not.toContain('leave him')
  })

  it('answers empty text and other languages without inventing anything', () => {
    expect(composeMirrorback(mirrorbackInput('')).silent).toBe(true)
    expect(composeMirrorback(mirrorbackInput('昨日は雨でした。私は本を読みました。')).evidence).toEqual([])
  })
})

describe('every frame', () => {
  const words: Record<string, string> = {
    q: 'I wanted to go, but I stayed.',
    q2: 'I was glad of it.',
    r: 'I was cold.',
    w: 'glad',
    x: 'plan',
    y: 'let go',
    name: 'Fear of failure',
    a: 'Control',
    b: 'Surrender',
    n: '12',
    count: '9',
    since: '12 May 2024',
    date: 'yesterday',
  }
  const context = {
    sources: [Object.values(words).join(' ')],
    labels: ['Fear of failure', 'Control', 'Surrender', '12 May 2024', 'yesterday'],
  }

  it('has an id of its own', () => {
    expect(ALL_FRAMES.length).toBeGreaterThanOrEqual(40)
    expect(new Set(ALL_FRAMES.map(frame => frame.id)).size).toBe(ALL_FRAMES.length)
  })

  it.each(ALL_FRAMES)('$id keeps the constitution in both modes', frame => {
    const filled = fill(
      frame,
      Object.fromEntries(Object.entries(words).map(([slot, text]) => [slot, { text }])),
    )
    expect(checkText(filled.text, { ...context, mode: 'built-in' }).outcome).toBe('pass')
    expect(checkText(filled.text, { ...context, mode: 'model' }).outcome).toBe('pass')
  })
})

describe('composeStream', () => {
  it('gives pieces of a word that join to the body', () => {
    const draft = composeMirrorback(mirrorbackInput(EVENING))
    const pieces = composeStream(draft)
    expect(pieces.join('')).toBe(draft.body)
    expect(pieces.length).toBeGreaterThan(10)
  })
})

const CORPUS = resolve(process.env.MIRROR_CORPUS ?? '../shared/data')
const DIARIES = [
  'pepys/pepys.jsonl',
  'wscott/wscott.jsonl',
  'amiel/amiel.jsonl',
  'maclane/maclane.jsonl',
  'rfscott/rfscott.jsonl',
  'counselchat/questions.jsonl',
  'enisear/enisear.jsonl',
]

describe.skipIf(!existsSync(resolve(CORPUS, 'pepys')))('on real diaries', () => {
  it.each(DIARIES)('every mirrorback of a sample of %s keeps the constitution, with true evidence', name => {
    const rows = readFileSync(resolve(CORPUS, name), 'utf8').trim().split('\n')
    const step = Math.max(1, Math.floor(rows.length / 120))
    for (let i = 0; i < rows.length; i += step) {
      const { text } = JSON.parse(rows[i] ?? '{}') as { text: string }
      const input = mirrorbackInput(text, {
        seed: `${name}-${i}`,
        variant: i % 3,
        themes: [themeOf(text, 'time', 'Time', 30)],
        tensions: [tensionOf(text, ['work', 'office'], ['home', 'rest'])],
      })
      const draft = composeMirrorback(input)
      const labels = ['Time', 'Control', 'Surrender', 'the day 2024 03 05']
      expect(checkText(draft.body, { sources: [text], labels, mode: 'built-in' }).outcome).toBe('pass')
      evidenceHolds(draft, input)
    }
  })
})
