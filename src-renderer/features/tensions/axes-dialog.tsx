/** Which axes are looked at: all of this journal's, each to be hidden or shown. */
import { useQuery } from '@tanstack/react-query'
import { Pencil, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { IdentityId, TensionId } from '#contract/ids.ts'
import { axisWords } from '../../charts/tension-words.ts'
import { orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { useHideTension } from './use-hide-tension.ts'
import { tensionWords } from './words.ts'

export function AxesDialog({
  identityId,
  onNew,
  onEdit,
  onClose,
}: {
  readonly identityId: IdentityId
  readonly onNew: () => void
  /** Changes an axis of the owner's own. */
  readonly onEdit: (id: TensionId) => void
  readonly onClose: () => void
}): ReactNode {
  const axes = useQuery(orpc.tensions.axes.queryOptions({ input: { identity_id: identityId } }))
  const hide = useHideTension()
  const error = axes.error ?? hide.error
  return (
    <Dialog
      title={tensionWords.axesTitle}
      onClose={onClose}
      actions={
        <>
          <Button icon={Plus} onClick={onNew}>
            {tensionWords.newAxis}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <p className="axes__lead">{tensionWords.axesLead}</p>
      {error && <ErrorNotice error={error} />}
      {axes.isPending && <Skeleton lines={6} />}
      <ul className="axes__list">
        {axes.data?.tensions.map(tension => (
          <li key={tension.id} className="axes__one">
            <Switch
              label={axisWords(tension)}
              hint={tension.origin === 'seed' ? undefined : tensionWords.archiveHint}
              checked={!tension.hidden}
              onChange={shown => hide.mutate({ id: tension.id, hidden: !shown })}
            />
            {tension.origin !== 'seed' && (
              <Button
                size="small"
                kind="quiet"
                icon={Pencil}
                aria-label={tensionWords.editAxisOf(axisWords(tension))}
                onClick={() => onEdit(tension.id)}
              >
                {tensionWords.editAxis}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
