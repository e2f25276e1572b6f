/** A small sign of how something planned stands; the words beside it say the same. */
import { ArrowRight, Check, Circle, CircleDot, Minus, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OccurrenceStatus } from '#contract/schemas/rhythm-plan.ts'

const SIGNS = {
  upcoming: Circle,
  active: CircleDot,
  overdue: CircleDot,
  completed: Check,
  skipped: SkipForward,
  missed: Minus,
  postponed: ArrowRight,
} satisfies Record<OccurrenceStatus, unknown>

export function StatusSign({ status }: { readonly status: OccurrenceStatus }): ReactNode {
  const Sign = SIGNS[status]
  return <Sign className={`status-sign status-sign--${status}`} size={14} aria-hidden />
}
