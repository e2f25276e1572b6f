/** A restore on the screen: its progress, what came of it, or what it needs to go on. */
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isProblem } from '../../problem.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { words } from '../../words.ts'
import { LongWorkView } from './long-work-view.tsx'
import { PassphraseForm } from './passphrase-form.tsx'
import { PathLine } from './path-line.tsx'
import { restoreWith, restoring } from './restore-work.ts'

const text = words.data.restore

export function RestoreView(): ReactNode {
  const queries = useQueryClient()
  return (
    <LongWorkView
      work={restoring}
      step={text.running}
      failed={error => (
        <>
          <ErrorNotice error={error} />
          {isProblem(error, 'LOCKED') && (
            <PassphraseForm onOpen={phrase => restoreWith(phrase, () => void queries.invalidateQueries())} />
          )}
        </>
      )}
    >
      {({ mode, counts, safety_backup, home, open_with, encrypted }) =>
        mode === 'replace' ? (
          <>
            <p>{text.replaced(counts.reflections ?? 0)}</p>
            {safety_backup && (
              <>
                <p>{text.safety}</p>
                <PathLine path={safety_backup} />
              </>
            )}
          </>
        ) : (
          <>
            <p>{text.madeBeside(counts.reflections ?? 0)}</p>
            {home && <PathLine path={home} />}
            {open_with && (
              <>
                <p>{text.openWith}</p>
                <PathLine path={open_with} />
              </>
            )}
            {encrypted && <p>{text.asksPassphrase}</p>}
          </>
        )
      }
    </LongWorkView>
  )
}
