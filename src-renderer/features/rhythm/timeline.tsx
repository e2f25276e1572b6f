/** The day as a list, each thing with what can be said of it. */
import { CalendarX, Check, Clock, Ellipsis, SkipForward, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Feed, Occurrence, PostponeTo } from '#contract/schemas/rhythm-plan.ts'
import { formatTime } from '../../format.ts'
import { client } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx'
import { useAct } from './use-rhythm.ts'
import { rhythmWords as text } from './words.ts'

export function Timeline({ feed, zone }: { readonly feed: Feed; readonly zone: string }): ReactNode {
  if (feed.items.length === 0) return <p className="muted">{text.empty}</p>
  return (
    <ul className="timeline">
      {feed.items.map(one => (
        <Row key={`${one.item_id} ${one.day}`} one={one} zone={zone} />
      ))}
    </ul>
  )
}

function Row({ one, zone }: { readonly one: Occurrence; readonly zone: string }): ReactNode {
  const act = useAct()
  const which = { identity_id: useIdentity().id, code: one.code, day: one.day }
  const settled = one.status === 'completed' || one.status === 'skipped' || one.status === 'postponed'
  return (
    <li className={cx('timeline__row', `timeline__row--${one.status}`)}>
      <time className="timeline__time" dateTime={one.starts_at}>
        {formatTime(one.starts_at, zone)}
      </time>
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
          <More one={one} which={which} run={act.mutate} />
        </span>
      )}
    </li>
  )
}

function More({
  one,
  which,
  run,
}: {
  readonly one: Occurrence
  readonly which: Parameters<typeof client.rhythm.skip>[0]
  readonly run: (work: () => Promise<unknown>) => void
}): ReactNode {
  const { identity_id, code } = which
  const postpone = (to: PostponeTo) => run(() => client.rhythm.postpone({ ...which, to }))
  return (
    <Menu
      trigger={
        <button type="button" className="icon-button icon-button--small" aria-label={text.more(one.name)}>
          <Ellipsis size={15} aria-hidden />
        </button>
      }
    >
      <MenuItem icon={SkipForward} onSelect={() => run(() => client.rhythm.skip(which))}>
        {text.skip}
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>{text.postpone}</MenuLabel>
      {(Object.keys(text.postpones) as (keyof typeof text.postpones)[]).map(to => (
        <MenuItem key={to} icon={Clock} onSelect={() => postpone(to)}>
          {text.postpones[to]}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={CalendarX} onSelect={() => run(() => client.rhythm.deleteItem({ identity_id, code }))}>
        {text.remove}
      </MenuItem>
    </Menu>
  )
}
