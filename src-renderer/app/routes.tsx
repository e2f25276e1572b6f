/** Which page stands behind which address; every page but the journal is fetched when it is first opened. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { JournalPage } from '../features/journal/index.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

const ReflectionPage = page(async () => (await import('../features/reflection/index.tsx')).ReflectionPage)
const OnThisDayPage = page(async () => (await import('../features/on-this-day/index.tsx')).OnThisDayPage)
const TrashPage = page(async () => (await import('../features/trash/index.tsx')).TrashPage)
const SettingsPage = page(async () => (await import('../features/settings/index.tsx')).SettingsPage)
const PatternsPage = page(async () => (await import('../features/patterns/index.tsx')).PatternsPage)
const PatternPage = page(async () => (await import('../features/patterns/index.tsx')).PatternPage)
const TensionsPage = page(async () => (await import('../features/tensions/index.tsx')).TensionsPage)
const TensionPage = page(async () => (await import('../features/tensions/index.tsx')).TensionPage)
const ThreadsPage = page(async () => (await import('../features/threads/index.tsx')).ThreadsPage)
const ThreadPage = page(async () => (await import('../features/threads/index.tsx')).ThreadPage)
const SearchPage = page(async () => (await import('../features/search/index.tsx')).SearchPage)
const DataPage = page(async () => (await import('../features/data/index.tsx')).DataPage)
const ConflictsPage = page(async () => (await import('../features/data/index.tsx')).ConflictsPage)
const VersionsPage = page(async () => (await import('../features/data/index.tsx')).VersionsPage)
const TodayPage = page(async () => (await import('../features/rhythm/index.tsx')).TodayPage)
const HelpPage = page(async () => (await import('../features/help/index.tsx')).HelpPage)
const ConstitutionPage = page(
  async () => (await import('../features/settings/constitution-page.tsx')).ConstitutionPage,
)
const YearPage = page(async () => (await import('../features/year/index.tsx')).YearPage)
const DesignPage = page(async () => (await import('../features/design/index.tsx')).DesignPage)
const DashboardPage = page(async () => (await import('../features/dashboard/index.tsx')).DashboardPage)

/** The page of the current address. Pages read their parameters with wouter's `useParams` and `useSearchParams`. */
export function Routes({ path }: { readonly path: string }): ReactNode {
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/journal" component={JournalPage} />
          <Route path="/r/:id" component={ReflectionPage} />
          <Route path="/patterns" component={PatternsPage} />
          <Route path="/patterns/:id" component={PatternPage} />
          <Route path="/tensions" component={TensionsPage} />
          <Route path="/tensions/:id" component={TensionPage} />
          <Route path="/threads" component={ThreadsPage} />
          <Route path="/threads/:id" component={ThreadPage} />
          <Route path="/search" component={SearchPage} />
          <Route path="/on-this-day" component={OnThisDayPage} />
          <Route path="/year" component={YearPage} />
          <Route path="/overview" component={DashboardPage} />
          <Route path="/today" component={TodayPage} />
          <Route path="/trash" component={TrashPage} />
          <Route path="/data" component={DataPage} />
          <Route path="/data/conflicts" component={ConflictsPage} />
          <Route path="/data/versions" component={VersionsPage} />
          <Route path="/settings" component={SettingsPage} />
          <Route path="/help" component={HelpPage} />
          <Route path="/constitution" component={ConstitutionPage} />
          <Route path="/design" component={DesignPage} />
          <Route>
            <Redirect to="/journal" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function page(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => ({ default: await load() }))
}

function Waiting(): ReactNode {
  return (
    <div className="page">
      <Skeleton lines={6} />
    </div>
  )
}
