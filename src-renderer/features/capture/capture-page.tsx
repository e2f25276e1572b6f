/** Quick capture: a small page for one thought. It needs no rail and no mouse. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Draft, Reflection } from '#contract/schemas/reflection.ts'
import { textProblem } from '#contract/text-rules.ts'
import { announce } from '../../app/announcer.tsx'
import { navigate } from '../../app/hash-location.ts'
import { client, isDesktop } from '../../link.ts'
import { brokenRule, sentences } from '../../problem.ts'
import { useIdentity, useSettings } from '../../session.tsx'
import { type EditorHandle, MarkdownEditor } from '../../text/editor/markdown-editor.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { words } from '../../words.ts'
import { joinTags, tagsInText } from '../journal/tags-in-text.ts'
import { useDraft } from '../journal/use-draft.ts'
import { PausedCard, QuietHelp } from '../mirrorback/help-lines.tsx'
import { dismissStream, requestMirrorback, useStream } from '../mirrorback/stream-store.ts'
import '../mirrorback/mirrorback.css'
import './capture.css'

const text = words.capture

interface Kept {
  readonly id: Reflection['id']
  readonly draft: Draft
}

export function CapturePage(): ReactNode {
  const identity = useIdentity()
  const settings = useSettings()
  const queries = useQueryClient()
  const desk = useDraft(identity.id, 'capture')
  const editor = useRef<EditorHandle>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const [cared, setCared] = useState<Reflection['id'] | null>(null)
  useEffect(() => {
    document.title = words.windowTitle(text.title)
  }, [])
  // The desktop window is hidden between two uses: whoever opens it writes at once.
  useEffect(() => {
    const begin = () => editor.current?.focus()
    addEventListener('focus', begin)
    return () => removeEventListener('focus', begin)
  }, [])

  const keep = useMutation({
    mutationFn: (draft: Draft) =>
      client.reflections.create({
        identity_id: identity.id,
        body: draft.body,
        tags: [...joinTags(draft.tags, tagsInText(draft.body))],
        desk: 'capture',
      }),
    onSuccess: ({ id }, draft) => {
      desk.kept(draft)
      setKept({ id, draft })
      setCared(id)
      // It is there when the reflection is opened; what is hard to read is met with care at once.
      if (settings.mirrorback_on_save) requestMirrorback(queries, id, false)
      announce(text.saved)
    },
  })
  const undo = useMutation({
    mutationFn: ({ id }: Kept) => client.reflections.trash({ id }),
    onSuccess: (_gone, { draft }) => {
      const typed = desk.current().body
      desk.change({ body: typed === '' ? draft.body : `${draft.body}\n\n${typed}` })
      setKept(null)
      announce(text.undone)
      editor.current?.focus()
    },
  })

  const { body } = desk.draft
  const blank = body.trim() === ''
  const problem = blank ? null : textProblem(body)
  const error = keep.error ?? undo.error

  function tryKeep(): void {
    const now = desk.current()
    if (now.body.trim() === '' || textProblem(now.body) || keep.isPending) return
    keep.mutate(now)
  }

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') putAway()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) tryKeep()
    else return
    event.preventDefault()
  }

  return (
    <main className="capture" onKeyDown={press}>
      <h1 className="visually-hidden">{text.title}</h1>
      <MarkdownEditor
        handle={editor}
        className="capture__text"
        label={text.label}
        placeholder={text.placeholder}
        value={body}
        startAtEnd
        onChange={next => {
          desk.change({ body: next })
          if (next !== '') setKept(null)
        }}
      />
      {problem && <p className="capture__problem">{sentences(brokenRule(problem))}</p>}
      {error && <ErrorNotice error={error} />}
      {cared && <Care id={cared} onContinue={() => setCared(null)} />}
      <div className="capture__bar">
        <p className="capture__said" role="status">
          {desk.state === 'failed' ? words.write.draftFailed : kept ? text.saved : text.keys}
        </p>
        {kept && (
          <>
            <Button kind="quiet" size="small" busy={undo.isPending} onClick={() => undo.mutate(kept)}>
              {text.undo}
            </Button>
            <Link className="capture__open" href={`/r/${kept.id}`}>
              {text.open}
            </Link>
          </>
        )}
        <Button kind="quiet" size="small" onClick={putAway}>
          {text.away}
        </Button>
        <Button
          kind="primary"
          size="small"
          busy={keep.isPending}
          disabled={blank || problem !== null}
          onClick={tryKeep}
        >
          {text.save}
        </Button>
      </div>
    </main>
  )
}

/** The help that a text calls for, as it stands under one in the journal; typing on does not take it away. */
function Care({
  id,
  onContinue,
}: {
  readonly id: Reflection['id']
  readonly onContinue: () => void
}): ReactNode {
  const stream = useStream(id)
  const quiet = stream && 'quiet' in stream ? stream.quiet : null
  if (stream?.phase !== 'paused' && !quiet) return null
  return (
    <div className="capture__care">
      {stream?.phase === 'paused' ? (
        <PausedCard
          help={stream.help}
          onContinue={() => {
            dismissStream(id)
            onContinue()
          }}
        />
      ) : (
        quiet && <QuietHelp help={quiet} />
      )}
    </div>
  )
}

/** The desktop's small window is hidden as it is closed; elsewhere the page gives way to the journal. */
function putAway(): void {
  if (isDesktop) window.close()
  else navigate('/journal')
}
