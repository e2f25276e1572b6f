/** An item with all the plans it ever had: a change holds from its day on and leaves earlier days as they were. */

import type { z } from 'zod'
import type { ItemCategory, Timing } from '#contract/schemas/rhythm-plan.ts'
import { isDue } from './schedule.ts'

export interface ItemPlan extends Timing {
  /** First journal day on which it holds. */
  readonly from: string
}

export interface PlannedItem {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly icon: string
  readonly category: z.infer<typeof ItemCategory>
  readonly priority: number
  readonly reward: number
  /** By `from`, the earliest first; never empty. */
  readonly plans: readonly ItemPlan[]
  readonly deleted: boolean
}

/** The plan that holds on a day, or null before the first. */
export function planOn(item: PlannedItem, day: string): ItemPlan | null {
  return item.plans.findLast(plan => plan.from <= day) ?? null
}

/** The plan by which the item comes on this day, or null where it does not. */
export function dueOn(item: PlannedItem, day: string): ItemPlan | null {
  const plan = planOn(item, day)
  return plan?.active && isDue(plan.schedule, day) ? plan : null
}

/** The newest plan. */
export function currentPlan(item: PlannedItem): ItemPlan {
  const plan = item.plans.at(-1)
  if (!plan) throw new Error(`item ${item.code} has no plan`)
  return plan
}

/** The plans after a change that holds from `day` on. */
export function replanned(plans: readonly ItemPlan[], timing: Timing, day: string): ItemPlan[] {
  return [...plans.filter(plan => plan.from < day), { ...timing, from: day }]
}
