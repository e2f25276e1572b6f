/** Which journal day it is now, for a writer. */
import { useEffect, useState } from 'react'
import { journalDay } from '#contract/journal-day.ts'
import type { Identity } from '#contract/schemas/identity.ts'

export function todayOf({ zone, day_start }: Pick<Identity, 'zone' | 'day_start'>): string {
  return journalDay(Date.now(), zone, day_start)
}

/** The journal day, looked at again each minute: a window may stay open over midnight. */
export function useToday(identity: Pick<Identity, 'zone' | 'day_start'>): string {
  const { zone, day_start } = identity
  const [today, setToday] = useState(() => todayOf({ zone, day_start }))
  useEffect(() => {
    const look = () => setToday(todayOf({ zone, day_start }))
    look()
    const timer = setInterval(look, 60_000)
    return () => clearInterval(timer)
  }, [zone, day_start])
  return today
}
