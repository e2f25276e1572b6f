import { describe, expect, it } from 'vitest'
import { MOST_PARAGRAPHS } from './language.ts'
import { languageOf } from './test-support/parse.ts'

describe('languageOf', () => {
  it.each([
    ['en', 'full', 'I walked home by the river and thought about what my father said.'],
    ['en', 'full', 'ugh cant sleep again lol, so tired and nothing helps omg why'],
    ['en', 'full', 'slept badly'],
    ['en', 'full', 'Up, and to the office, where we sat all the morning; dined at home.'],
    [
      'de',
      'recurrence',
      'Heute war ein langer Tag und ich habe wieder nicht gut geschlafen, obwohl ich müde war.',
    ],
    [
      'fr',
      'recurrence',
      "Aujourd'hui je me suis promené longtemps au bord de la rivière et j'ai pensé à ma mère.",
    ],
    [
      'es',
      'recurrence',
      'Hoy he caminado mucho tiempo junto al río y he pensado en lo que me dijo mi madre.',
    ],
    [
      'nl',
      'recurrence',
      'Vandaag heb ik lang langs de rivier gelopen en nagedacht over wat mijn moeder zei.',
    ],
    [
      'it',
      'recurrence',
      'Oggi ho camminato a lungo lungo il fiume e ho pensato a quello che ha detto mia madre.',
    ],
    [
      'ru',
      'recurrence',
      'Сегодня я долго гулял вдоль реки и думал о том, что сказала моя мама вчера вечером.',
    ],
    [
      'ja',
      'ngram',
      '今日は川のそばを長く歩いて、母が言ったことについて考えていました。とても静かでした。眠れない夜でした。',
    ],
    ['zh', 'ngram', '今天我沿着河边走了很久'],
    ['und', 'none', 'Привет'],
    ['und', 'none', ''],
    ['und', 'none', '😀 👩‍👩‍👧'],
    ['und', 'none', '   \n\n '],
  ])('reads %s (%s) in %j', (language, languageClass, text) => {
    expect(languageOf(text)).toEqual({ language, languageClass })
  })

  it('follows the majority of a text in two languages', () => {
    const german = 'Heute war ein langer Tag und ich habe wieder nicht gut geschlafen, obwohl ich müde war.'
    const english = 'The rest of the day was quiet and I had the house to myself.'
    expect(languageOf(`${english}\n\n${german}\n\n${german}`).language).toBe('de')
    expect(languageOf(`${english}\n${english}\n${german}`).language).toBe('en')
  })

  it('judges a list of short lines as one paragraph', () => {
    expect(
      languageOf('Milch und Brot\nden Vater anrufen\nnicht vergessen\nfrüh schlafen gehen\nheute noch')
        .language,
    ).toBe('de')
  })

  it('looks at a bounded part of a giant text', () => {
    const line = 'Heute war ein langer Tag und ich habe wieder nicht gut geschlafen, obwohl ich müde war.\n'
    const before = performance.now()
    expect(languageOf(line.repeat(50_000)).language).toBe('de')
    expect(performance.now() - before).toBeLessThan(2_000)
    expect(MOST_PARAGRAPHS).toBeLessThan(100)
  })
})
