/** Says that this journal is the sample, and takes it away in one press. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'

export function SampleNotice(): ReactNode {
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => client.identities.removeSample(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      toast(words.settings.sampleRemoved)
    },
  })
  return (
    <aside className="sample-notice" aria-label={words.sampleNotice.label}>
      <p>{words.sampleNotice.says}</p>
      <Button size="small" busy={remove.isPending} onClick={() => remove.mutate()}>
        {words.sampleNotice.remove}
      </Button>
      {remove.error && <ErrorNotice error={remove.error} />}
    </aside>
  )
}
