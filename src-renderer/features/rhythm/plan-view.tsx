/** All that is planned, due today or not, switched off ones too. */
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { RhythmItem, Schedule } from '#contract/schemas/rhythm-plan.ts'
import { DataTable } from '../../charts/data-table.tsx'
import '../../charts/charts.css'
import { formatClock, formatDay } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { planWords as text } from './plan-words.ts'
import { useItems } from './use-rhythm.ts'
import { weekdayName } from './weekday-boxes.tsx'

export function PlanView({ day }: { readonly day: string }): ReactNode {
  const all = useItems()
  const [asked, setAsked] = useState<{ readonly item: RhythmItem | null } | null>(null)
  const items = all.filter(item => !item.deleted)
  return (
    <Section
      title={text.allPlanned}
      hint={text.allPlannedHint}
      actions={
        <Button icon={Plus} size="small" onClick={() => setAsked({ item: null })}>
          {text.newTitle}
        </Button>
      }
    >
      {items.length === 0 ? (
        <p className="muted">{text.noneYet}</p>
      ) : (
        <DataTable
          caption={text.allPlanned}
          model={{
            head: text.planHead,
            words: [1, 2, 3, 4],
            rows: items.map(item => ({
              key: item.id,
              cells: [
                `${item.icon} ${item.name}`.trim(),
                text.categories[item.category],
                whenWords(item),
                daysWords(item.schedule),
                item.active ? text.isOn : text.isOff,
              ],
              open: () => setAsked({ item }),
            })),
          }}
        />
      )}
      {asked && (
        <ItemDialog
          item={asked.item}
          day={day}
          taken={new Set(all.map(item => item.code))}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

function whenWords({ time, anchor, offset }: RhythmItem): string {
  if (time !== null) return formatClock(time)
  return text.byAnchor(text.anchors[anchor ?? 'morning'], offset)
}

function daysWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'once':
      return formatDay(schedule.date)
    case 'specific_days':
      return schedule.days.map(weekdayName).join(', ')
    case 'every_n_weeks':
      return text.everyWeeks(schedule.weeks, schedule.days.map(weekdayName).join(', '))
    default:
      return text.schedules[schedule.type]
  }
}
