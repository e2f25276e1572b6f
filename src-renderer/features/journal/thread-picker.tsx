/** Puts what is being written into a thread, or into a new one. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Spline } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Thread } from '#contract/schemas/thread.ts'
import { client, orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { words } from '../../words.ts'

const text = words.write

/** The active threads of the open journal, last active first. */
export function useActiveThreads() {
  const identity = useIdentity()
  return useQuery(
    orpc.threads.list.queryOptions({ input: { identity_id: identity.id, status: 'active', limit: 100 } }),
  )
}

export function ThreadPicker({
  value,
  onChange,
}: {
  readonly value: Thread['id'] | null
  readonly onChange: (id: Thread['id'] | null) => void
}): ReactNode {
  const threads = useActiveThreads()
  const [making, setMaking] = useState(false)
  const list = threads.data?.threads ?? []
  const chosen = list.find(thread => thread.id === value)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <Button kind="quiet" size="small" icon={Spline} data-on={value !== null}>
            {chosen?.title ?? text.thread}
          </Button>
        }
      >
        <MenuChoice checked={value === null} onSelect={() => onChange(null)}>
          {text.noThread}
        </MenuChoice>
        {list.map(thread => (
          <MenuChoice key={thread.id} checked={thread.id === value} onSelect={() => onChange(thread.id)}>
            {thread.title}
          </MenuChoice>
        ))}
        <MenuSeparator />
        <MenuItem icon={Plus} onSelect={() => setMaking(true)}>
          {text.newThread}
        </MenuItem>
      </Menu>
      {making && (
        <NewThreadDialog
          onClose={() => setMaking(false)}
          onMade={thread => {
            setMaking(false)
            onChange(thread.id)
          }}
        />
      )}
    </>
  )
}

/** Asks for a title and makes the thread. */
export function NewThreadDialog({
  onClose,
  onMade,
}: {
  readonly onClose: () => void
  readonly onMade: (thread: Thread) => void
}): ReactNode {
  const identity = useIdentity()
  const threads = useActiveThreads()
  const [title, setTitle] = useState('')
  const create = useMutation({
    mutationFn: () => client.threads.create({ identity_id: identity.id, title: title.trim() }),
    onSuccess: async thread => {
      await threads.refetch()
      onMade(thread)
    },
  })
  return (
    <Dialog title={text.newThread.replace('…', '')} onClose={onClose} size="small">
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (title.trim()) create.mutate()
        }}
      >
        <Field
          label={text.threadTitle}
          value={title}
          maxLength={120}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        {create.error && <ErrorNotice error={create.error} />}
        <Button type="submit" kind="primary" busy={create.isPending} disabled={title.trim() === ''}>
          {words.threadDialog.make}
        </Button>
      </form>
    </Dialog>
  )
}
