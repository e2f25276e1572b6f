/** The Data page: where the journal is, its copies, and the ways out and in. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../../link.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { BackupSection } from './backup-section.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { ExportSection } from './export-section.tsx'
import { HistorySection } from './history-section.tsx'
import { ImportSection } from './import-section.tsx'
import { MoreSection } from './more-section.tsx'
import { PlaceCard } from './place-card.tsx'
import './data.css'

export { ConflictsPage } from './conflicts-page.tsx'
export { VersionsPage } from './versions-page.tsx'

export function DataPage(): ReactNode {
  const status = useQuery(orpc.data.status.queryOptions({ staleTime: 0 }))
  return (
    <Page title={words.data.title} lead={words.data.lead}>
      <ConflictNotice />
      {status.isPending && <Skeleton lines={4} />}
      {status.error && <ErrorNotice error={status.error} onRetry={() => void status.refetch()} />}
      {status.data && (
        <>
          <PlaceCard status={status.data} />
          <BackupSection status={status.data} />
          <ExportSection folder={status.data.folder} />
        </>
      )}
      <ImportSection />
      <HistorySection />
      {status.data && <MoreSection counts={status.data.counts} />}
    </Page>
  )
}
