/** Numbers as a calm reader wants them: grouped, rounded once, with the right plural. */

/** `1234` → `1,234`. */
export function whole(n: number): string {
  return Math.round(n).toLocaleString('en')
}

/** 0 … 1 → `42 %`; small shares keep one digit, so that something rare does not read as nothing. */
export function percent(share: number): string {
  const value = share * 100
  if (value > 0 && value < 0.1) return 'under 0.1 %'
  const digits = value > 0 && value < 2 ? 1 : 0
  return `${value.toFixed(digits).replace(/\.0$/, '')} %`
}

/** −1 … 1 → `−0.42`, with a true minus and an explicit plus. */
export function signed(value: number): string {
  const rounded = Math.abs(value).toFixed(2)
  if (rounded === '0.00') return '0.00'
  return `${value < 0 ? '−' : '+'}${rounded}`
}

/** `count(1, 'reflection')` → `1 reflection`; `count(3, 'reflection')` → `3 reflections`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${whole(n)} ${n === 1 ? one : many}`
}
