/** When it happened: now, or a day and a time of the writer's choosing. */
import { Clock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { instantOf, wallClock } from '#contract/journal-day.ts'
import { formatInstant } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Popover } from '../../ui/popover.tsx'
import { words } from '../../words.ts'

const text = words.write

/** `value` null: now, whenever that will be. */
export function WhenField({
  value,
  zone,
  nowAllowed = true,
  onChange,
}: {
  readonly value: string | null
  readonly zone: string
  readonly nowAllowed?: boolean | undefined
  readonly onChange: (value: string | null) => void
}): ReactNode {
  const { day, time } = wallParts(value ?? new Date().toISOString(), zone)
  const [error, setError] = useState<string>()

  function set(nextDay: string, nextTime: string): void {
    const instant = readWhen(nextDay, nextTime, zone)
    setError(instant === 'future' ? text.futureDay : undefined)
    if (instant !== null && instant !== 'future') onChange(instant)
  }

  return (
    <Popover
      label={text.whenTitle}
      trigger={
        <Button kind="quiet" size="small" icon={Clock} data-on={value !== null && nowAllowed}>
          {value === null ? text.now : formatInstant(value, zone)}
        </Button>
      }
    >
      <div className="when">
        <Field
          label={text.day}
          type="date"
          value={day}
          min="0001-01-01"
          error={error}
          onChange={event => set(event.currentTarget.value, time)}
        />
        <Field
          label={text.time}
          type="time"
          value={time}
          onChange={event => set(day, event.currentTarget.value)}
        />
        {nowAllowed && (
          <Button disabled={value === null} onClick={() => onChange(null)}>
            {text.setNow}
          </Button>
        )}
      </div>
    </Popover>
  )
}

/** The instant of a day and a time as typed; null while they are not complete. A minute ahead still counts as now. */
function readWhen(day: string, time: string, zone: string): string | 'future' | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time)) return null
  try {
    const instant = instantOf(day, time, zone)
    return Date.parse(instant) > Date.now() + 60_000 ? 'future' : instant
  } catch {
    return null
  }
}

function wallParts(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const { year, month, day, hour, minute } = wallClock(instant, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(minute)}`,
  }
}
