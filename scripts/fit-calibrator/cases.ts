/** Turns windows into rows for the fit, and judges a calibrator on the diary that taught it nothing. */

import { expectedEntries } from '#engine/background/theme-rates.ts'
import { CAP, features, SMALL_JOURNAL, SMALL_JOURNAL_CAP } from '#engine/confidence/confidence.ts'
import { fitLogistic, type Row } from './logistic.ts'
import { SIZES, type Window, windowsOf } from './windows.ts'
import { type Background, termBackground, themeBackground, type Writer } from './writers.ts'

export interface Judged {
  readonly diary: string
  readonly n: number
  readonly tier: 'library' | 'yours'
  /** What the calibrator says, and what is shown: no more than the cap of a small journal. */
  readonly p: number
  readonly shown: number
  /** 1 where it came true. */
  readonly y: number
}

/** More entries that hold a theme never make it less sure: the places of these features among all. */
const RISING = [1, 2, 4]

interface Case extends Row {
  readonly n: number
  readonly tier: 'library' | 'yours'
}

export interface Fitting {
  readonly diaries: readonly Writer[]
  /** Lends its rates to the backgrounds and is not judged. */
  readonly comments: Writer
}

/** Weights for each size, from all diaries; each is measured against a background without itself. */
export function fitAll({
  diaries,
  comments,
}: Fitting): readonly { entries: number; weights: readonly number[] }[] {
  const cut = cutAll(diaries)
  const cases = diaries.flatMap(diary => casesOf(diary, cut, [...without(diaries, diary), comments]))
  return SIZES.map(n => ({
    entries: n,
    weights: fitLogistic(
      cases.filter(row => row.n === n),
      RISING,
    ),
  }))
}

/** Every diary judged by weights and backgrounds that it had no part in. */
export function leaveOneOut({ diaries, comments }: Fitting): readonly Judged[] {
  const cut = cutAll(diaries)
  return diaries.flatMap(left => {
    const others = without(diaries, left)
    const training = others.flatMap(diary => casesOf(diary, cut, [...without(others, diary), comments]))
    const weights = new Map(
      SIZES.map(n => [
        n as number,
        fitLogistic(
          training.filter(row => row.n === n),
          RISING,
        ),
      ]),
    )
    return casesOf(left, cut, [...others, comments]).map(({ n, tier, x, y }) => {
      const fitted = weights.get(n) ?? []
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (fitted[at] ?? 0), 0)))
      const shown = Math.min(p, n < SMALL_JOURNAL ? SMALL_JOURNAL_CAP : CAP)
      return { diary: left.name, n, tier, p: Math.min(p, CAP), shown, y }
    })
  })
}

/** Mean distance between what was said and what came true, over ten bins of what was said; NaN without a case. */
export function calibrationError(said: readonly { readonly p: number; readonly y: number }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ p: 0, y: 0 }))
  for (const { p, y } of said) {
    const bin = bins[Math.min(9, Math.floor(p * 10))]
    if (!bin) continue
    bin.p += p
    bin.y += y
  }
  return bins.reduce((sum, { p, y }) => sum + Math.abs(p - y), 0) / said.length
}

type Cut = ReadonlyMap<Writer, readonly Window[]>

function cutAll(diaries: readonly Writer[]): Cut {
  return new Map(diaries.map(diary => [diary, SIZES.flatMap(n => windowsOf(diary, n))]))
}

/** The rows of a diary; those of one size weigh 1 together, so that each diary has one voice. */
function casesOf(diary: Writer, cut: Cut, others: readonly Writer[]): readonly Case[] {
  const known = new Map<string, Background>()
  const backgroundOf = (tier: 'library' | 'yours', key: string) => {
    const at = `${tier}:${key}`
    const background = known.get(at) ?? (tier === 'library' ? themeBackground : termBackground)(key, others)
    known.set(at, background)
    return background
  }
  const windows = cut.get(diary) ?? []
  return SIZES.flatMap(size => {
    const rows = windows
      .filter(({ n }) => n === size)
      .flatMap(({ n, tokens, tokensAfter, candidates }) =>
        candidates.map(({ key, tier, k, again }) => {
          const { perMillion, unseen } = backgroundOf(tier, key)
          const expected = expectedEntries(perMillion, n, tokens)
          const y = again > expectedEntries(perMillion, n, tokensAfter) ? 1 : 0
          return { n, tier, x: features({ k, n, expected, unseen }), y }
        }),
      )
    return rows.map(row => ({ ...row, weight: 1 / rows.length }))
  })
}

function without(writers: readonly Writer[], one: Writer): readonly Writer[] {
  return writers.filter(writer => writer !== one)
}
