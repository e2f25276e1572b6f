/** Changes a setting at once on the screen, then on disk; a refusal puts it back and says why. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import type { Settings } from '../../session.tsx'
import { toast } from '../../ui/toast.tsx'

/** What the settings page changes; the journal that opens first is changed by opening it. */
export type SettingsChange = Partial<Omit<Settings, 'last_identity_id'>>

export function useSettingsUpdate(): (change: SettingsChange) => void {
  const queries = useQueryClient()
  const key = orpc.settings.get.queryKey()
  const update = useMutation({
    mutationFn: (change: SettingsChange) => client.settings.update(change),
    onMutate: change => {
      const before = queries.getQueryData(key)
      if (before) queries.setQueryData(key, { ...before, ...change })
      return before
    },
    onSuccess: settings => void queries.setQueryData(key, settings),
    onError: (error, _, before) => {
      if (before) queries.setQueryData(key, before)
      toast(problemOf(error).rule)
    },
  })
  return change => update.mutate(change)
}
