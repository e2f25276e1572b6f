/** Why words of a reflection are marked: the pattern they count toward, or the pole they were read as leaning to. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PatternId, TensionId } from '#contract/ids.ts'
import type { Highlight } from '#contract/schemas/reflection.ts'
import { formatDay, formatPercent } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'

const text = words.reflection

/** Each pattern and each pole once. */
export function WhyMarked({ noticed }: { readonly noticed: readonly Highlight[] }): ReactNode {
  const once = new Map(
    noticed.map(one => [`${one.kind} ${one.pattern_id ?? one.tension_id ?? ''} ${one.label}`, one]),
  )
  return (
    <div className="why-marked">
      {[...once].map(([key, { pattern_id, tension_id, label }]) => (
        <section key={key} className="why-marked__one">
          {pattern_id && <WhyPattern id={pattern_id} label={label} />}
          {!pattern_id && tension_id && <WhyTension id={tension_id} pole={label} />}
        </section>
      ))}
    </div>
  )
}

function WhyPattern({ id, label }: { readonly id: PatternId; readonly label: string }): ReactNode {
  const pattern = useQuery(orpc.patterns.get.queryOptions({ input: { id } }))
  return (
    <>
      <h3 className="why-marked__title">{label}</h3>
      <p>{text.patternMark(label)}</p>
      {pattern.isPending && <Skeleton lines={2} />}
      {pattern.error && <ErrorNotice error={pattern.error} />}
      {pattern.data && (
        <p className="muted">
          {text.whyPattern(
            pattern.data.reflection_count,
            formatDay(pattern.data.first_seen),
            formatPercent(pattern.data.confidence),
          )}
          {pattern.data.early && ` ${text.whyEarly}`}
        </p>
      )}
      <Link href={`/patterns/${id}`}>{text.toPattern}</Link>
    </>
  )
}

function WhyTension({ id, pole }: { readonly id: TensionId; readonly pole: string }): ReactNode {
  const identity = useIdentity()
  const axes = useQuery(orpc.tensions.axes.queryOptions({ input: { identity_id: identity.id } }))
  const axis = axes.data?.tensions.find(tension => tension.id === id)
  const other = axis && (pole === axis.axis_a ? axis.axis_b : axis.axis_a)
  const line = axis && (pole === axis.axis_a ? axis.line_a : axis.line_b)
  return (
    <>
      <h3 className="why-marked__title">{axis?.name ?? pole}</h3>
      <p>{text.tensionMark(pole)}</p>
      {axes.isPending && <Skeleton lines={2} />}
      {axes.error && <ErrorNotice error={axes.error} />}
      {other && (
        <p className="muted">
          {line && `${pole}: ${line} `}
          {text.whyTension(other)}
        </p>
      )}
      <Link href={`/tensions/${id}`}>{text.toTension}</Link>
    </>
  )
}
