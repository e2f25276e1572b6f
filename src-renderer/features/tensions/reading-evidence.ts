/** Turns readings of a tension into the words that they rest on, each with its pole in plain words. */

import type { Measurement } from '#contract/schemas/tension.ts'
import type { EvidenceItem } from '../../charts/evidence-model.ts'
import type { PlaneInput } from '../../charts/tension-plane-model.ts'
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
        note: [poleName(pole, poles), unlessPlain(weight)].filter(Boolean).join(', '),
      })),
    }))
}

/** The words behind one point of a plane, each with the pole that it speaks for, the words across before those up. */
export function planeEvidence(
  point: PlaneInput,
  { x, y }: { readonly x: Poles; readonly y: Poles },
): EvidenceItem {
  return {
    reflectionId: point.reflection_id,
    day: point.journal_day,
    note: `${positionWords(point.x, x)}; ${positionWords(point.y, y)}`,
    quotes: point.evidence
      .toSorted((a, b) => a.axis.localeCompare(b.axis) || a.start - b.start)
      .map(({ start, end, quote, axis, pole, weight }) => ({
        start,
        end,
        quote,
        note: [poleName(pole, axis === 'x' ? x : y), unlessPlain(weight)].filter(Boolean).join(', '),
      })),
  }
}

function noteOf(reading: Measurement, poles: Poles): string {
  const parts = [positionWords(reading.position, poles), intensityWords(reading.intensity)]
  return reading.measured_by === 'you' ? [...parts, tensionWords.byYou].join(', ') : parts.join(', ')
}

function poleName(pole: 'a' | 'b', poles: Poles): string {
  return pole === 'a' ? poles.axis_a : poles.axis_b
}

function unlessPlain(weight: number): string {
  const words = weightWords(weight)
  return words === 'plain' ? '' : words
}
