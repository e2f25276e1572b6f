/** Takes this journal, or all of them, away in an open format. */
import { FileJson, FileText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ExportResult } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { client, hasFileDialogs } from '../../link.ts'
import { useSession } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { words } from '../../words.ts'
import { exportPath } from './export-path.ts'
import { LongWorkView } from './long-work-view.tsx'
import { useLongWork } from './use-long-work.ts'

const text = words.settings

export function ExportJournal({ home }: { readonly home: string }): ReactNode {
  const { identity, identities } = useSession()
  const [scope, setScope] = useState<'this' | 'all'>('this')
  const work = useLongWork<ExportResult>()
  const start = async (format: 'json' | 'markdown') => {
    const path = hasFileDialogs
      ? (await client.data.choose({ purpose: `export-${format}` })).path
      : exportPath(home, format, new Date())
    if (path === null) return
    work.run(() =>
      client.data.export({ path, format, ...(scope === 'this' ? { identity_id: identity.id } : {}) }),
    )
  }
  const busy = work.state.phase === 'running'
  return (
    <div className="stack">
      <div className="row">
        <Button icon={FileText} busy={busy} onClick={() => void start('markdown')}>
          {text.exportMarkdown}
        </Button>
        <Button icon={FileJson} busy={busy} onClick={() => void start('json')}>
          {text.exportJson}
        </Button>
        {identities.length > 1 && (
          <Segmented
            label={text.exportScope}
            value={scope}
            options={[
              { value: 'this', label: text.exportThis },
              { value: 'all', label: text.exportAll },
            ]}
            onChange={setScope}
          />
        )}
      </div>
      <LongWorkView work={work} step={text.exportRunning}>
        {result => (
          <>
            <p>{text.exportDone(words.reflections(result.reflections), formatBytes(result.bytes))}</p>
            <p className="settings__path">{result.path}</p>
          </>
        )}
      </LongWorkView>
    </div>
  )
}
