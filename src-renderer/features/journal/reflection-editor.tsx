/** Changes a reflection where it stands; a text changed elsewhere meanwhile is never overwritten unseen. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { textProblem } from '#contract/text-rules.ts'
import { client, orpc } from '../../link.ts'
import { brokenRule, isProblem, sentences } from '../../problem.ts'
import { useSettings } from '../../session.tsx'
import { MarkdownEditor } from '../../text/editor/markdown-editor.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Switch } from '../../ui/switch.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { MoodPad } from './mood-pad.tsx'
import { moodWords } from './mood-words.ts'
import { TagField } from './tag-field.tsx'
import { WhenField } from './when-field.tsx'
import './reflection-editor.css'

const text = words.edit

export function ReflectionEditor({
  reflection,
  onClose,
}: {
  readonly reflection: Reflection
  readonly onClose: () => void
}): ReactNode {
  const queries = useQueryClient()
  const settings = useSettings()
  const [start] = useState(reflection)
  const [body, setBody] = useState(start.body)
  const [tags, setTags] = useState<readonly string[]>(start.tags)
  const [mood, setMood] = useState(start.mood)
  const [occurredAt, setOccurredAt] = useState(start.occurred_at)
  const [analysable, setAnalysable] = useState(start.analysable)
  const [visibility, setVisibility] = useState(start.visibility)
  const known = useQuery(
    orpc.reflections.tags.queryOptions({ input: { identity_id: reflection.identity_id } }),
  )

  const save = useMutation({
    mutationFn: (revision: number) =>
      client.reflections.edit({
        id: start.id,
        ...(body === start.body ? {} : { body }),
        ...(occurredAt === start.occurred_at ? {} : { occurred_at: occurredAt }),
        tags: [...tags],
        mood,
        analysable,
        visibility,
        expected_revision: revision,
      }),
    // The editor closes with what was saved, so nothing may be typed in it while it is.
    onSuccess: async saved => {
      await queries.invalidateQueries({ queryKey: orpc.reflections.key() })
      if (saved.body !== start.body) toast(text.saved)
      onClose()
    },
  })
  const conflict = isProblem(save.error, 'CONFLICT')
  const problem = textProblem(body)

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented && body === start.body) onClose()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!problem && !save.isPending) save.mutate(start.revision)
  }

  return (
    <section ref={comesIntoView} className="editor" aria-label={text.label} onKeyDown={press}>
      <MarkdownEditor
        className="editor__text"
        label={text.label}
        value={body}
        tags={known.data?.tags}
        startAtEnd
        readOnly={save.isPending}
        onChange={setBody}
      />
      {problem && body !== start.body && (
        <p className="composer__problem">{sentences(brokenRule(problem))}</p>
      )}
      <div className="editor__fields">
        <TagField tags={tags} onChange={setTags} />
        <div className="row">
          <WhenField
            value={occurredAt}
            zone={start.zone}
            nowAllowed={false}
            onChange={value => value && setOccurredAt(value)}
          />
          {settings.mood && (
            <Popover
              label={words.write.mood}
              trigger={
                <Button kind="quiet" size="small" data-on={mood !== null}>
                  {mood ? moodWords(mood) : words.write.mood}
                </Button>
              }
            >
              <MoodPad mood={mood} onChange={setMood} />
            </Popover>
          )}
        </div>
        <Switch
          label={words.write.analysable}
          hint={words.write.analysableHint}
          checked={analysable}
          onChange={setAnalysable}
        />
        <Switch
          label={words.write.shareable}
          hint={words.write.visibilityHint}
          checked={visibility === 'shareable'}
          onChange={on => setVisibility(on ? 'shareable' : 'private')}
        />
      </div>
      {save.error && !conflict && <ErrorNotice error={save.error} />}
      <div className="editor__bar">
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          kind="primary"
          busy={save.isPending}
          disabled={problem !== null}
          onClick={() => save.mutate(start.revision)}
        >
          {text.save}
        </Button>
      </div>
      {conflict && (
        <ConflictDialog
          id={start.id}
          mine={body}
          onMine={revision => save.mutate(revision)}
          onTheirs={onClose}
          onClose={() => save.reset()}
        />
      )}
    </section>
  )
}

/** A text may be taller than what is left of the window under its heading. */
function comesIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** Two texts side by side; whichever is kept, the other stays among the earlier versions or was never lost. */
function ConflictDialog({
  id,
  mine,
  onMine,
  onTheirs,
  onClose,
}: {
  readonly id: Reflection['id']
  readonly mine: string
  readonly onMine: (revision: number) => void
  readonly onTheirs: () => void
  readonly onClose: () => void
}): ReactNode {
  const theirs = useQuery(orpc.reflections.get.queryOptions({ input: { id }, staleTime: 0 }))
  return (
    <Dialog
      title={text.conflictTitle}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onTheirs}>{text.takeTheirs}</Button>
          <Button
            kind="primary"
            disabled={!theirs.data}
            onClick={() => theirs.data && onMine(theirs.data.revision)}
          >
            {text.keepMine}
          </Button>
        </>
      }
    >
      <p className="muted">{`${text.conflict} ${text.keepMineHint}`}</p>
      {theirs.error && <ErrorNotice error={theirs.error} onRetry={() => void theirs.refetch()} />}
      <div className="conflict">
        <section>
          <h3>{text.theirs}</h3>
          <div className="conflict__text">{theirs.data?.body}</div>
        </section>
        <section>
          <h3>{text.mine}</h3>
          <div className="conflict__text">{mine}</div>
        </section>
      </div>
    </Dialog>
  )
}
