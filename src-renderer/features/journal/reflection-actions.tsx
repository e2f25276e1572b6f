/** What can be done with one reflection: its menu, and the dialogs behind it. */
import { useQueryClient } from '@tanstack/react-query'
import {
  Copy,
  Ellipsis,
  History,
  PenLine,
  RefreshCw,
  Spline,
  SquareArrowOutUpRight,
  Trash2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { requestMirrorback } from '../mirrorback/stream-store.ts'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { ThreadDialog } from './thread-dialog.tsx'
import { useTrash } from './trash-actions.ts'

const text = words.feed

export function ReflectionActions({
  reflection,
  onEdit,
  onTrashed,
  openable = true,
}: {
  readonly reflection: Reflection
  readonly onEdit: () => void
  readonly onTrashed?: (() => void) | undefined
  /** False on its own page, where it is open already. */
  readonly openable?: boolean | undefined
}): ReactNode {
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'revisions' | 'thread' | null>(null)
  const trash = useTrash()
  const close = () => setDialog(null)
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={text.actions} />}>
        {openable && (
          <MenuItem icon={SquareArrowOutUpRight} onSelect={() => navigate(`/r/${reflection.id}`)}>
            {text.open}
          </MenuItem>
        )}
        <MenuItem icon={PenLine} onSelect={onEdit}>
          {text.edit}
        </MenuItem>
        {reflection.analysable && (
          <MenuItem
            icon={RefreshCw}
            onSelect={() => requestMirrorback(queries, reflection.id, reflection.mirrorbacks > 0)}
          >
            {reflection.mirrorbacks > 0 ? words.mirrorback.regenerate : words.mirrorback.ask}
          </MenuItem>
        )}
        <MenuItem icon={Spline} onSelect={() => setDialog('thread')}>
          {text.addToThread}
        </MenuItem>
        <MenuItem icon={History} disabled={reflection.revision === 1} onSelect={() => setDialog('revisions')}>
          {text.revisions}
        </MenuItem>
        <MenuItem
          icon={Copy}
          onSelect={() => void navigator.clipboard.writeText(reflection.body).then(() => toast(text.copied))}
        >
          {text.copy}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          danger
          onSelect={() => trash.mutate(reflection.id, { onSuccess: () => onTrashed?.() })}
        >
          {text.trash}
        </MenuItem>
      </Menu>
      {dialog === 'revisions' && <RevisionsDialog reflection={reflection} onClose={close} />}
      {dialog === 'thread' && <ThreadDialog reflection={reflection} onClose={close} />}
    </>
  )
}
