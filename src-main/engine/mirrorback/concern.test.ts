import { describe, expect, it } from 'vitest'
import { parse } from '../text/test-support/parse.ts'
import { concernOf, holdsSomebodyUnnamed, isBareReport, isSelf, pointsAtSomebody } from './concern.ts'

const said = (text: string) => parse(text).tokens.filter(token => token.isWord)

describe('concernOf', () => {
  it.each([
    ['I hope to finish the boat before autumn.', 'own'],
    ['I miss the sound of the mill.', 'own'],
    ['I think often about the summer in Lund.', 'own'],
    ['Jonas came late, which troubled me all evening.', 'own'],
    ['I know that I was wrong.', 'own'],
    ['I believe the bridge will hold.', 'thing'],
    ['I believe Jonas wants the house.', 'other'],
    ['I know she sold the boat.', 'unnamed'],
    ['I hope it will hold.', 'unnamed'],
    ['Of the bridge I hope it will hold.', 'thing'],
    ['Jonas sold the boat to Karin.', 'other'],
    ['They sold the boat.', 'unnamed'],
  ])('%s → %s', (text, concern) => {
    expect(concernOf(said(text))).toBe(concern)
  })
})

describe('isSelf', () => {
  it('does not take "my brother" for the writer, and takes "my hands" for them', () => {
    expect(isSelf(said('My brother came.'), 0)).toBe(false)
    expect(isSelf(said('My hands were cold.'), 0)).toBe(true)
  })
})

describe('holdsSomebodyUnnamed', () => {
  it.each([
    ['I hoped he would ring.', true],
    ['Jonas said he would ring.', false],
    ['My sister said she would ring.', false],
    ['I hoped to ring.', false],
  ])('%s → %s', (text, unnamed) => {
    expect(holdsSomebodyUnnamed(said(text))).toBe(unnamed)
  })
})

describe('pointsAtSomebody', () => {
  it.each([
    ['I walked to the mill with her.', true],
    ['I walked to the mill with Karin and talked with her.', false],
    ['I miss her.', false],
    ['I walked to the mill with her boxes.', false],
  ])('%s → %s', (text, points) => {
    expect(pointsAtSomebody(said(text))).toBe(points)
  })
})

describe('isBareReport', () => {
  it.each([
    ['The name I think was Polestar, but I do not know certainly.', true],
    ['I think we must have rowed nine miles.', true],
    ['We think our boats left the harbour on Friday.', true],
    ['I believe the bridge will hold.', true],
    ['I think that I was unkind.', false],
    ['I believe my brother is unhappy.', false],
    ['I think the book will never be finished.', false],
    ['I think often about the summer in Lund.', false],
    ['I do not know whether to go.', false],
    ['The boats left the harbour.', false],
  ])('%s → %s', (text, report) => {
    expect(isBareReport(said(text))).toBe(report)
  })
})
