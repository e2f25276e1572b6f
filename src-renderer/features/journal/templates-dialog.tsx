/** Makes, changes, orders and removes the owner's own templates and prompts. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Template } from '#contract/schemas/reflection.ts'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { moved, withTemplate } from './template-list.ts'
import './templates-dialog.css'

const text = words.templates
const KINDS = (['prompt', 'template'] as const).map(value => ({ value, label: text.kinds[value] }))

/** `begin`: a text that a new template starts from; the empty text shows the list first. */
export function TemplatesDialog({
  list,
  begin,
  onClose,
}: {
  readonly list: readonly Template[]
  readonly begin: string
  readonly onClose: () => void
}): ReactNode {
  const identity = useIdentity()
  const queries = useQueryClient()
  const [edited, setEdited] = useState<Template | null>(() =>
    begin === '' && list.length > 0 ? null : newTemplate(begin),
  )
  const save = useMutation({
    mutationFn: (templates: readonly Template[]) =>
      client.reflections.saveTemplates({ identity_id: identity.id, templates: [...templates] }),
    onSuccess: answer => {
      queries.setQueryData(
        orpc.reflections.templates.queryKey({ input: { identity_id: identity.id } }),
        answer,
      )
    },
    // One after the other, so that the list that was made last is the one that stays.
    scope: { id: 'templates' },
  })

  function remove(template: Template): void {
    save.mutate(list.filter(one => one.id !== template.id))
    toast(text.removed(template.title), { label: words.undo, run: () => save.mutate(list) })
  }

  return (
    <Dialog title={text.title} onClose={onClose}>
      {save.error && <ErrorNotice error={save.error} />}
      {edited ? (
        <TemplateForm
          template={edited}
          busy={save.isPending}
          onSave={template =>
            // Only the form that was saved is put away: another may be open by the time of the answer.
            save.mutate(withTemplate(list, template), {
              onSuccess: () => setEdited(now => (now?.id === template.id ? null : now)),
            })
          }
          onLeave={() => (list.length > 0 ? setEdited(null) : onClose())}
        />
      ) : (
        <div className="stack">
          <p className="muted">{text.lead}</p>
          <ul className="templates">
            {list.map((template, at) => (
              <li key={template.id} className="templates__one">
                <span className="templates__words">
                  <span className="templates__title">{template.title}</span>
                  <span className="templates__kind">{text.kinds[template.kind]}</span>
                </span>
                <IconButton
                  size="small"
                  icon={ArrowUp}
                  label={text.up(template.title)}
                  disabled={at === 0}
                  onClick={() => save.mutate(moved(list, at, at - 1))}
                />
                <IconButton
                  size="small"
                  icon={ArrowDown}
                  label={text.down(template.title)}
                  disabled={at === list.length - 1}
                  onClick={() => save.mutate(moved(list, at, at + 1))}
                />
                <IconButton
                  size="small"
                  icon={Pencil}
                  label={text.change(template.title)}
                  onClick={() => setEdited(template)}
                />
                <IconButton
                  size="small"
                  icon={Trash2}
                  label={text.remove(template.title)}
                  onClick={() => remove(template)}
                />
              </li>
            ))}
          </ul>
          <div className="row">
            <Button icon={Plus} onClick={() => setEdited(newTemplate(''))}>
              {text.make}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

function TemplateForm({
  template,
  busy,
  onSave,
  onLeave,
}: {
  readonly template: Template
  readonly busy: boolean
  readonly onSave: (template: Template) => void
  readonly onLeave: () => void
}): ReactNode {
  const [draft, setDraft] = useState(template)
  const ready = draft.title.trim() !== '' && draft.text.trim() !== ''
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (ready) onSave(draft)
      }}
    >
      <Segmented
        label={text.kind}
        value={draft.kind}
        options={KINDS}
        onChange={kind => setDraft({ ...draft, kind })}
      />
      <p className="muted">{text.kindHints[draft.kind]}</p>
      <Field
        label={text.name}
        value={draft.title}
        maxLength={80}
        onChange={event => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextArea
        label={text.text}
        value={draft.text}
        maxLength={20_000}
        dir="auto"
        onChange={event => setDraft({ ...draft, text: event.currentTarget.value })}
      />
      <div className="row templates__bar">
        <Button kind="quiet" onClick={onLeave}>
          {words.cancel}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!ready}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function newTemplate(begin: string): Template {
  return { id: crypto.randomUUID(), kind: begin === '' ? 'prompt' : 'template', title: '', text: begin }
}
