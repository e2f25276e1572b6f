/** Where a reflection is written: a page of paper at the top of the feed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BookLock, BookOpenCheck, Maximize2, Minimize2, Smile, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Draft } from '#contract/schemas/reflection.ts'
import { textProblem } from '#contract/text-rules.ts'
import { wordCount } from '#contract/word-count.ts'
import { announce } from '../../app/announcer.tsx'
import { client, orpc } from '../../link.ts'
import { brokenRule, sentences } from '../../problem.ts'
import { useIdentity, useSettings } from '../../session.tsx'
import { type EditorHandle, MarkdownEditor } from '../../text/editor/markdown-editor.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Popover } from '../../ui/popover.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { requestMirrorback } from '../mirrorback/stream-store.ts'
import type { AutosaveState } from './autosave.ts'
import { MoodPad } from './mood-pad.tsx'
import { moodWords } from './mood-words.ts'
import { TagField } from './tag-field.tsx'
import { joinTags, tagsInText } from './tags-in-text.ts'
import { TemplatesMenu } from './templates-menu.tsx'
import { ThreadPicker } from './thread-picker.tsx'
import { keepUnreadWish, unreadWish } from './unread-wish.ts'
import { useAlone } from './use-alone.ts'
import { useDraft } from './use-draft.ts'
import { WhenField } from './when-field.tsx'
import { writeWish } from './write-request.ts'
import './composer.css'

const text = words.write

export function Composer(): ReactNode {
  const identity = useIdentity()
  const settings = useSettings()
  const queries = useQueryClient()
  const desk = useDraft(identity.id)
  const { draft } = desk
  const [analysable, setAnalysable] = useState(() => !unreadWish(identity.id))
  const letRead = (on: boolean) => {
    setAnalysable(on)
    keepUnreadWish(identity.id, !on)
  }
  const editor = useRef<EditorHandle>(null)
  const sheet = useRef<HTMLElement>(null)
  const [alone, setAlone] = useState(false)
  const [prompt, setPrompt] = useState<string | null>(null)
  const tags = useQuery(orpc.reflections.tags.queryOptions({ input: { identity_id: identity.id } }))
  useFocusOnRequest(editor, setPrompt)
  useAlone(sheet, alone)

  const keep = useMutation({
    mutationFn: (sent: Draft) =>
      client.reflections.create({
        identity_id: identity.id,
        body: sent.body,
        ...(sent.occurred_at ? { occurred_at: sent.occurred_at } : {}),
        tags: [...joinTags(sent.tags, tagsInText(sent.body))],
        mood: sent.mood,
        analysable,
        ...(sent.thread_id ? { thread_id: sent.thread_id } : {}),
      }),
    onSuccess: (reflection, sent) => {
      desk.kept(sent)
      letRead(true)
      setPrompt(null)
      announce(text.kept)
      void queries.invalidateQueries({ queryKey: orpc.reflections.list.key() })
      if (settings.mirrorback_on_save && reflection.analysable)
        requestMirrorback(queries, reflection.id, false)
      if (sent.occurred_at) toast(text.kept)
    },
  })

  const blank = draft.body.trim() === ''
  const problem = blank ? null : textProblem(draft.body)

  function tryKeep(): void {
    const now = desk.current()
    if (now.body.trim() === '' || textProblem(now.body) || keep.isPending) return
    keep.mutate(now)
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && alone && !event.defaultPrevented) setAlone(false)
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    tryKeep()
  }

  return (
    <section
      ref={sheet}
      className={cx('composer', alone && 'composer--alone')}
      aria-label={text.label}
      onKeyDown={press}
    >
      {prompt !== null && (
        <p className="composer__prompt">
          <bdi>{prompt}</bdi>
          <IconButton size="small" icon={X} label={text.putPromptAway} onClick={() => setPrompt(null)} />
        </p>
      )}
      <MarkdownEditor
        handle={editor}
        className="composer__text"
        label={text.label}
        placeholder={text.placeholder}
        value={draft.body}
        tags={tags.data?.tags}
        onChange={body => desk.change({ body })}
      />
      <div className="composer__tags">
        <TagField tags={draft.tags} onChange={tags => desk.change({ tags })} />
        <span className="composer__said">
          <WordCount body={draft.body} />
          <DraftState state={desk.state} blank={blank} restored={desk.restored} onDrop={desk.clear} />
        </span>
      </div>
      {problem && <p className="composer__problem">{sentences(brokenRule(problem))}</p>}
      {keep.error && <ErrorNotice error={keep.error} onRetry={tryKeep} />}
      <div className="composer__bar">
        <WhenField
          value={draft.occurred_at}
          zone={identity.zone}
          onChange={occurred_at => desk.change({ occurred_at })}
        />
        {settings.mood && (
          <Popover
            label={text.mood}
            trigger={
              <Button kind="quiet" size="small" icon={Smile} data-on={draft.mood !== null}>
                {draft.mood ? moodWords(draft.mood) : text.mood}
              </Button>
            }
          >
            <MoodPad mood={draft.mood} onChange={mood => desk.change({ mood })} />
          </Popover>
        )}
        <ThreadPicker value={draft.thread_id} onChange={thread_id => desk.change({ thread_id })} />
        <TemplatesMenu
          body={draft.body}
          onTemplate={template => editor.current?.insert(template)}
          onPrompt={words => {
            setPrompt(words)
            editor.current?.focus()
          }}
        />
        <Button
          kind="quiet"
          size="small"
          icon={analysable ? BookOpenCheck : BookLock}
          aria-pressed={!analysable}
          title={text.analysableHint}
          onClick={() => letRead(!analysable)}
        >
          {text.keepUnread}
        </Button>
        <span className="composer__end">
          <IconButton
            size="small"
            icon={alone ? Minimize2 : Maximize2}
            label={alone ? text.withTheRest : text.alone}
            aria-pressed={alone}
            onClick={() => {
              setAlone(!alone)
              editor.current?.focus()
            }}
          />
          <Button
            kind="primary"
            size="small"
            className="composer__keep"
            busy={keep.isPending}
            disabled={blank || problem !== null}
            title={text.keepKeys}
            onClick={tryKeep}
          >
            {text.keep}
          </Button>
        </span>
      </div>
    </section>
  )
}

function DraftState({
  state,
  blank,
  restored,
  onDrop,
}: {
  readonly state: AutosaveState
  readonly blank: boolean
  readonly restored: boolean
  readonly onDrop: () => void
}): ReactNode {
  if (state === 'failed')
    return (
      <span className="composer__state composer__state--failed" role="alert">
        {text.draftFailed}
      </span>
    )
  if (blank) return null
  if (state === 'clean' && restored)
    return (
      <span className="composer__state">
        {text.draftRestored}{' '}
        <button type="button" className="link-button" onClick={onDrop}>
          {text.dropDraft}
        </button>
      </span>
    )
  if (state === 'saved') return <span className="composer__state">{text.draftSaved}</span>
  return null
}

/** Counted when there is time for it: a long text must not slow a key down. */
function WordCount({ body }: { readonly body: string }): ReactNode {
  const settled = useDeferredValue(body)
  const count = useMemo(() => wordCount(settled), [settled])
  return count > 0 && <span className="composer__count">{words.wordCount(count)}</span>
}

function useFocusOnRequest(editor: RefObject<EditorHandle | null>, onPrompt: (prompt: string) => void): void {
  const wished = useSyncExternalStore(writeWish.subscribe, writeWish.get)
  useEffect(() => {
    if (!wished) return
    editor.current?.focus()
    if (wished.prompt !== null) onPrompt(wished.prompt)
    writeWish.update(() => null)
  }, [wished, editor, onPrompt])
}
