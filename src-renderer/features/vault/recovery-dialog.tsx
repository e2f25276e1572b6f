/** Shows a new recovery code, once. */
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { words } from '../../words.ts'
import './vault.css'

const text = words.vault

export function RecoveryDialog({
  code,
  onDone,
}: {
  readonly code: string
  readonly onDone: () => void
}): ReactNode {
  const [copied, setCopied] = useState(false)
  return (
    <Dialog
      title={text.codeTitle}
      onClose={onDone}
      actions={
        <>
          <Button
            onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
            aria-live="polite"
          >
            {copied ? text.copied : text.copyCode}
          </Button>
          <Button onClick={() => print()}>{text.printCode}</Button>
          <Button kind="primary" onClick={onDone}>
            {text.codeKept}
          </Button>
        </>
      }
    >
      <p>{text.codeLead}</p>
      <output className="vault__code" aria-label={text.recoveryCode}>
        {code}
      </output>
      <p>{text.codeWarning}</p>
    </Dialog>
  )
}
