/** What the owner can do with a pattern; each act shows at once what it did, and can be undone where it takes away. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PatternId } from '#contract/ids.ts'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
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
  readonly busy: boolean
}

export function usePatternActs(pattern: Pattern): PatternActs {
  const queries = useQueryClient()
  const { id } = pattern
  const act = useMutation({
    mutationFn: (run: () => Promise<Pattern>) => run(),
    onSuccess: next => queries.setQueryData(orpc.patterns.get.queryKey({ input: { id: next.id } }), next),
    onError: error => toast(problemOf(error).rule),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: orpc.patterns.key() })
      void queries.invalidateQueries({ queryKey: orpc.dashboard.key() })
    },
  })
  const run = (step: () => Promise<Pattern>, after?: () => void) =>
    act.mutate(step, { onSuccess: () => after?.() })
  const hide = (hidden: boolean) =>
    run(
      () => client.patterns.hide({ id, hidden }),
      () =>
        toast(hidden ? patternWords.hid(pattern.name) : patternWords.unhid(pattern.name), {
          label: words.undo,
          run: () => run(() => client.patterns.hide({ id, hidden: !hidden })),
        }),
    )
  const notMe = (said: boolean) =>
    run(
      () => client.patterns.giveFeedback({ id, flag: said ? 'not-me' : null }),
      () =>
        toast(
          said ? patternWords.saidNotMe(pattern.name) : patternWords.tookBack(pattern.name),
          said ? { label: words.undo, run: () => notMe(false) } : undefined,
        ),
    )
  const mergeInto = (into: PatternId | null) => client.patterns.merge({ id, into })
  return {
    rename: name => run(() => client.patterns.rename({ id, name })),
    pin: pinned => run(() => client.patterns.pin({ id, pinned })),
    hide,
    merge: into =>
      run(
        () => mergeInto(into.id),
        () =>
          toast(patternWords.merged(pattern.name, into.name), {
            label: words.undo,
            run: () => run(() => mergeInto(null)),
          }),
      ),
    part: () =>
      run(
        () => mergeInto(null),
        () => toast(patternWords.parted(pattern.name)),
      ),
    notMe,
    busy: act.isPending,
  }
}
