/** Another journal beside those that are there. */
import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../words.ts'
import { navigate } from './hash-location.ts'
import { IdentityForm } from './identity-form.tsx'

export function NewJournalDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.firstRun.newTitle} onClose={onClose} size="small">
      <p>{words.firstRun.newHint}</p>
      <IdentityForm
        submit={words.firstRun.create}
        onMade={() => {
          onClose()
          navigate('/journal')
        }}
      />
    </Dialog>
  )
}
