import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { screen } from './screen.ts'
import type { CrisisLevel } from './types.ts'

const CASES: Readonly<Record<CrisisLevel, readonly string[]>> = {
  pause: [
    'I am going to kill myself tonight.',
    'I’ve counted out the pills and I don’t want to wake up.',
    'I wrote my goodbye letter this morning.',
    'Tomorrow I will jump off the bridge.',
    'I just swallowed a whole bottle of pills.',
    'I want to die tonight.',
    'I have decided to end my life.',
    'I can’t go on. I gave away my things. I want to end my life.',
    'Everyone is better off without me. The letters are on the table.',
    'I wi\u200bll kill my\u200bself tonight',
    'I’m going to stab him with the kitchen knife.',
    'I bought a gun to shoot my boss.',
  ],
  quiet: [
    'Some nights I am only flirting with Death, down by the water.',
    'I long for death and nobody sees it.',
    'The cold would make an end quickly.',
    'I wish I were dead.',
    'I want to kill myself.',
    'I keep thinking about killing myself.',
    'I can’t stop wanting to die.',
    'I have never told anyone that I want to die.',
    'I have never stopped wanting to kill myself.',
    'There is no reason to go on.',
    'Sometimes I don’t want to be here anymore.',
    'I cut myself again.',
    'She told me she wants to kill herself.',
    'My mother died in March.',
    'He hits me when he drinks.',
    'I could kill him for what he did to my sister.',
    'I am so angry, full of rage.',
  ],
  note: [
    'I would never kill myself.',
    'I am not suicidal.',
    'I don’t want to die.',
    'I’m not going to kill myself tonight.',
    'In the novel the character wants to die.',
    'In the episode she kills herself.',
  ],
  none: [
    'This homework is killing me.',
    'I was just killing time.',
    'I am dying to see the new house.',
    'I cut myself shaving.',
    'I cut myself some slack today.',
    'We hung out and shot some hoops.',
    'Dead tired, slept until noon.',
    'I lost my keys again.',
    'The battery died.',
    'We watched the Suicide Squad film.',
    'I beat him at chess.',
    'I overdosed on chocolate.',
    'The rose in the garden died.',
    'I took all these people home.',
    '',
  ],
}

describe('screen', () => {
  for (const [level, texts] of Object.entries(CASES)) {
    it.each(texts)(`hears ${level} in: %s`, text => {
      expect(screen(text, { language: 'en' }).level).toBe(level)
    })
  }

  it('gives spans into the text as it was given', () => {
    const text = 'A long day.\n\nSometimes I wish I w\u200bere dead. Then tea.'
    const found = screen(text).findings[0]
    expect(text.slice(found?.start, found?.end)).toContain('wish I w\u200bere dead')
    expect(found).toMatchObject({ topic: 'suicide', level: 'quiet' })
  })

  it('says honestly that a language has no list, and still hears English in it', () => {
    expect(screen('Ich war heute müde.', { language: 'de' })).toMatchObject({
      supported: false,
      language: 'de',
      level: 'none',
    })
    expect(screen('Heute: I want to kill myself tonight.', { language: 'de' })).toMatchObject({
      supported: false,
      level: 'pause',
    })
    expect(screen('Ich war heute sehr müde und habe nicht geschlafen.').supported).toBe(false)
    expect(screen('I was tired today.', { language: 'en-GB' })).toMatchObject({
      supported: true,
      list_version: 'en-2',
    })
  })

  it('reads a megabyte in bounded time', () => {
    const before = process.cpuUsage()
    screen('i want to kill time with a word and hurt '.repeat(25_000))
    screen('x'.repeat(1_000_000))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(8000)
  })
})

const CORPUS = resolve(process.env.MIRROR_CORPUS ?? '../shared/data')

describe.skipIf(!existsSync(resolve(CORPUS, 'safety')))('on real texts', () => {
  const levels = (file: string): readonly { label: string; level: CrisisLevel }[] =>
    readFileSync(resolve(CORPUS, file), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { label?: string; text: string })
      .map(({ label, text }) => ({ label: label ?? '', level: screen(text, { language: 'en' }).level }))

  it('misses none of the texts labelled handoff or check, and pauses at none of the others', () => {
    const read = levels('safety/counselchat_safety.jsonl')
    const own = read.filter(one => one.label === 'handoff' || one.label === 'check')
    expect(own.filter(one => one.level === 'none' || one.level === 'note')).toEqual([])
    expect(read.filter(one => one.label === 'none' && one.level === 'pause')).toEqual([])
  })

  it('pauses almost never on diaries and comments without a crisis', () => {
    const read = [
      ...levels('wscott/wscott.jsonl'),
      ...levels('goemotions/dev.jsonl'),
      ...levels('pepys/pepys.jsonl'),
    ]
    expect(read.filter(one => one.level === 'pause').length / read.length).toBeLessThan(0.0005)
    expect(read.filter(one => one.level === 'quiet').length / read.length).toBeLessThan(0.08)
  })
})
