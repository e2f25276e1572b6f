/** Settings of quick capture: whether keys open it from anywhere, and which. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Capture } from '#contract/schemas/capture.ts'
import { client, orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { pressedKeys } from './pressed-keys.ts'

const text = words.capture
const mac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent)
const usual = mac ? 'Command+Shift+J' : 'Control+Shift+J'

export function CaptureSettings(): ReactNode {
  const queries = useQueryClient()
  const status = useQuery(orpc.capture.status.queryOptions())
  const change = useMutation({
    mutationFn: (keys: string | null) => client.capture.setKeys({ keys }),
    onSuccess: next => queries.setQueryData(orpc.capture.status.queryKey(), next),
  })
  if (!status.data) return null
  return (
    <div className="stack">
      <KeysOfCapture capture={status.data} busy={change.isPending} onChange={keys => change.mutate(keys)} />
      {change.error && <ErrorNotice error={change.error} />}
      <Link href="/capture">{text.openHere}</Link>
    </div>
  )
}

/** What stands in the settings for each state of the keys. */
export function KeysOfCapture({
  capture: { state, keys },
  busy,
  onChange,
}: {
  readonly capture: Capture
  readonly busy: boolean
  readonly onChange: (keys: string | null) => void
}): ReactNode {
  const [asking, setAsking] = useState(false)
  if (state === 'unavailable') return <p className="muted">{text.unavailable}</p>

  function press(event: KeyboardEvent): void {
    if (!asking || event.key === 'Tab') return
    event.preventDefault()
    const next = pressedKeys(event, mac)
    if (next !== null) onChange(next)
    if (next !== null || event.key === 'Escape') setAsking(false)
  }

  return (
    <>
      <Switch
        label={text.on}
        hint={text.onHint}
        checked={keys !== null}
        onChange={on => onChange(on ? usual : null)}
      />
      {keys !== null && (
        <div className="row">
          <p role="status">{asking ? text.press : state === 'taken' ? text.taken(keys) : text.now(keys)}</p>
          <Button
            size="small"
            busy={busy}
            aria-pressed={asking}
            onClick={() => setAsking(!asking)}
            onKeyDown={press}
            onBlur={() => setAsking(false)}
          >
            {text.change}
          </Button>
        </div>
      )}
    </>
  )
}
