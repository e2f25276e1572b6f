/** The few statistics of the report that the engine itself does not need. */

/**
 * Cohen's kappa of two readers' yes and no to the same questions: 1 full agreement, 0 what chance gives; NaN without
 * questions or where both always say the same.
 *
 * @see Cohen, A Coefficient of Agreement for Nominal Scales (1960)
 */
export function cohensKappa(pairs: readonly (readonly [boolean, boolean])[]): number {
  const n = pairs.length
  const agree = pairs.filter(([one, other]) => one === other).length / n
  const yes = (reader: 0 | 1) => pairs.filter(pair => pair[reader]).length / n
  const chance = yes(0) * yes(1) + (1 - yes(0)) * (1 - yes(1))
  return (agree - chance) / (1 - chance)
}

/** Area under the ROC curve: P(a random positive scores above a random negative), ties by half; NaN without either. */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let above = 0
  for (const one of positive) for (const other of negative) above += one > other ? 1 : one === other ? 0.5 : 0
  return above / (positive.length * negative.length)
}
