/** Turns readings of a tension into the words that they rest on, each with its pole in plain words. */

import type { Measurement } from '#contract/schemas/tension.ts'
import type { EvidenceItem } from '../../charts/evidence-model.ts'
import { intensityWords, type Poles, positionWords, weightWords } from '../../charts/tension-words.ts'
import { tensionWords } from './words.ts'

/** Newest first. */
export function evidenceOf(readings: readonly Measurement[], poles: Poles): readonly EvidenceItem[] {
  return readings
    .toSorted(
      (a, b) => b.occurred_at.localeCompare(a.occurred_at) || b.reflection_id.localeCompare(a.reflection_id),
    )
    .map(reading => ({
      reflectionId: reading.reflection_id,
      day: reading.journal_day,
      note: noteOf(reading, poles),
      quotes: reading.evidence.map(({ start, end, quote, pole, weight }) => ({
        start,
        end,
        quote,
        note: [pole === 'a' ? poles.axis_a : poles.axis_b, unlessPlain(weight)].filter(Boolean).join(', '),
      })),
    }))
}

/** The readings of a period, both days included. */
export function readingsBetween(
  readings: readonly Measurement[],
  from: string,
  to: string,
): readonly Measurement[] {
  return readings.filter(r => r.journal_day >= from && r.journal_day <= to)
}

function noteOf(reading: Measurement, poles: Poles): string {
  const parts = [positionWords(reading.position, poles), intensityWords(reading.intensity)]
  return reading.measured_by === 'you' ? [...parts, tensionWords.byYou].join(', ') : parts.join(', ')
}

function unlessPlain(weight: number): string {
  const words = weightWords(weight)
  return words === 'plain' ? '' : words
}
