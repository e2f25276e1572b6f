/** A thread for tests: answers with what it is asked, fails, or ends in one of the ways in which threads end. */
import { threadId, workerData } from 'node:worker_threads'
import { Failure } from '#services/failure.ts'
import { answerEach } from '../answering.ts'

export type EchoQuestion =
  | { readonly say: string }
  | { readonly fail: 'typed' | 'bug' }
  | { readonly end: 'exit' | 'throw' }

export interface Echo {
  readonly said: string
  readonly given: unknown
  readonly thread: number
}

answerEach((question: EchoQuestion): Echo => {
  if ('say' in question) return { said: question.say, given: workerData, thread: threadId }
  if ('fail' in question) {
    if (question.fail === 'bug') throw new RangeError('out of range')
    throw new Failure('NOT_FOUND', { rule: 'there is no such file', remedy: 'Choose another.' })
  }
  if (question.end === 'exit') process.exit(7)
  // After this question and before the next, where nobody catches it.
  queueMicrotask(() => {
    throw new Error('the thread broke')
  })
  return { said: 'breaking', given: null, thread: threadId }
})
