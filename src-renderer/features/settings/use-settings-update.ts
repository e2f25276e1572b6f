/** Changes a setting at once on the screen, then on disk; a refusal puts it back and says why. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import type { Settings } from '../../session.tsx'
import { toast } from '../../ui/toast.tsx'

/** What is changed here; the journal that opens first is changed by opening it, and keys are taken by a procedure of their own. */
export type SettingsChange = Partial<Omit<Settings, 'last_identity_id' | 'capture_keys'>>

export function useSettingsUpdate(): (change: SettingsChange) => void {
  const queries = useQueryClient()
  const key = orpc.settings.get.queryKey()
  const update = useMutation({
    mutationFn: (change: SettingsChange) => client.settings.update(change),
    scope: { id: 'settings' },
    onMutate: async change => {
      // An answer that was asked for before the change must not put it back.
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueryData(key)
      queries.setQueryData(key, now => now && { ...now, ...change })
      return before
    },
    // Only what was changed here: another change may be on its way.
    onError: (error, change, before) => {
      queries.setQueryData(key, now => now && before && { ...now, ...partOf(before, change) })
      toast(problemOf(error).rule)
    },
  })
  return change => update.mutate(change)
}

function partOf(before: Settings, change: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(before).filter(([name]) => name in change))
}
