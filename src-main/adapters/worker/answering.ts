/** The other side of a lazy thread: answers each question that is asked of the thread it runs in. */
import { parentPort } from 'node:worker_threads'
import type { Answered, Asked } from './lazy-thread.ts'
import { toldError } from './told-error.ts'

/** What `answer` throws goes to whoever asked. @throws Error outside a worker thread. */
export function answerEach<Question, Answer>(answer: (question: Question) => Answer): void {
  const port = parentPort
  if (!port) throw new Error('this file runs as a worker thread')
  port.on('message', ({ id, question }: Asked<Question>) => {
    port.postMessage(told(id, () => answer(question)))
  })
}

function told<Answer>(id: number, work: () => Answer): Answered<Answer> {
  try {
    return { id, type: 'done', answer: work() }
  } catch (error) {
    return { id, ...toldError(error) }
  }
}
