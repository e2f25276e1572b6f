/** What helps to find a fault: shown before it is copied, so that its owner sees what it contains. */
import { type ReactNode, useState } from 'react'
import { client } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TextArea } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { useVaultChange } from '../vault/use-vault.ts'
import { diagnosticsText } from './diagnostics-text.ts'

const text = words.diagnostics

export function Diagnostics(): ReactNode {
  const change = useVaultChange()
  const [shown, setShown] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  return (
    <div className="stack">
      <div className="row">
        <Button
          busy={change.busy}
          onClick={() => {
            setCopied(false)
            change.run(
              () => client.system.diagnostics(),
              facts => setShown(diagnosticsText(facts, text)),
            )
          }}
        >
          {text.show}
        </Button>
        {shown !== null && (
          <Button onClick={() => void navigator.clipboard.writeText(shown).then(() => setCopied(true))}>
            {copied ? text.copied : text.copy}
          </Button>
        )}
      </div>
      <p className="muted">{text.hint}</p>
      {change.error ? <ErrorNotice error={change.error} /> : null}
      {shown !== null && <TextArea label={text.label} value={shown} rows={14} readOnly spellCheck={false} />}
    </div>
  )
}
