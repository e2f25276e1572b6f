/** What is being written and not yet kept: restored at the start, and saved while it grows. */
import { useEffect, useRef, useState } from 'react'
import type { Identity } from '#contract/schemas/identity.ts'
import type { DraftDesk as DeskName, Draft } from '#contract/schemas/reflection.ts'
import { retryDelay } from '../../app/events.ts'
import { client } from '../../link.ts'
import { type Autosave, type AutosaveState, createAutosave } from './autosave.ts'
import { emptyDraft, isEmpty, joined, leftOver } from './draft-model.ts'

export interface DraftDesk {
  readonly draft: Draft
  readonly state: AutosaveState
  /** The draft was there when the window opened. */
  readonly restored: boolean
  /** The newest draft, also where it is not drawn yet: a key pressed right after another acts on both. */
  readonly current: () => Draft
  readonly change: (part: Partial<Draft>) => void
  /** `draft` was kept: takes it off the desk, and leaves what was typed since. */
  readonly kept: (draft: Draft) => void
  /** Empties the desk, here and where it is stored. */
  readonly clear: () => void
}

/** `desk`: where it is written; each keeps its own draft. */
export function useDraft(identityId: Identity['id'], desk: DeskName = 'composer'): DraftDesk {
  const [draft, setDraft] = useState(emptyDraft)
  const [state, setState] = useState<AutosaveState>('clean')
  const [restored, setRestored] = useState(false)
  const newest = useRef(draft)
  const autosave = useRef<Autosave<Draft | null>>(null)
  // Until the stored draft was looked for, nothing is stored over it.
  const found = useRef(false)

  function put(next: Draft): void {
    newest.current = next
    setDraft(next)
    if (found.current) autosave.current?.change(isEmpty(next) ? null : next)
  }

  useEffect(() => {
    const saving = createAutosave<Draft | null>({
      save: value => client.reflections.saveDraft({ identity_id: identityId, desk, draft: value }),
      onState: setState,
    })
    autosave.current = saving
    const flush = () => void saving.flush()
    const hidden = () => document.visibilityState === 'hidden' && flush()
    addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
      flush()
    }
  }, [identityId, desk])

  useEffect(() => {
    const stop = new AbortController()
    void storedDraft(identityId, desk, stop.signal).then(stored => {
      if (stop.signal.aborted) return
      found.current = true
      const typed = newest.current
      if (stored && stored.body !== '') {
        newest.current = joined(stored, typed)
        setDraft(newest.current)
        setRestored(true)
      }
      if (!isEmpty(typed)) autosave.current?.change(newest.current)
    })
    return () => stop.abort()
  }, [identityId, desk])

  function empty(): void {
    setRestored(false)
    put(emptyDraft)
    void autosave.current?.flush().then(() => {
      if (isEmpty(newest.current)) setState('clean')
    })
  }

  return {
    draft,
    state,
    restored,
    current: () => newest.current,
    change: part => put({ ...newest.current, ...part }),
    kept(sent) {
      const left = leftOver(newest.current, sent)
      if (isEmpty(left)) return empty()
      setRestored(false)
      put(left)
    },
    clear: empty,
  }
}

/** Asks until there is an answer: nothing may be stored over a draft that could not be read just now. */
async function storedDraft(
  identityId: Identity['id'],
  desk: DeskName,
  signal: AbortSignal,
): Promise<Draft | null> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await client.reflections.getDraft({ identity_id: identityId, desk })).draft
    } catch {
      if (signal.aborted) return null
      await new Promise(resolve => setTimeout(resolve, retryDelay(attempt)))
    }
  }
}
