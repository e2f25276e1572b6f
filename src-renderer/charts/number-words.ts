/** Numbers as a calm reader wants them: grouped and rounded once, in the window’s language. */
import { language } from '../language.ts'
import { chartWords } from './words.ts'

/** `1234` → `1,234`. */
export function whole(n: number): string {
  return Math.round(n).toLocaleString(language())
}

/** 0 … 1 → `42 %`, never broken before the sign; small shares keep one digit, so that something rare does not read as nothing. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return chartWords.underTenth
  const digits = value > 0 && value < 2 ? 1 : 0
  return `${digitsOf(value, digits).replace(/[.,]0$/, '')}\u00a0%`
}

/** −1 … 1 → `−0.42`, with a true minus and an explicit plus. */
export function signed(value: number): string {
  const rounded = digitsOf(Math.abs(value), 2)
  if (Number(value.toFixed(2)) === 0) return rounded
  return `${value < 0 ? '−' : '+'}${rounded}`
}

/** `2.4`, or `2,4` where that is how a number is written. */
export function digitsOf(value: number, digits: number): string {
  return value.toLocaleString(language(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  })
}

export { englishCount as count } from './english-count.ts'
