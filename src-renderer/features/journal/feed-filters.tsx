/** Narrows the feed by several things at once, and shows each as a chip that can be put off. */
import { useQuery } from '@tanstack/react-query'
import {
  CalendarDays,
  Hash,
  ListFilter,
  MessageSquareQuote,
  MoveHorizontal,
  Smile,
  Spline,
  Waves,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { MOODS } from '#contract/search-operators.ts'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { words } from '../../words.ts'
import { everything, type FeedChoice } from './feed-filter.ts'
import './feed-filters.css'

const text = words.filters

interface Props {
  readonly choice: FeedChoice
  readonly onChange: (choice: FeedChoice) => void
}

/** The button, and the panel behind it. */
export function FilterButton({ choice, onChange }: Props): ReactNode {
  const on = Object.values({ ...choice, day: null }).some(value => value !== null)
  return (
    <Popover
      label={text.title}
      align="end"
      trigger={
        <Button kind="quiet" size="small" icon={ListFilter} data-on={on}>
          {text.button}
        </Button>
      }
    >
      <FilterPanel choice={choice} onChange={onChange} />
    </Popover>
  )
}

function FilterPanel({ choice, onChange }: Props): ReactNode {
  const names = useNames()
  const field = (key: 'tag' | 'thread' | 'pattern' | 'tension') => ({
    value: choice[key] ?? '',
    onChange: (event: { currentTarget: HTMLSelectElement }) =>
      onChange({ ...choice, [key]: event.currentTarget.value || null }),
  })
  return (
    <div className="filters">
      {(['tag', 'thread', 'pattern', 'tension'] as const).map(key => (
        <SelectField key={key} label={text[key]} disabled={names[key].size === 0} {...field(key)}>
          <option value="">{text.any}</option>
          {[...names[key]].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ))}
      <SelectField
        label={text.mood}
        value={choice.mood ?? ''}
        onChange={event =>
          onChange({ ...choice, mood: MOODS.find(mood => mood === event.currentTarget.value) ?? null })
        }
      >
        <option value="">{text.any}</option>
        {MOODS.map(mood => (
          <option key={mood} value={mood}>
            {text.moods[mood]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={text.mirrorback}
        value={choice.mirrored === null ? '' : String(choice.mirrored)}
        onChange={event => {
          const { value } = event.currentTarget
          onChange({ ...choice, mirrored: value === '' ? null : value === 'true' })
        }}
      >
        <option value="">{text.any}</option>
        <option value="true">{text.mirrored}</option>
        <option value="false">{text.notMirrored}</option>
      </SelectField>
    </div>
  )
}

/** What the feed is narrowed to; nothing where it is not. */
export function FilterChips({ choice, onChange }: Props): ReactNode {
  const names = useNames()
  const without = (part: keyof FeedChoice) => () => onChange({ ...choice, [part]: null })
  if (Object.values(choice).every(value => value === null)) return null
  return (
    <section className="chips" aria-label={text.chips}>
      {choice.tag && <Chip icon={Hash} name={choice.tag} onRemove={without('tag')} />}
      {choice.thread && (
        <Chip
          icon={Spline}
          name={names.thread.get(choice.thread) ?? text.thread}
          onRemove={without('thread')}
        />
      )}
      {choice.pattern && (
        <Chip
          icon={Waves}
          name={names.pattern.get(choice.pattern) ?? text.pattern}
          onRemove={without('pattern')}
        />
      )}
      {choice.tension && (
        <Chip
          icon={MoveHorizontal}
          name={names.tension.get(choice.tension) ?? text.tension}
          onRemove={without('tension')}
        />
      )}
      {choice.mood && <Chip icon={Smile} name={text.moods[choice.mood]} onRemove={without('mood')} />}
      {choice.mirrored !== null && (
        <Chip
          icon={MessageSquareQuote}
          name={choice.mirrored ? text.mirrored : text.notMirrored}
          onRemove={without('mirrored')}
        />
      )}
      {choice.day && (
        <Chip icon={CalendarDays} name={words.feed.until(formatDay(choice.day))} onRemove={without('day')} />
      )}
      <Button size="small" kind="quiet" onClick={() => onChange(everything)}>
        {text.clear}
      </Button>
    </section>
  )
}

/** What there is to choose from, id to name, in the order of the lists. */
function useNames(): Readonly<Record<'tag' | 'thread' | 'pattern' | 'tension', ReadonlyMap<string, string>>> {
  const { id: identity_id } = useIdentity()
  const tags = useQuery(orpc.reflections.tags.queryOptions({ input: { identity_id } }))
  const threads = useQuery(orpc.threads.list.queryOptions({ input: { identity_id, limit: 100 } }))
  const patterns = useQuery(orpc.patterns.list.queryOptions({ input: { identity_id, limit: 100 } }))
  const tensions = useQuery(orpc.tensions.axes.queryOptions({ input: { identity_id } }))
  return {
    tag: new Map(tags.data?.tags.map(({ tag, count }) => [tag, `${tag} (${formatNumber(count)})`])),
    thread: new Map(threads.data?.threads.map(({ id, title }) => [id, title])),
    pattern: new Map(patterns.data?.patterns.map(({ id, name }) => [id, name])),
    tension: new Map(tensions.data?.tensions.map(({ id, name }) => [id, name])),
  }
}
