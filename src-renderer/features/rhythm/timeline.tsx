/** The day as a list, each thing with what can be said of it. */
import {
  CalendarClock,
  CalendarX,
  Check,
  Clock,
  Ellipsis,
  MessageSquareText,
  PencilLine,
  SkipForward,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Feed, Occurrence, RhythmItem, RhythmProfile } from '#contract/schemas/rhythm-plan.ts'
import { formatTime } from '../../format.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { MoveDialog, type MoveKind } from './move-dialog.tsx'
import { NoteDialog, type NoteKind } from './note-dialog.tsx'
import { planWords } from './plan-words.ts'
import { type Postpone, stillToCome } from './postpones.ts'
import { StatusSign } from './status-sign.tsx'
import { useAct, useItems } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

type Asked =
  | { readonly kind: MoveKind | NoteKind; readonly one: Occurrence }
  | { readonly kind: 'change'; readonly item: RhythmItem }

export function Timeline({
  feed,
  profile,
}: {
  readonly feed: Feed
  readonly profile: RhythmProfile
}): ReactNode {
  const items = useItems()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  if (feed.items.length === 0) return <p className="muted">{text.empty}</p>
  const change = (one: Occurrence) => {
    const item = items.find(({ code }) => code === one.code)
    if (item) setAsked({ kind: 'change', item })
  }
  return (
    <>
      <ul className="timeline">
        {feed.items.map(one => (
          <Row
            key={`${one.item_id} ${one.day}`}
            one={one}
            now={feed.now}
            profile={profile}
            onAsk={kind => setAsked({ kind, one })}
            onChange={() => change(one)}
          />
        ))}
      </ul>
      {asked?.kind === 'change' && (
        <ItemDialog item={asked.item} day={feed.day} taken={EMPTY} onClose={close} />
      )}
      {(asked?.kind === 'postpone' || asked?.kind === 'reschedule') && (
        <MoveDialog kind={asked.kind} one={asked.one} onClose={close} />
      )}
      {(asked?.kind === 'complete' || asked?.kind === 'skip') && (
        <NoteDialog kind={asked.kind} one={asked.one} onClose={close} />
      )}
    </>
  )
}

const EMPTY: ReadonlySet<string> = new Set()

interface RowProps {
  readonly one: Occurrence
  /** UTC instant. */
  readonly now: string
  readonly profile: RhythmProfile
  readonly onAsk: (kind: MoveKind | NoteKind) => void
  readonly onChange: () => void
}

function Row({ one, now, profile, onAsk, onChange }: RowProps): ReactNode {
  const act = useAct()
  const which = { identity_id: useIdentity().id, code: one.code, day: one.day }
  const settled = one.status === 'completed' || one.status === 'skipped' || one.status === 'postponed'
  return (
    <li className={cx('timeline__row', `timeline__row--${one.status}`)}>
      <time className="timeline__time" dateTime={one.starts_at}>
        {formatTime(one.starts_at, profile.zone)}
      </time>
      <StatusSign status={one.status} />
      <span className="timeline__name">
        {one.icon && <span aria-hidden>{one.icon} </span>}
        {one.name}
      </span>
      <span className="timeline__status">{text.statuses[one.status]}</span>
      {settled ? (
        <IconButton
          icon={Undo2}
          size="small"
          label={text.undo(one.name)}
          onClick={() => act.mutate(() => client.rhythm.undo(which))}
        />
      ) : (
        <span className="timeline__acts">
          <Button
            size="small"
            icon={Check}
            aria-label={text.done(one.name)}
            busy={act.isPending}
            onClick={() => act.mutate(() => client.rhythm.complete(which))}
          >
            {text.doneShort}
          </Button>
          <More
            one={one}
            which={which}
            now={now}
            profile={profile}
            run={act.mutate}
            onAsk={onAsk}
            onChange={onChange}
          />
        </span>
      )}
    </li>
  )
}

function More({
  one,
  which,
  now,
  profile,
  run,
  onAsk,
  onChange,
}: RowProps & {
  readonly which: Parameters<typeof client.rhythm.skip>[0]
  readonly run: (work: () => Promise<unknown>) => void
}): ReactNode {
  const { identity_id, code } = which
  const places = (Object.keys(text.postpones) as Postpone[]).filter(to => stillToCome(to, now, profile))
  const postpone = (to: Postpone) => run(() => client.rhythm.postpone({ ...which, to }))
  return (
    <Menu
      trigger={
        <button type="button" className="icon-button icon-button--small" aria-label={text.more(one.name)}>
          <Ellipsis size={15} aria-hidden />
        </button>
      }
    >
      <MenuItem icon={MessageSquareText} onSelect={() => onAsk('complete')}>
        {planWords.doneWith}
      </MenuItem>
      <MenuItem icon={SkipForward} onSelect={() => run(() => client.rhythm.skip(which))}>
        {text.skip}
      </MenuItem>
      <MenuItem icon={MessageSquareText} onSelect={() => onAsk('skip')}>
        {planWords.skipWith}
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{text.postpone}</MenuLabel>
      {places.map(to => (
        <MenuItem key={to} icon={Clock} onSelect={() => postpone(to)}>
          {text.postpones[to]}
        </MenuItem>
      ))}
      <MenuItem icon={CalendarClock} onSelect={() => onAsk('postpone')}>
        {planWords.customPostpone}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={CalendarClock} onSelect={() => onAsk('reschedule')}>
        {planWords.reschedule}
      </MenuItem>
      <MenuItem icon={PencilLine} onSelect={onChange}>
        {planWords.change}
      </MenuItem>
      <MenuItem icon={CalendarX} onSelect={() => run(() => client.rhythm.deleteItem({ identity_id, code }))}>
        {text.remove}
      </MenuItem>
    </Menu>
  )
}
