/** “Where are you now?”: the owner's own place between two poles, kept beside their latest reflection. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Reflection } from '#contract/schemas/reflection.ts'
import type { Measurement, Tension } from '#contract/schemas/tension.ts'
import { positionWords } from '../../charts/tension-words.ts'
import { formatDay } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.tsx'
import { type Strength, strengthOf, strengths } from './strength.ts'
import { tensionWords } from './words.ts'

export function OwnReading({ tension }: { readonly tension: Tension }): ReactNode {
  const latest = useQuery(
    orpc.reflections.list.queryOptions({ input: { identity_id: tension.identity_id, limit: 1 } }),
  )
  const reflection = latest.data?.items[0]
  const day = reflection?.journal_day
  const readings = useQuery(
    orpc.tensions.history.queryOptions({
      input: { id: tension.id, ...(day ? { from: day, to: day } : {}) },
      enabled: day !== undefined,
    }),
  )
  const error = latest.error ?? readings.error
  if (error) return <ErrorNotice error={error} />
  if (latest.data && !reflection) return <p className="tension-quiet">{tensionWords.nowNone}</p>
  if (!reflection || !readings.data) return <Skeleton lines={2} />
  const own = readings.data.measurements.find(
    one => one.measured_by === 'you' && one.reflection_id === reflection.id,
  )
  return <Form key={reflection.id} tension={tension} reflection={reflection} own={own ?? null} />
}

const STRENGTHS = strengths.map(value => ({ value, label: tensionWords.strengths[value] }))

function Form({
  tension,
  reflection,
  own,
}: {
  readonly tension: Tension
  readonly reflection: Reflection
  readonly own: Measurement | null
}): ReactNode {
  const queries = useQueryClient()
  const [position, setPosition] = useState(own?.position ?? 0)
  const [strength, setStrength] = useState<Strength>(() => strengthOf.reading(own?.intensity ?? 0.5))
  const done = () => {
    void queries.invalidateQueries({ queryKey: orpc.tensions.key() })
    void queries.invalidateQueries({ queryKey: orpc.dashboard.key() })
  }
  const where = { id: tension.id, reflection_id: reflection.id }
  const keep = useMutation({
    mutationFn: () =>
      client.tensions.measure({ ...where, position, intensity: strengthOf.intensity(strength) }),
    onSuccess: () => toast(tensionWords.nowKept),
    onError: error => toast(problemOf(error).rule),
    onSettled: done,
  })
  const takeBack = useMutation({
    mutationFn: () => client.tensions.unmeasure(where),
    onSuccess: () => {
      setPosition(0)
      setStrength(strengthOf.reading(0.5))
      toast(tensionWords.nowTaken)
    },
    onError: error => toast(problemOf(error).rule),
    onSettled: done,
  })
  return (
    <form
      className="own-reading"
      onSubmit={event => {
        event.preventDefault()
        keep.mutate()
      }}
    >
      <p className="own-reading__hint">
        {tensionWords.nowHint(formatDay(reflection.journal_day, 'long'))} {own && tensionWords.nowStands}
      </p>
      <div className="own-reading__line">
        <span>{tension.axis_a}</span>
        <input
          className="own-reading__range"
          type="range"
          min={-1}
          max={1}
          step={0.1}
          value={position}
          aria-label={tensionWords.nowPosition}
          aria-valuetext={positionWords(position, tension)}
          onChange={event => setPosition(event.currentTarget.valueAsNumber)}
        />
        <span>{tension.axis_b}</span>
      </div>
      <p className="own-reading__words" aria-hidden>
        {positionWords(position, tension)}
      </p>
      <div className="own-reading__acts">
        <Segmented
          label={tensionWords.nowStrength}
          value={strength}
          options={STRENGTHS}
          onChange={setStrength}
        />
        <Button type="submit" kind="primary" busy={keep.isPending}>
          {tensionWords.nowKeep}
        </Button>
        {own && (
          <Button kind="quiet" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {tensionWords.nowBack}
          </Button>
        )}
      </div>
    </form>
  )
}
