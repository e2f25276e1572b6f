/** One reading of the journal as a state: idle, running with its progress, done, failed. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { IdentityId } from '#contract/ids.ts'
import type { Job } from '#contract/schemas/job.ts'
import { client, orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'

export type AnalysisState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: Job | null }
  | { readonly kind: 'done'; readonly read: number; readonly found: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Analysis {
  readonly state: AnalysisState
  readonly start: () => void
  readonly cancel: () => void
}

/** Reads what is unread in this identity's journal; what was read before a stop is kept. */
export function useAnalysis(identityId: IdentityId): Analysis {
  const queries = useQueryClient()
  const [state, setState] = useState<AnalysisState>({ kind: 'idle' })
  const stop = useRef<AbortController | null>(null)
  const job = useRef<Job | null>(null)

  useEffect(() => () => stop.current?.abort(), [])

  const start = useCallback(() => {
    const control = new AbortController()
    stop.current = control
    job.current = null
    const run = async () => {
      setState({ kind: 'running', job: null })
      const events = await client.patterns.analyze({ identity_id: identityId }, { signal: control.signal })
      for await (const event of events) {
        if (event.type === 'progress') {
          job.current = event.job
          setState({ kind: 'running', job: event.job })
        } else {
          setState({ kind: 'done', read: event.reflections, found: event.new_patterns.length })
        }
      }
    }
    run()
      .catch((error: unknown) => {
        const stopped = control.signal.aborted || isProblem(error, 'CANCELLED')
        setState(stopped ? { kind: 'stopped' } : { kind: 'failed', error })
      })
      .finally(() => {
        for (const area of [orpc.patterns, orpc.tensions, orpc.dashboard, orpc.reflections])
          void queries.invalidateQueries({ queryKey: area.key() })
      })
  }, [identityId, queries])

  const cancel = useCallback(() => {
    if (job.current) void client.jobs.cancel({ id: job.current.id }).catch(() => stop.current?.abort())
    else stop.current?.abort()
  }, [])

  return { state, start, cancel }
}
