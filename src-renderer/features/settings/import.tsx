/** Brings a file in: first a look at what it would change, then the change itself. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ImportResult } from '#contract/schemas/data.ts'
import { client, hasFileDialogs } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { LongWorkView } from './long-work-view.tsx'
import { useLongWork } from './use-long-work.ts'

const text = words.settings

export function ImportFile(): ReactNode {
  const identity = useIdentity()
  const queries = useQueryClient()
  const [path, setPath] = useState('')
  const work = useLongWork<ImportResult>()
  const start = (dry_run: boolean) =>
    work.run(
      () => client.data.import({ path: path.trim(), identity: identity.name, dry_run }),
      () => {
        if (!dry_run) void queries.invalidateQueries()
      },
    )
  const choose = async () => {
    const chosen = await client.data.choose({ purpose: 'import' })
    if (chosen.path) setPath(chosen.path)
  }
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (path.trim()) start(true)
      }}
    >
      <div className="settings__name">
        <Field
          label={text.importPath}
          value={path}
          spellCheck={false}
          autoComplete="off"
          onChange={event => setPath(event.currentTarget.value)}
        />
        {hasFileDialogs && (
          <Button type="button" onClick={() => void choose()}>
            {text.chooseFile}
          </Button>
        )}
        <Button type="submit" busy={work.state.phase === 'running'} disabled={path.trim() === ''}>
          {text.importLook}
        </Button>
      </div>
      <LongWorkView work={work} step={text.importRunning}>
        {result => (
          <>
            <p>{text.importSays(result)}</p>
            {result.dry_run && changes(result) && (
              <Button size="small" kind="primary" className="settings__go" onClick={() => start(false)}>
                {text.importGo}
              </Button>
            )}
          </>
        )}
      </LongWorkView>
    </form>
  )
}

function changes({ added, updated, conflicts, trashed }: ImportResult): boolean {
  return added + updated + conflicts + trashed > 0
}
