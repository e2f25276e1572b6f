/** Takes an import back as one, after asking. */
import { useQueryClient } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { UndoReport } from '#contract/schemas/data.ts'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words.ts'
import { createLongWork, useLongWork } from './long-work.ts'

const text = words.data.history

/** One at a time: the history shows how far it is. */
export const undoing = createLongWork<UndoReport>()

export function UndoImport({
  id,
  fileName,
  onUndone,
}: {
  readonly id: string
  readonly fileName: string
  readonly onUndone?: (() => void) | undefined
}): ReactNode {
  const queries = useQueryClient()
  const { phase } = useLongWork(undoing)
  const [asking, setAsking] = useState(false)
  const undo = () => {
    setAsking(false)
    undoing.run(() => client.data.undoImport({ import_id: id }), {
      about: fileName,
      after: () => {
        onUndone?.()
        void queries.invalidateQueries()
      },
    })
  }
  return (
    <>
      <Button
        size="small"
        icon={Undo2}
        disabled={phase === 'running'}
        aria-label={text.undoOf(fileName)}
        onClick={() => setAsking(true)}
      >
        {text.undo}
      </Button>
      {asking && (
        <Dialog
          title={text.undoOf(fileName)}
          size="small"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="quiet" onClick={() => setAsking(false)}>
                {words.cancel}
              </Button>
              <Button kind="primary" onClick={undo}>
                {text.undo}
              </Button>
            </>
          }
        >
          <p>{text.undoHint}</p>
        </Dialog>
      )}
    </>
  )
}
