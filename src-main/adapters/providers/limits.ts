/** How long a model may take, how much it may say, and how often it is asked again. */

export interface ProviderLimits {
  /** To a connection, encryption included; milliseconds, as all times here. */
  readonly connect: number
  /** To the first line of the answer. A model may have to be loaded from the disk first. */
  readonly answer: number
  /** Between two pieces of the answer. */
  readonly idle: number
  readonly total: number
  /** Bytes of one answer, and characters of text in it. */
  readonly bytes: number
  readonly characters: number
  /** Further tries after the first, before anything has arrived. */
  readonly retries: number
  /** The first pause between tries; it doubles each time up to `longestPause`. */
  readonly pause: number
  readonly longestPause: number
  /** So many failures in a row, and the host is left alone for `rest`. */
  readonly failures: number
  readonly rest: number
}

export const LIMITS: ProviderLimits = {
  connect: 10_000,
  answer: 120_000,
  idle: 30_000,
  total: 300_000,
  bytes: 1_000_000,
  characters: 20_000,
  retries: 2,
  pause: 500,
  longestPause: 8_000,
  failures: 5,
  rest: 30_000,
}
