/** One tension: its two poles, how it moved, and the words it was read from. */
import { useQuery } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { TensionId } from '#contract/ids.ts'
import type { TensionSummary } from '#contract/schemas/tension.ts'
import { axisWords, leaningWords, tensionTrendWords } from '../../charts/tension-words.ts'
import { orpc } from '../../link.ts'
import { isProblem, problemOf } from '../../problem.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { AddedWords } from './added-words.tsx'
import { OwnReading } from './own-reading.tsx'
import { Readings } from './readings.tsx'
import { TensionTimeline } from './tension-timeline.tsx'
import { useHideTension } from './use-hide-tension.ts'
import { tensionWords } from './words.ts'
import './tensions.css'

export function TensionPage(): ReactNode {
  const id = TensionId.safeParse(useParams().id)
  return id.success ? <Known key={id.data} id={id.data} /> : <NotFound />
}

function Known({ id }: { readonly id: TensionId }): ReactNode {
  const history = useQuery(orpc.tensions.history.queryOptions({ input: { id, period: 'quarter', limit: 0 } }))
  if (isProblem(history.error, 'NOT_FOUND')) return <NotFound />
  if (!history.data)
    return (
      <Page title={tensionWords.title} width="wide" back={<Back />}>
        {history.error ? (
          <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    )
  const { tension } = history.data
  return (
    <Page
      title={axisWords(tension)}
      width="wide"
      back={<Back />}
      lead={`${leaningWords(tension.leaning, tension)}, ${tensionTrendWords(tension.trend, tension)}\u00a0· ${tensionWords.readings(tension.count)}`}
      actions={<HideButton tension={tension} />}
    >
      {(tension.line_a || tension.line_b) && <Poles tension={tension} />}
      <AddedWords tension={tension} />
      <Section title={tensionWords.history}>
        <TensionTimeline tension={tension} />
      </Section>
      <Section title={tensionWords.now}>
        <OwnReading tension={tension} />
      </Section>
      <Section title={tensionWords.words} hint={tensionWords.wordsHint}>
        <div className="tension-words">
          <Readings id={tension.id} poles={tension} />
        </div>
      </Section>
    </Page>
  )
}

/** The two goods, side by side and alike. */
function Poles({ tension }: { readonly tension: TensionSummary }): ReactNode {
  return (
    <dl className="poles">
      {(
        [
          [tension.axis_a, tension.line_a],
          [tension.axis_b, tension.line_b],
        ] as const
      ).map(([name, line]) => (
        <div key={name} className="poles__one">
          <dt className="poles__name">{name}</dt>
          <dd className="poles__line">{line}</dd>
        </div>
      ))}
    </dl>
  )
}

function HideButton({ tension }: { readonly tension: TensionSummary }): ReactNode {
  const name = axisWords(tension)
  const hide = useHideTension({
    done: hidden =>
      toast(hidden ? tensionWords.hid(name) : tensionWords.unhid(name), {
        label: words.undo,
        run: () => to(!hidden),
      }),
    refused: error => toast(problemOf(error).rule),
  })
  const to = (hidden: boolean) => hide.mutate({ id: tension.id, hidden })
  return (
    <Button kind="quiet" icon={tension.hidden ? Eye : EyeOff} onClick={() => to(!tension.hidden)}>
      {tension.hidden ? tensionWords.unhide : tensionWords.hide}
    </Button>
  )
}

function Back(): ReactNode {
  return <BackLink to="/tensions">{tensionWords.back}</BackLink>
}

function NotFound(): ReactNode {
  return (
    <Page title={tensionWords.title} back={<Back />} hideTitle>
      <EmptyState title={tensionWords.notFound}>{tensionWords.notFoundHint}</EmptyState>
    </Page>
  )
}
