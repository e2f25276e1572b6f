/** What is shown of a thread, as it will be after an act that is not stored yet. */
import type { ThreadId } from '#contract/ids.ts'
import type { Thread } from '#contract/schemas/thread.ts'

interface List {
  readonly threads: readonly Thread[]
  readonly total: number
}

type Answer<T> = T | { readonly pages: readonly T[] }

/** The answer about the thread itself, in pages, with the act done; the very same value where it is of another. */
export function threadChanged<T extends { readonly thread: Thread }>(
  answer: Answer<T>,
  id: ThreadId,
  change: Partial<Thread>,
): Answer<T> {
  return inPages(answer, page =>
    page.thread.id === id ? { ...page, thread: { ...page.thread, ...change } } : page,
  )
}

/** A list with the thread as it will be, without it where `change` is null; the very same value where it is not in it. */
export function listChanged<T extends List>(
  answer: Answer<T>,
  id: ThreadId,
  change: Partial<Thread> | null,
): Answer<T> {
  return inPages(answer, page => {
    if (!page.threads.some(thread => thread.id === id)) return page
    if (change === null)
      return { ...page, threads: page.threads.filter(thread => thread.id !== id), total: page.total - 1 }
    return {
      ...page,
      threads: page.threads.map(thread => (thread.id === id ? { ...thread, ...change } : thread)),
    }
  })
}

function inPages<T>(answer: Answer<T>, change: (page: T) => T): Answer<T> {
  if (!isPaged(answer)) return change(answer)
  const pages = answer.pages.map(change)
  return pages.every((page, at) => page === answer.pages[at]) ? answer : { ...answer, pages }
}

function isPaged<T>(answer: Answer<T>): answer is { readonly pages: readonly T[] } {
  return typeof answer === 'object' && answer !== null && 'pages' in answer
}
