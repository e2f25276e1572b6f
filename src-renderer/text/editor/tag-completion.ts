/** Offers the tags used before while one is written as `#tag`. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { formatNumber } from '../../format.ts'

export interface TagOption {
  readonly tag: string
  readonly count: number
}

/** `tags` is asked each time, so that it can change while the text is written. */
export function tagCompletion(tags: () => readonly TagOption[]): Extension {
  const source = (context: CompletionContext): CompletionResult | null => {
    const typed = context.matchBefore(/#[\p{L}\p{N}\p{M}_/-]*/u)
    if (!typed) return null
    const before = context.state.sliceDoc(typed.from - 1, typed.from)
    if (!/^[\s(]?$/.test(before)) return null
    return {
      from: typed.from + 1,
      options: tags().map(({ tag, count }) => ({ label: tag, detail: formatNumber(count) })),
      validFor: /^[\p{L}\p{N}\p{M}_/-]*$/u,
    }
  }
  return autocompletion({
    override: [source],
    icons: false,
    activateOnTypingDelay: 60,
    maxRenderedOptions: 30,
  })
}
