/** What is being written and not yet kept: restored at the start, and saved while it grows. */
import { useEffect, useRef, useState } from 'react'
import type { Identity } from '#contract/schemas/identity.ts'
import type { Draft } from '#contract/schemas/reflection.ts'
import { client } from '../../link.ts'
import { type Autosave, type AutosaveState, createAutosave } from './autosave.ts'

export const emptyDraft: Draft = { body: '', occurred_at: null, tags: [], mood: null, thread_id: null }

export interface DraftDesk {
  readonly draft: Draft
  readonly state: AutosaveState
  /** True once the stored draft was looked for. */
  readonly ready: boolean
  /** The draft was there when the window opened. */
  readonly restored: boolean
  readonly change: (part: Partial<Draft>) => void
  /** Empties the desk, here and where it is stored. */
  readonly clear: () => void
}

export function useDraft(identityId: Identity['id']): DraftDesk {
  const [draft, setDraft] = useState(emptyDraft)
  const [state, setState] = useState<AutosaveState>('clean')
  const [ready, setReady] = useState(false)
  const [restored, setRestored] = useState(false)
  const typed = useRef(false)
  const autosave = useRef<Autosave<Draft | null>>(null)

  useEffect(() => {
    const saving = createAutosave<Draft | null>({
      save: value => client.reflections.saveDraft({ identity_id: identityId, draft: value }),
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
  }, [identityId])

  useEffect(() => {
    let gone = false
    client.reflections
      .getDraft({ identity_id: identityId })
      .then(({ draft: stored }) => {
        if (gone || typed.current) return
        if (stored && stored.body !== '') {
          setDraft(stored)
          setRestored(true)
        }
      })
      // A draft that cannot be fetched must not keep anyone from writing; the next save tells what is wrong.
      .catch(() => undefined)
      .finally(() => {
        if (!gone) setReady(true)
      })
    return () => {
      gone = true
    }
  }, [identityId])

  return {
    draft,
    state,
    ready,
    restored,
    change(part) {
      typed.current = true
      const next = { ...draft, ...part }
      setDraft(next)
      autosave.current?.change(isEmpty(next) ? null : next)
    },
    clear() {
      setDraft(emptyDraft)
      setRestored(false)
      autosave.current?.change(null)
      void autosave.current?.flush().then(() => setState('clean'))
    },
  }
}

function isEmpty(draft: Draft): boolean {
  return draft.body === '' && draft.tags.length === 0 && draft.mood === null
}
