/** Chooses the pattern that another one counts for from now on. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue, useState } from 'react'
import type { Pattern } from '#contract/schemas/pattern.ts'
import { startsHere } from '../../charts/starts-here.ts'
import { orpc } from '../../link.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { words } from '../../words.ts'
import { patternWords } from './words.ts'

export function MergeDialog({
  pattern,
  onMerge,
  onClose,
}: {
  readonly pattern: Pattern
  readonly onMerge: (into: Pattern) => void
  readonly onClose: () => void
}): ReactNode {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Pattern | null>(null)
  const wanted = useDeferredValue(name.trim())
  const list = useQuery(
    orpc.patterns.list.queryOptions({
      input: { identity_id: pattern.identity_id, limit: 12, ...(wanted ? { pattern_name: wanted } : {}) },
      placeholderData: keepPreviousData,
    }),
  )
  const candidates = list.data?.patterns.filter(p => p.id !== pattern.id) ?? []
  return (
    <Dialog
      title={patternWords.mergeTitle(pattern.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button kind="primary" disabled={!chosen} onClick={() => chosen && onMerge(chosen)}>
            {chosen ? patternWords.mergeInto(chosen.name) : patternWords.mergeNone}
          </Button>
        </>
      }
    >
      <p className="merge__lead">{patternWords.mergeLead}</p>
      <Field
        ref={startsHere}
        label={patternWords.mergeSearch}
        type="search"
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      {list.error && <ErrorNotice error={list.error} />}
      <fieldset className="merge__list">
        <legend className="visually-hidden">{patternWords.mergeSearch}</legend>
        {candidates.map(candidate => (
          <label key={candidate.id} className="merge__option">
            <input
              type="radio"
              name="merge-into"
              checked={chosen?.id === candidate.id}
              onChange={() => setChosen(candidate)}
            />
            <span className="merge__name">{candidate.name}</span>
            <span className="merge__count">{patternWords.inReflections(candidate.reflection_count)}</span>
          </label>
        ))}
        {list.data && candidates.length === 0 && <p className="merge__none">{patternWords.noCandidates}</p>}
      </fieldset>
    </Dialog>
  )
}
