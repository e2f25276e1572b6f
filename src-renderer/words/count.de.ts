/** Numbers in German sentences. */

export const number = (value: number) => value.toLocaleString('de')
export const plural = (count: number, one: string, many: string) =>
  `${number(count)} ${count === 1 ? one : many}`
