/** Where the journal lies, its backups, and the sample. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { navigate } from '../../app/hash-location.ts'
import { useOpenJournal } from '../../app/identity-form.tsx'
import { formatBytes, formatInstant, formatNumber } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { useSession } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { BackupNow } from './backup.tsx'
import { ExportJournal } from './export.tsx'
import { ImportFile } from './import.tsx'

const text = words.settings

export function DataSettings(): ReactNode {
  const status = useQuery(orpc.system.status.queryOptions({ staleTime: 0 }))
  if (status.isPending) return <Skeleton lines={4} />
  if (status.error) return <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />
  const { database, database_bytes, reflections, trashed, last_backup } = status.data
  return (
    <div className="stack">
      <p>
        {text.where}
        <br />
        <span className="settings__path">{database}</span>
      </p>
      <p className="muted">
        {`${formatBytes(database_bytes)} · ${words.reflections(reflections)}`}
        {trashed > 0 && (
          <>
            {` · ${formatNumber(trashed)} `}
            <Link href="/trash">{words.nav.trash.toLocaleLowerCase()}</Link>
          </>
        )}
      </p>
      <p className="muted">
        {text.backupHint}{' '}
        {last_backup ? text.lastBackup(formatInstant(last_backup.created_at)) : text.noBackup}
      </p>
      <BackupNow />
      <Part title={text.take} hint={text.takeHint}>
        <ExportJournal home={status.data.home} />
      </Part>
      <Part title={text.bringIn} hint={text.bringInHint}>
        <ImportFile />
      </Part>
      <Part title={text.sample} hint={text.sampleHint}>
        <Sample />
      </Part>
    </div>
  )
}

function Part({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="settings__part">
      <h3 className="settings__part-title">{title}</h3>
      <p className="muted">{hint}</p>
      {children}
    </section>
  )
}

function Sample(): ReactNode {
  const { identities } = useSession()
  const queries = useQueryClient()
  const opened = useOpenJournal()
  const has = identities.some(identity => identity.sample)
  const open = useMutation({
    mutationFn: async () => {
      await opened(await client.identities.openSample())
      navigate('/journal')
    },
  })
  const remove = useMutation({
    mutationFn: () => client.identities.removeSample(),
    onSuccess: async () => {
      toast(text.sampleRemoved)
      await queries.invalidateQueries()
    },
  })
  return (
    <div className="stack">
      <div className="row">
        <Button busy={open.isPending} onClick={() => open.mutate()}>
          {text.openSample}
        </Button>
        {has && (
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {text.removeSample}
          </Button>
        )}
      </div>
      {(open.error ?? remove.error) && <ErrorNotice error={open.error ?? remove.error} />}
    </div>
  )
}
