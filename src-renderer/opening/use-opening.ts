/** Asks the host again and again how far the opening is; when the journal is open, the page is loaded anew as the app. */
import { createORPCClient } from '@orpc/client'
import { useCallback, useEffect, useState } from 'react'
import type { OpeningClient, OpeningState } from '#contract/opening.ts'
import { link } from '../link.ts'

const { opening }: OpeningClient = createORPCClient(link)

export type OpeningAct = 'tryAgain' | 'openBackup' | 'exportReadable'

/** Between two questions, in milliseconds. */
const EVERY = 300

export interface OpeningView {
  /** null until the first answer. */
  readonly state: OpeningState | null
  /** Nobody answered the last question. */
  readonly gone: boolean
  act(what: OpeningAct): void
  /** False where the system has no window for it. */
  showFile(): Promise<boolean>
}

export function useOpening(): OpeningView {
  const [state, setState] = useState<OpeningState | null>(null)
  const [gone, setGone] = useState(false)

  const hear = useCallback(async (answer: Promise<OpeningState>) => {
    try {
      const heard = await answer
      setGone(false)
      setState(heard)
      if (heard.state === 'open') location.reload()
    } catch (error) {
      // Once the journal is served, nobody knows these questions any more.
      if (isUnknown(error)) location.reload()
      else setGone(true)
    }
  }, [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const ask = async () => {
      await hear(opening.state())
      if (!over) timer = setTimeout(ask, EVERY)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [hear])

  return {
    state,
    gone,
    act: what => void hear(opening[what]()),
    showFile: async () => (await opening.showFile()).shown,
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404
}
