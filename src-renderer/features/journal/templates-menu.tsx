/** Begins with something of one's own: a template put into the text, or a prompt that stands above it. */
import { useQuery } from '@tanstack/react-query'
import { LayoutTemplate, MessageCircleQuestion, NotebookPen, Settings2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx'
import { words } from '../../words.ts'
import { TemplatesDialog } from './templates-dialog.tsx'

const text = words.templates

/** `body` is what is written now, offered as a new template. */
export function TemplatesMenu({
  body,
  onTemplate,
  onPrompt,
}: {
  readonly body: string
  readonly onTemplate: (text: string) => void
  readonly onPrompt: (text: string) => void
}): ReactNode {
  const identity = useIdentity()
  const kept = useQuery(orpc.reflections.templates.queryOptions({ input: { identity_id: identity.id } }))
  const [managing, setManaging] = useState<{ readonly begin: string } | null>(null)
  const list = kept.data?.templates ?? []
  const of = (kind: 'template' | 'prompt') => list.filter(one => one.kind === kind)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button kind="quiet" size="small" icon={LayoutTemplate}>
            {text.begin}
          </Button>
        }
      >
        {of('prompt').length > 0 && <MenuLabel>{text.prompts}</MenuLabel>}
        {of('prompt').map(one => (
          <MenuItem key={one.id} icon={MessageCircleQuestion} onSelect={() => onPrompt(one.text)}>
            {one.title}
          </MenuItem>
        ))}
        {of('template').length > 0 && <MenuLabel>{text.templates}</MenuLabel>}
        {of('template').map(one => (
          <MenuItem key={one.id} icon={LayoutTemplate} onSelect={() => onTemplate(one.text)}>
            {one.title}
          </MenuItem>
        ))}
        {list.length > 0 && <MenuSeparator />}
        <MenuItem
          icon={NotebookPen}
          disabled={body.trim() === ''}
          onSelect={() => setManaging({ begin: body })}
        >
          {text.fromThis}
        </MenuItem>
        <MenuItem icon={Settings2} onSelect={() => setManaging({ begin: '' })}>
          {list.length > 0 ? text.manage : text.make}
        </MenuItem>
      </Menu>
      {managing && <TemplatesDialog list={list} begin={managing.begin} onClose={() => setManaging(null)} />}
    </>
  )
}
