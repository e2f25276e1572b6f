/** What the owner can do with a pattern: what an act will change is shown at once, put back where it is refused, and can be undone where it takes away. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PatternId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { showAtOnce, shown } from '../../shown-at-once.ts'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { patternWords } from './words.ts'

export interface PatternActs {
  readonly rename: (name: string | null) => void
  readonly pin: (pinned: boolean) => void
  readonly hide: (hidden: boolean) => void
  readonly merge: (into: Pattern) => void
  readonly part: () => void
  /** “Not me”, or that word taken back. */
  readonly notMe: (said: boolean) => void
}

interface Act {
  readonly step: () => Promise<Pattern>
  /** What it will change in the pattern, as far as that is known before. */
  readonly shows: Partial<Pattern>
  /** The owner's word on it, where the act is one. */
  readonly flag?: 'not-me' | null
  /** Says that it is done, and offers the way back. */
  readonly done?: () => void
}

export function usePatternActs(pattern: Pattern): PatternActs {
  const queries = useQueryClient()
  const { id } = pattern
  const act = useMutation({
    mutationFn: ({ step }: Act) => step(),
    onMutate: ({ shows, flag }) =>
      showAtOnce(queries, [
        shown<Pattern>(orpc.patterns.get.key({ input: { id } }), now => ({ ...now, ...shows })),
        ...(flag === undefined
          ? []
          : [shown<object>(orpc.patterns.feedback.key({ input: { id } }), now => ({ ...now, flag }))]),
        // One that is parted is no longer among those that its other counts.
        ...(shows.merged_into === null
          ? [
              shown<{ patterns: readonly Pattern[] }>(orpc.patterns.merged.key(), now => ({
                ...now,
                patterns: now.patterns.filter(member => member.id !== id),
              })),
            ]
          : []),
      ]),
    onSuccess: (next, { done }) => {
      queries.setQueryData(orpc.patterns.get.queryKey({ input: { id: next.id } }), next)
      done?.()
    },
    onError: (error, _act, shownAtOnce) => {
      shownAtOnce?.putBack()
      toast(problemOf(error).rule)
    },
    onSettled: (_next, _error, _act, shownAtOnce) => {
      shownAtOnce?.end()
      void queries.invalidateQueries({ queryKey: orpc.patterns.key() })
      void queries.invalidateQueries({ queryKey: orpc.dashboard.key() })
    },
  })
  const hide = (hidden: boolean) =>
    act.mutate({
      step: () => client.patterns.hide({ id, hidden }),
      shows: { hidden },
      done: () =>
        toast(hidden ? patternWords.hid(pattern.name) : patternWords.unhid(pattern.name), {
          label: words.undo,
          run: () =>
            act.mutate({
              step: () => client.patterns.hide({ id, hidden: !hidden }),
              shows: { hidden: !hidden },
            }),
        }),
    })
  const notMe = (said: boolean) => {
    const flag = said ? 'not-me' : null
    act.mutate({
      step: () => client.patterns.giveFeedback({ id, flag }),
      shows: { hidden: said },
      flag,
      done: () =>
        toast(
          said ? patternWords.saidNotMe(pattern.name) : patternWords.tookBack(pattern.name),
          said ? { label: words.undo, run: () => notMe(false) } : undefined,
        ),
    })
  }
  const mergeInto = (into: PatternId | null, done?: () => void) =>
    act.mutate({
      step: () => client.patterns.merge({ id, into }),
      shows: { merged_into: into },
      ...(done && { done }),
    })
  return {
    rename: name =>
      act.mutate({
        step: () => client.patterns.rename({ id, name }),
        shows: { name: name ?? pattern.detected_name },
      }),
    pin: pinned => act.mutate({ step: () => client.patterns.pin({ id, pinned }), shows: { pinned } }),
    hide,
    merge: into =>
      mergeInto(into.id, () =>
        toast(patternWords.merged(pattern.name, into.name), {
          label: words.undo,
          run: () => mergeInto(null),
        }),
      ),
    part: () => mergeInto(null, () => toast(patternWords.parted(pattern.name))),
    notMe,
  }
}
