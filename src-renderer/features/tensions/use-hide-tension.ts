/** Hides an axis or shows it again: on the screen at once, and as it was where that is refused. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TensionId } from '#contract/ids.ts'
import { client, orpc } from '../../link.ts'
import { showAtOnce, shown } from '../../shown-at-once.ts'

interface Hidden {
  readonly id: TensionId
  readonly hidden: boolean
}

interface Listed {
  readonly tensions: readonly Hidden[]
}

/** What is said when it is done or refused; both also after the page was left. */
export interface Said {
  readonly done?: (hidden: boolean) => void
  readonly refused?: (error: unknown) => void
}

export function useHideTension({ done, refused }: Said = {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, hidden }: Hidden) => client.tensions.hide({ id, hidden }),
    onMutate: ({ id, hidden }) =>
      showAtOnce(queries, [
        shown<Listed>(orpc.tensions.axes.key(), answer => ({
          ...answer,
          tensions: answer.tensions.map(one => (one.id === id ? { ...one, hidden } : one)),
        })),
        shown<{ tension: Hidden }>(orpc.tensions.history.key({ input: { id } }), answer => ({
          ...answer,
          tension: { ...answer.tension, hidden },
        })),
      ]),
    onSuccess: (_, { hidden }) => done?.(hidden),
    onError: (error, _input, shownAtOnce) => {
      shownAtOnce?.putBack()
      refused?.(error)
    },
    onSettled: (_next, _error, _input, shownAtOnce) => {
      shownAtOnce?.end()
      void queries.invalidateQueries({ queryKey: orpc.tensions.key() })
      void queries.invalidateQueries({ queryKey: orpc.dashboard.key() })
    },
  })
}
