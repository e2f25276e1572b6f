/** The earlier texts of a reflection; any of them can be brought back. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { formatInstant } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { Markdown } from '../../text/markdown.tsx'
import { diffSize, wordDiff } from '../../text/word-diff.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import './revisions-dialog.css'

const text = words.revisions
const VIEWS = (['changes', 'whole'] as const).map(value => ({ value, label: text.views[value] }))

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
  const [view, setView] = useState<'changes' | 'whole'>('changes')
  const list = [...(revisions.data?.revisions ?? [])].sort((a, b) => b.revision - a.revision)
  return (
    <Dialog title={text.title} onClose={onClose} size="large">
      {bringBack.error && <ErrorNotice error={bringBack.error} />}
      {revisions.isPending && <Skeleton lines={5} />}
      {revisions.error && <ErrorNotice error={revisions.error} onRetry={() => void revisions.refetch()} />}
      {revisions.data && list.length === 0 && <p className="muted">{text.none}</p>}
      {list.length > 0 && <Segmented label={text.view} value={view} options={VIEWS} onChange={setView} />}
      <ol className="revisions">
        {list.map((revision, at) => (
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
            {view === 'whole' ? (
              <Markdown body={revision.body} />
            ) : (
              <Changes before={revision.body} after={list[at - 1]?.body ?? reflection.body} />
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

/** What the next version made of this one. */
function Changes({ before, after }: { readonly before: string; readonly after: string }): ReactNode {
  const parts = useMemo(() => wordDiff(before, after), [before, after])
  const { added, removed } = diffSize(parts)
  let at = 0
  return (
    <>
      <p className="muted">{text.size(added, removed)}</p>
      <div className="prose diff">
        {parts.map(part => {
          const key = at
          at += part.text.length
          if (part.type === 'added') return <ins key={key}>{part.text}</ins>
          if (part.type === 'removed') return <del key={key}>{part.text}</del>
          return <span key={key}>{part.text}</span>
        })}
      </div>
    </>
  )
}
