/** What the owner can do with a pattern: what an act will change is shown at once, put back where it is refused, and can be undone where it takes away. */
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

interface Act {
  readonly step: () => Promise<Pattern>
  /** What it will change in the pattern, as far as that is known before. */
  readonly shows: Partial<Pattern>
}

export function usePatternActs(pattern: Pattern): PatternActs {
  const queries = useQueryClient()
  const { id } = pattern
  const key = orpc.patterns.get.queryKey({ input: { id } })
  const act = useMutation({
    mutationFn: ({ step }: Act) => step(),
    onMutate: async ({ shows }) => {
      // An answer that was asked for before the act must not put it back.
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData(key)
      if (before) queries.setQueryData(key, { ...before, ...shows })
      return before
    },
    onSuccess: next => queries.setQueryData(orpc.patterns.get.queryKey({ input: { id: next.id } }), next),
    onError: (error, _act, before) => {
      if (before) queries.setQueryData(key, before)
      toast(problemOf(error).rule)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: orpc.patterns.key() })
      void queries.invalidateQueries({ queryKey: orpc.dashboard.key() })
    },
  })
  const run = (step: Act['step'], shows: Act['shows'] = {}, after?: () => void) =>
    act.mutate({ step, shows }, { onSuccess: () => after?.() })
  const hide = (hidden: boolean) =>
    run(
      () => client.patterns.hide({ id, hidden }),
      { hidden },
      () =>
        toast(hidden ? patternWords.hid(pattern.name) : patternWords.unhid(pattern.name), {
          label: words.undo,
          run: () => run(() => client.patterns.hide({ id, hidden: !hidden }), { hidden: !hidden }),
        }),
    )
  const notMe = (said: boolean) =>
    run(
      () => client.patterns.giveFeedback({ id, flag: said ? 'not-me' : null }),
      {},
      () =>
        toast(
          said ? patternWords.saidNotMe(pattern.name) : patternWords.tookBack(pattern.name),
          said ? { label: words.undo, run: () => notMe(false) } : undefined,
        ),
    )
  const mergeInto = (into: PatternId | null) => client.patterns.merge({ id, into })
  return {
    rename: name =>
      run(() => client.patterns.rename({ id, name }), {
        name: name ?? pattern.detected_name ?? pattern.name,
      }),
    pin: pinned => run(() => client.patterns.pin({ id, pinned }), { pinned }),
    hide,
    merge: into =>
      run(
        () => mergeInto(into.id),
        {},
        () =>
          toast(patternWords.merged(pattern.name, into.name), {
            label: words.undo,
            run: () => run(() => mergeInto(null)),
          }),
      ),
    part: () =>
      run(
        () => mergeInto(null),
        {},
        () => toast(patternWords.parted(pattern.name)),
      ),
    notMe,
    busy: act.isPending,
  }
}
