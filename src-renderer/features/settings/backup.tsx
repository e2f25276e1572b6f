/** A checked copy of everything, now: with its progress, a way to stop it, and what it did. */
import { useQueryClient } from '@tanstack/react-query'
import { Archive } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { BackupReport } from '#contract/schemas/data.ts'
import type { Job } from '#contract/schemas/job.ts'
import { announce } from '../../app/announcer.tsx'
import { formatBytes } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { words } from '../../words.ts'

const text = words.settings

type Backup =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly job: Job | null }
  | { readonly phase: 'done'; readonly report: BackupReport }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly error: unknown }

export function BackupNow(): ReactNode {
  const queries = useQueryClient()
  const [state, setState] = useState<Backup>({ phase: 'idle' })
  const job = useRef<Job>(null)

  async function run(): Promise<void> {
    setState({ phase: 'running', job: null })
    try {
      for await (const event of await client.data.backup({})) {
        if (event.type === 'done') {
          setState({ phase: 'done', report: event.result })
          announce(text.backupDone(formatBytes(event.result.bytes)))
        } else {
          job.current = event.job
          setState({ phase: 'running', job: event.job })
        }
      }
      await queries.invalidateQueries({ queryKey: orpc.system.status.key() })
    } catch (error) {
      setState(isProblem(error, 'CANCELLED') ? { phase: 'stopped' } : { phase: 'failed', error })
    }
  }

  if (state.phase === 'running')
    return (
      <Progress
        step={state.job?.step || text.backupRunning}
        done={state.job?.done ?? 0}
        total={state.job?.total ?? 0}
        onCancel={() => job.current && void client.jobs.cancel({ id: job.current.id })}
      />
    )
  return (
    <div className="stack">
      <div>
        <Button icon={Archive} onClick={() => void run()}>
          {text.backup}
        </Button>
      </div>
      {state.phase === 'done' && (
        <div className="settings__report" role="status">
          <p>{text.backupDone(formatBytes(state.report.bytes))}</p>
          <p className="settings__path">{state.report.path}</p>
        </div>
      )}
      {state.phase === 'stopped' && <p role="status">{text.stopped}</p>}
      {state.phase === 'failed' && <ErrorNotice error={state.error} />}
    </div>
  )
}
