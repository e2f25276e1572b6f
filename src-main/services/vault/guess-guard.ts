/** Slows guessing down: one try at a time, and after a few wrong ones a wait that grows. Nothing is ever wiped. */
import { because } from '#contract/problem-reasons.ts'
import { asFailure, Failure } from '../failure.ts'

export interface GuessGuard {
  /** Milliseconds until the next try is heard; 0 for none. */
  wait(): number
  /** Runs a try. @throws Failure TOO_MANY while another runs or the wait is not over; whatever the try throws. */
  guess<T>(work: () => Promise<T>): Promise<T>
}

/** Wrong tries that cost nothing but their own time: a person mistypes. */
const FREE = 3
const FIRST_WAIT = 1000
const LONGEST_WAIT = 60_000

/** @param now milliseconds of a clock that goes on while the machine sleeps */
export function guessGuard(now: () => number): GuessGuard {
  let wrong = 0
  let until = 0
  let trying = false
  const wait = () => Math.min(LONGEST_WAIT, Math.max(0, until - now()))
  return {
    wait,
    async guess(work) {
      if (trying || wait() > 0) throw tooMany(wait())
      trying = true
      try {
        const result = await work()
        wrong = 0
        until = 0
        return result
      } catch (error) {
        if (asFailure(error)?.code === 'LOCKED') {
          wrong += 1
          until = now() + waitAfter(wrong)
        }
        throw error
      } finally {
        trying = false
      }
    },
  }
}

/** Milliseconds to wait after this many wrong tries in a row: none for three, then 1 s, doubling to a minute. */
export function waitAfter(wrong: number): number {
  return wrong < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE))
}

function tooMany(ms: number): Failure {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new Failure('TOO_MANY', {
    ...because('wrong-tries', { seconds }),
    rule: 'there were several wrong tries',
    remedy: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again. Nothing was changed.`,
  })
}
