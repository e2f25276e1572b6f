/** A checked copy of everything, now. */
import { useQueryClient } from '@tanstack/react-query'
import { Archive } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BackupReport } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words.ts'
import { LongWorkView } from './long-work-view.tsx'
import { useLongWork } from './use-long-work.ts'

const text = words.settings

export function BackupNow(): ReactNode {
  const queries = useQueryClient()
  const work = useLongWork<BackupReport>()
  const start = () =>
    work.run(
      () => client.data.backup({}),
      () => void queries.invalidateQueries({ queryKey: orpc.system.status.key() }),
    )
  return (
    <div className="stack">
      <div>
        <Button icon={Archive} busy={work.state.phase === 'running'} onClick={start}>
          {text.backup}
        </Button>
      </div>
      <LongWorkView work={work} step={text.backupRunning}>
        {report => (
          <>
            <p>{text.backupDone(formatBytes(report.bytes))}</p>
            <p className="settings__path">{report.path}</p>
          </>
        )}
      </LongWorkView>
    </div>
  )
}
