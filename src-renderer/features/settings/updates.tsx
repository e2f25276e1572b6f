/** Newer versions: looked for when the button is pressed, and at no other time. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { client, orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { words } from '../../words.ts'

const text = words.updates

/** Nothing where this host cannot look for them. */
export function Updates(): ReactNode {
  const state = useQuery(orpc.system.updates.queryOptions())
  const check = useMutation({ mutationFn: () => client.system.checkUpdate() })
  const fetching = useMutation({ mutationFn: () => client.system.fetchUpdate() })
  if (!state.data?.supported) return null
  const latest = check.data?.latest ?? null
  const error = check.error ?? fetching.error
  return (
    <div className="stack">
      <div className="row">
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {text.look}
        </Button>
        {latest !== null && !fetching.data && (
          <Button kind="primary" busy={fetching.isPending} onClick={() => fetching.mutate()}>
            {text.fetch}
          </Button>
        )}
      </div>
      <p className="muted">{text.hint}</p>
      <div role="status">
        {check.data && <p>{latest === null ? text.newest : text.found(latest)}</p>}
        {fetching.data && <p>{text.fetched}</p>}
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </div>
  )
}
