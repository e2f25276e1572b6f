/** Counted things in English. */

/** `count(1, 'reflection')` → `1 reflection`; `count(1200, 'reflection')` → `1,200 reflections`. */
export function englishCount(n: number, one: string, many = `${one}s`): string {
  return `${Math.round(n).toLocaleString('en')} ${n === 1 ? one : many}`
}
