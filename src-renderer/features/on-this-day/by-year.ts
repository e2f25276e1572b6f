/** Gathers reflections of one day of the year by their year. */

interface OfDay {
  readonly journal_day: string
}

export interface Year<T extends OfDay> {
  readonly year: string
  readonly yearsAgo: number
  readonly reflections: readonly T[]
}

/** In the order given; the years before the one of `day` are counted from it. */
export function byYear<T extends OfDay>(reflections: readonly T[], day: string): readonly Year<T>[] {
  const years = Map.groupBy(reflections, reflection => reflection.journal_day.slice(0, 4))
  return [...years].map(([year, list]) => ({
    year,
    yearsAgo: Number(day.slice(0, 4)) - Number(year),
    reflections: list,
  }))
}
