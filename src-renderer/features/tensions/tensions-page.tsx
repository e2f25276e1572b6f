/** All tensions: the map, any two against each other, and each by itself. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MoveHorizontal, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { AxesDialog } from './axes-dialog.tsx'
import { AxisDialog } from './axis-dialog.tsx'
import { MapSection } from './map-section.tsx'
import { PlaneSection } from './plane-section.tsx'
import { TensionRows } from './tension-rows.tsx'
import { daysOf, type TimeWindow, yearsBetween } from './time-window.ts'
import { tensionWords } from './words.ts'
import './tensions.css'

type Dialog = 'none' | 'axes' | 'new'

export function TensionsPage(): ReactNode {
  const identity = useIdentity()
  const [window, setWindow] = useState<TimeWindow>('all')
  const [dialog, setDialog] = useState<Dialog>('none')
  const dashboard = useQuery(orpc.dashboard.get.queryOptions({ input: { identity_id: identity.id } }))
  const { first_day: first = null, last_day: last = null } = dashboard.data ?? {}
  const range = daysOf(window, last)
  const map = useQuery(
    orpc.tensions.map.queryOptions({
      input: { identity_id: identity.id, ...range },
      placeholderData: keepPreviousData,
    }),
  )
  const points = map.data?.points.toSorted((a, b) => b.count - a.count) ?? []
  const empty = window === 'all' && map.data?.points.length === 0
  return (
    <Page
      title={tensionWords.title}
      lead={tensionWords.lead}
      width="wide"
      actions={
        <>
          <SelectField
            label={tensionWords.window}
            hideLabel
            value={window}
            onChange={event => setWindow(event.currentTarget.value)}
          >
            <option value="all">{tensionWords.windows.all}</option>
            <option value="year">{tensionWords.windows.year}</option>
            <option value="quarter">{tensionWords.windows.quarter}</option>
            {yearsBetween(first, last).map(year => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </SelectField>
          <Button icon={SlidersHorizontal} onClick={() => setDialog('axes')}>
            {tensionWords.axes}
          </Button>
        </>
      }
    >
      {empty ? (
        <EmptyState icon={MoveHorizontal} title={tensionWords.none}>
          {tensionWords.noneHint}
        </EmptyState>
      ) : (
        <>
          <MapSection identityId={identity.id} range={range} />
          <TensionRows identityId={identity.id} range={range} />
          <PlaneSection points={points} range={range} />
        </>
      )}
      {dialog === 'axes' && (
        <AxesDialog
          identityId={identity.id}
          onNew={() => setDialog('new')}
          onClose={() => setDialog('none')}
        />
      )}
      {dialog === 'new' && <AxisDialog identityId={identity.id} onClose={() => setDialog('none')} />}
    </Page>
  )
}
