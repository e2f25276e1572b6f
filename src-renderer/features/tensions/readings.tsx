/** The words behind some readings, a few at a time. */
import { type ReactNode, useState } from 'react'
import type { Measurement } from '#contract/schemas/tension.ts'
import { EvidenceList } from '../../charts/evidence-list.tsx'
import type { Poles } from '../../charts/tension-words.ts'
import { Button } from '../../ui/button.tsx'
import { evidenceOf } from './reading-evidence.ts'
import { tensionWords } from './words.ts'

const PAGE = 12

export function Readings({
  readings,
  poles,
}: {
  readonly readings: readonly Measurement[]
  readonly poles: Poles
}): ReactNode {
  const [shown, setShown] = useState(PAGE)
  const items = evidenceOf(readings, poles)
  if (items.length === 0) return <p className="tension-quiet">{tensionWords.noWords}</p>
  return (
    <>
      <EvidenceList items={items.slice(0, shown)} />
      {items.length > shown && <Button onClick={() => setShown(shown + PAGE)}>{tensionWords.more}</Button>}
    </>
  )
}
