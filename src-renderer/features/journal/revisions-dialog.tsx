/** The earlier texts of a reflection; any of them can be brought back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { formatInstant } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { Markdown } from '../../text/markdown.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import './revisions-dialog.css'

const text = words.revisions

export function RevisionsDialog({
  reflection,
  onClose,
}: {
  readonly reflection: Reflection
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const input = { id: reflection.id }
  const revisions = useQuery(orpc.reflections.revisions.queryOptions({ input }))
  const bringBack = useMutation({
    mutationFn: (body: string) =>
      client.reflections.edit({ id: reflection.id, body, expected_revision: reflection.revision }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: orpc.reflections.key() })
      toast(text.broughtBack)
      onClose()
    },
  })
  const list = [...(revisions.data?.revisions ?? [])].sort((a, b) => b.revision - a.revision)
  return (
    <Dialog title={text.title} onClose={onClose} size="large">
      {bringBack.error && <ErrorNotice error={bringBack.error} />}
      {revisions.isPending && <Skeleton lines={5} />}
      {revisions.error && <ErrorNotice error={revisions.error} onRetry={() => void revisions.refetch()} />}
      {revisions.data && list.length === 0 && <p className="muted">{text.none}</p>}
      <ol className="revisions">
        {list.map(revision => (
          <li key={revision.revision} className="revisions__one">
            <div className="revisions__head">
              <h3>{text.version(revision.revision)}</h3>
              <span className="muted">
                {text.replaced(formatInstant(revision.replaced_at, reflection.zone))}
              </span>
              <Button size="small" busy={bringBack.isPending} onClick={() => bringBack.mutate(revision.body)}>
                {text.bringBack}
              </Button>
            </div>
            <Markdown body={revision.body} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
