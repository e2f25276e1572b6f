/** How well the journal is kept: the last check, a copy now, copies by itself, and what is kept of them. */
import { useQuery } from '@tanstack/react-query'
import { Archive, CircleAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { BackupReport, DataStatus } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { backupProblem, sentences } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { useSettingsUpdate } from '../settings/use-settings-update.ts'
import { BackupList } from './backup-list.tsx'
import { createLongWork, useLongWork } from './long-work.ts'
import { LongWorkView } from './long-work-view.tsx'
import { momentWords } from './moment.ts'
import { PathLine } from './path-line.tsx'
import { type Chosen, RestoreDialog } from './restore-dialog.tsx'
import { RestoreView } from './restore-view.tsx'

const text = words.data.backup

const backup = createLongWork<BackupReport>()

export function BackupSection({ status }: { readonly status: DataStatus }): ReactNode {
  const update = useSettingsUpdate()
  const list = useQuery(orpc.data.backups.queryOptions())
  const { phase } = useLongWork(backup)
  const [restoring, setRestoring] = useState<Chosen | null>(null)
  return (
    <Section title={text.title}>
      <div className="stack">
        <div className="data-card keeping">
          <Standing status={status} />
          <div className="row">
            <Button
              kind="primary"
              icon={Archive}
              busy={phase === 'running'}
              onClick={() => backup.run(() => client.data.backup({}))}
            >
              {text.now}
            </Button>
            <Button kind="quiet" onClick={() => setRestoring({ kind: 'file' })}>
              {words.data.restore.other}
            </Button>
          </div>
          <LongWorkView work={backup} step={text.running}>
            {report => (
              <>
                <p>{text.done(formatBytes(report.bytes))}</p>
                <PathLine path={report.path} />
              </>
            )}
          </LongWorkView>
          <RestoreView />
        </div>
        <Switch
          label={text.automatic}
          hint={text.automaticHint}
          checked={status.automatic}
          onChange={automatic_backups => update({ automatic_backups })}
        />
        {status.automatic && status.next_due && (
          <p className="muted">
            {Date.parse(status.next_due) > Date.now() ? text.next(momentWords(status.next_due)) : text.soon}
          </p>
        )}
        {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && list.data.backups.length > 0 && (
          <BackupList
            backups={list.data.backups}
            onRestore={kept => setRestoring({ kind: 'kept', backup: kept })}
          />
        )}
      </div>
      {restoring && <RestoreDialog chosen={restoring} onClose={() => setRestoring(null)} />}
    </Section>
  )
}

/** What an owner wants to know first: is there a copy, and would it open? */
function Standing({ status }: { readonly status: DataStatus }): ReactNode {
  const { backup_problem, last_backup, last_verified } = status
  const verified = last_verified?.verified_at ?? null
  return (
    <>
      {backup_problem && (
        <div className="error-notice" role="alert">
          <CircleAlert className="error-notice__icon" size={18} aria-hidden />
          <div className="error-notice__words">
            <p className="error-notice__rule">{text.failed(momentWords(backup_problem.at))}</p>
            <p className="error-notice__remedy">{sentences(backupProblem(backup_problem))}</p>
            {backup_problem.path && <p className="error-notice__path">{backup_problem.path}</p>}
            <p className="muted">{text.retry(momentWords(backup_problem.retry_at))}</p>
          </div>
        </div>
      )}
      <div className="standing">
        {verified ? (
          <ShieldCheck className="standing__icon standing__icon--good" size={22} aria-hidden />
        ) : (
          <ShieldQuestion className="standing__icon" size={22} aria-hidden />
        )}
        <p className="standing__words">
          {verified && text.safe(momentWords(verified))}
          {!verified && last_backup && text.unchecked(momentWords(last_backup.created_at))}
          {!last_backup && (
            <>
              <strong>{text.none}</strong>
              <span className="muted">{text.noneHint}</span>
            </>
          )}
        </p>
      </div>
    </>
  )
}
