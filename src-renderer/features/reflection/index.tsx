/** One reflection on a page of its own, with the words that were pointed at. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation, useParams, useSearchParams } from 'wouter'
import type { Highlight, Reflection } from '#contract/schemas/reflection.ts'
import { formatDay } from '../../format.ts'
import { orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { useIdentity } from '../../session.tsx'
import { Markdown, PLAIN_FROM } from '../../text/markdown.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { ReflectionActions } from '../journal/reflection-actions.tsx'
import { ReflectionFacts, ReflectionTags } from '../journal/reflection-card.tsx'
import { ReflectionEditor } from '../journal/reflection-editor.tsx'
import { restoreReflection } from '../journal/trash-actions.ts'
import { Mirrorback } from '../mirrorback/mirrorback.tsx'
import { readRange } from './at-range.ts'
import { languageWords } from './language-words.ts'
import { drawMarks, NoticedList } from './noticed.tsx'
import './reflection.css'

const text = words.reflection
const none: readonly Highlight[] = []

export function ReflectionPage(): ReactNode {
  const identity = useIdentity()
  const { id = '' } = useParams<{ id: string }>()
  const reflection = useQuery(orpc.reflections.get.queryOptions({ input: { id: id as Reflection['id'] } }))
  const data = reflection.data
  if (data && data.identity_id === identity.id) return <Shown key={data.id} reflection={data} />
  if (data || isProblem(reflection.error, 'NOT_FOUND') || isProblem(reflection.error, 'BAD_REQUEST'))
    return (
      <Page title={text.notFound} hideTitle>
        <EmptyState title={text.notFound} action={<Link href="/journal">{words.start.toJournal}</Link>}>
          {text.notFoundHint}
        </EmptyState>
      </Page>
    )
  return (
    <Page title={words.feed.title} hideTitle>
      {reflection.error ? (
        <ErrorNotice error={reflection.error} onRetry={() => void reflection.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  )
}

function Shown({ reflection }: { readonly reflection: Reflection }): ReactNode {
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const [editing, setEditing] = useState(false)
  const [marks, setMarks] = useState(true)
  const [params] = useSearchParams()
  const at = params.get('at')
  const reading = useQuery(orpc.reflections.reading.queryOptions({ input: { id: reflection.id } }))
  const highlights = reading.data?.highlights ?? none
  const body = useRef<HTMLDivElement>(null)

  const shown = marks ? highlights : none
  const quote = useMemo(() => readRange(at, reflection.body.length), [at, reflection.body])
  const ranges = useMemo(() => (quote ? [...shown, quote] : shown), [shown, quote])
  const drawMark = useMemo(() => drawMarks(shown), [shown])
  const settled = !reading.isPending

  // The quoted words come into view once the marks that may move them stand.
  useEffect(() => {
    if (!quote || !settled) return
    body.current?.querySelector('[data-quoted]')?.scrollIntoView({ block: 'center' })
  }, [quote, settled])

  return (
    <Page
      title={formatDay(reflection.journal_day, 'full')}
      lead={<ReflectionFacts reflection={reflection} />}
      back={<BackLink to="/journal">{words.nav.journal}</BackLink>}
      actions={
        reflection.deleted_at === null && (
          <ReflectionActions
            reflection={reflection}
            openable={false}
            onEdit={() => setEditing(true)}
            onTrashed={() => navigate('/journal')}
          />
        )
      }
    >
      {reflection.deleted_at !== null && (
        <p className="reflection__trashed">
          {text.inTrash}
          <Button size="small" onClick={() => void restoreReflection(queries, reflection.id)}>
            {text.restore}
          </Button>
        </p>
      )}
      {reflection.body.length > PLAIN_FROM && <p className="muted">{text.plainLong}</p>}
      {editing ? (
        <ReflectionEditor reflection={reflection} onClose={() => setEditing(false)} />
      ) : (
        <div ref={body}>
          <Markdown body={reflection.body} ranges={ranges} drawMark={drawMark} />
        </div>
      )}
      <div className="reflection__below">
        <ReflectionTags tags={reflection.tags} />
        <Mirrorback reflection={reflection} />
        {reading.data && <LanguageNote reading={reading.data} />}
        <Noticed
          reflection={reflection}
          read={reading.data?.read ?? false}
          pending={reading.isPending}
          highlights={highlights}
          marks={marks}
          onMarks={setMarks}
        />
      </div>
    </Page>
  )
}

function LanguageNote({ reading }: { readonly reading: Parameters<typeof languageWords>[0] }): ReactNode {
  const said = languageWords(reading)
  return said && <p className="muted">{said}</p>
}

function Noticed({
  reflection,
  read,
  pending,
  highlights,
  marks,
  onMarks,
}: {
  readonly reflection: Reflection
  readonly read: boolean
  readonly pending: boolean
  readonly highlights: readonly Highlight[]
  readonly marks: boolean
  readonly onMarks: (on: boolean) => void
}): ReactNode {
  if (pending) return null
  if (!reflection.analysable) return <p className="muted">{text.neverRead}</p>
  if (!read) return <p className="muted">{text.notRead}</p>
  if (highlights.length === 0) return <p className="muted">{text.nothingNoticed}</p>
  return (
    <section className="reflection__noticed" aria-label={text.noticed}>
      <h2 className="reflection__noticed-title">{text.noticed}</h2>
      <NoticedList highlights={highlights} />
      <Switch label={text.marks} checked={marks} onChange={onMarks} />
    </section>
  )
}
