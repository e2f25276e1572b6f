/** The copies that are kept, each with a test, a restore and the way to its file. */
import { Copy, Ellipsis, FlaskConical, FolderOpen, History } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { KeptBackup, TestRestoreReport } from '#contract/schemas/data.ts'
import { formatBytes, formatNumber } from '../../format.ts'
import { client, hasFileDialogs } from '../../link.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { words } from '../../words.ts'
import { createLongWork, useLongWork } from './long-work.ts'
import { LongWorkView } from './long-work-view.tsx'
import { momentWords } from './moment.ts'
import { copyPath, showFile } from './path-line.tsx'

const text = words.data.backup
/** As many as are seen at once; the rest on asking. */
const FEW = 4

const test = createLongWork<TestRestoreReport>()

export function BackupList({
  backups,
  onRestore,
}: {
  readonly backups: readonly KeptBackup[]
  readonly onRestore: (backup: KeptBackup) => void
}): ReactNode {
  const [all, setAll] = useState(false)
  const shown = all ? backups : backups.slice(0, FEW)
  const rest = backups.length - shown.length
  return (
    <div>
      <h3 className="data-title">{text.list}</h3>
      <ul className="copies">
        {shown.map(backup => (
          <Kept key={backup.path} backup={backup} onRestore={() => onRestore(backup)} />
        ))}
      </ul>
      {rest > 0 && (
        <Button kind="quiet" size="small" onClick={() => setAll(true)}>
          {text.more(rest)}
        </Button>
      )}
    </div>
  )
}

function Kept({
  backup,
  onRestore,
}: {
  readonly backup: KeptBackup
  readonly onRestore: () => void
}): ReactNode {
  const state = useLongWork(test)
  const mine = state.phase !== 'idle' && state.about === backup.path
  const when = momentWords(backup.created_at)
  const { path } = backup
  return (
    <li className="copies__one">
      <div className="copies__line">
        <span className="copies__when">{when}</span>
        <span className="copies__kind">{text.kinds[backup.kind]}</span>
        <span className="copies__facts">
          {formatBytes(backup.bytes)}
          {' · '}
          {backup.format === 'database' && text.bare}
          {backup.format === 'zip' &&
            (backup.verified_at ? text.verified(momentWords(backup.verified_at)) : text.notVerified)}
        </span>
        <span className="copies__acts">
          {backup.format === 'zip' && (
            <Button size="small" aria-label={`${words.data.restore.button} ${when}`} onClick={onRestore}>
              {words.data.restore.button}
            </Button>
          )}
          <Menu trigger={<IconButton size="small" icon={Ellipsis} label={text.actions(when)} />}>
            {backup.format === 'zip' && (
              <MenuItem
                icon={FlaskConical}
                disabled={state.phase === 'running'}
                onSelect={() => test.run(() => client.data.testRestore({ path }), { about: path })}
              >
                {text.test}
              </MenuItem>
            )}
            {backup.format === 'zip' && (
              <MenuItem icon={History} onSelect={onRestore}>
                {words.data.restore.button}
              </MenuItem>
            )}
            {hasFileDialogs ? (
              <MenuItem icon={FolderOpen} onSelect={() => showFile(path)}>
                {words.data.show}
              </MenuItem>
            ) : (
              <MenuItem icon={Copy} onSelect={() => copyPath(path)}>
                {words.data.copyPath}
              </MenuItem>
            )}
          </Menu>
        </span>
      </div>
      {mine && (
        <LongWorkView work={test} step={text.testing}>
          {report => (
            <p>{text.tested(report.rows_compared, formatNumber(Math.ceil(report.duration_ms / 1000)))}</p>
          )}
        </LongWorkView>
      )}
    </li>
  )
}
