/** The journal at a glance: when it was written, what recurs, what is held. */
import { useQuery } from '@tanstack/react-query'
import { LayoutGrid } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { journalDay } from '#contract/journal-day.ts'
import type { Dashboard } from '#contract/schemas/dashboard.ts'
import { WhenIdle } from '../../charts/when-idle.tsx'
import { formatDay, formatNumber } from '../../format.ts'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { PatternColumns } from '../patterns/pattern-columns.tsx'
import { patternWords, tierWords } from '../patterns/words.ts'
import { TensionMapFigure } from '../tensions/map-section.tsx'
import { AgainSection } from './again-section.tsx'
import { CalendarSection } from './calendar-section.tsx'
import { RhythmSection } from './rhythm-section.tsx'
import { ThreadsSection } from './threads-section.tsx'
import { dashboardWords } from './words.ts'
import '../tensions/tensions.css'
import './dashboard.css'

export function DashboardPage(): ReactNode {
  const identity = useIdentity()
  const today = journalDay(new Date().toISOString(), identity.zone, identity.day_start)
  const dashboard = useQuery(orpc.dashboard.get.queryOptions({ input: { identity_id: identity.id } }))
  const data = dashboard.data
  if (!data)
    return (
      <Page title={dashboardWords.title} width="wide">
        {dashboard.error ? (
          <ErrorNotice error={dashboard.error} onRetry={() => void dashboard.refetch()} />
        ) : (
          <Skeleton kind="cards" lines={4} />
        )}
      </Page>
    )
  if (data.first_day === null || data.last_day === null)
    return (
      <Page title={dashboardWords.title} width="wide">
        <EmptyState
          icon={LayoutGrid}
          title={dashboardWords.empty}
          action={
            <Link href="/journal" className="button button--primary">
              {dashboardWords.write}
            </Link>
          }
        >
          {dashboardWords.emptyHint}
        </EmptyState>
      </Page>
    )
  const tier = tierWords(data.tier, data.reflections)
  return (
    <Page
      title={dashboardWords.title}
      width="wide"
      lead={dashboardWords.lead(formatDay(data.first_day), formatDay(data.last_day))}
    >
      <Totals data={data} />
      {data.unread > 0 && <p className="dashboard__note">{dashboardWords.unread(data.unread)}</p>}
      <AgainSection identityId={identity.id} today={today} />
      <Section
        title={patternWords.title}
        hint={tier}
        actions={<Link href="/patterns">{dashboardWords.allPatterns}</Link>}
      >
        <PatternColumns identityId={identity.id} />
      </Section>
      <ThreadsSection identityId={identity.id} zone={identity.zone} />
      <WhenIdle>
        <RhythmSection identityId={identity.id} firstDay={data.first_day} lastDay={data.last_day} />
        <CalendarSection
          key={identity.id}
          identityId={identity.id}
          firstDay={data.first_day}
          lastDay={data.last_day}
          today={today}
        />
        <Section
          title={dashboardWords.tensions}
          actions={<Link href="/tensions">{dashboardWords.allTensions}</Link>}
        >
          {data.tensions.length === 0 ? (
            <p className="tension-quiet">{dashboardWords.noTensions}</p>
          ) : (
            <TensionMapFigure points={data.tensions} compact />
          )}
        </Section>
      </WhenIdle>
    </Page>
  )
}

const TOTALS = ['reflections', 'words', 'days_written', 'mirrorbacks', 'threads'] as const

function Totals({ data }: { readonly data: Dashboard }): ReactNode {
  return (
    <dl className="totals">
      {TOTALS.map(name => (
        <div key={name} className="totals__one">
          <dt className="totals__name">{dashboardWords.totals[name]}</dt>
          <dd className="totals__value">{formatNumber(data[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
