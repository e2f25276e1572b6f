/** All tensions: the map, any two against each other, and each by itself. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { MoveHorizontal, SlidersHorizontal } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TensionId } from '#contract/ids.ts'
import { WhenIdle } from '../../charts/when-idle.tsx'
import { orpc } from '../../link.ts'
import { useIdentity } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { AxesDialog } from './axes-dialog.tsx'
import { AxisDialog } from './axis-dialog.tsx'
import { CompareSection } from './compare-section.tsx'
import { MapSection } from './map-section.tsx'
import { PlaneSection } from './plane-section.tsx'
import { type SuggestedAxis, SuggestionsSection } from './suggestions-section.tsx'
import { TensionRows } from './tension-rows.tsx'
import { type DayRange, daysOf, type TimeWindow } from './time-window.ts'
import { CustomRange, WindowOptions } from './window-options.tsx'
import { tensionWords } from './words.ts'
import './tensions.css'

type Dialog =
  | { readonly kind: 'none' | 'axes' | 'new' }
  | { readonly kind: 'edit'; readonly id: TensionId }
  | { readonly kind: 'suggested'; readonly axis: SuggestedAxis }

const CLOSED: Dialog = { kind: 'none' }

const CUSTOM = 'custom'

export function TensionsPage(): ReactNode {
  const identity = useIdentity()
  const [window, setWindow] = useState<TimeWindow>('all')
  const [custom, setCustom] = useState<DayRange>({})
  const [dialog, setDialog] = useState<Dialog>(CLOSED)
  const dashboard = useQuery(orpc.dashboard.get.queryOptions({ input: { identity_id: identity.id } }))
  const { first_day: first = null, last_day: last = null } = dashboard.data ?? {}
  const range = window === CUSTOM ? custom : daysOf(window, last, first)
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
            <WindowOptions firstDay={first} lastDay={last} />
            <option value={CUSTOM}>{tensionWords.custom}</option>
          </SelectField>
          {window === CUSTOM && (
            <CustomRange range={custom} firstDay={first} lastDay={last} onChange={setCustom} />
          )}
          <Button icon={SlidersHorizontal} onClick={() => setDialog({ kind: 'axes' })}>
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
          <WhenIdle>
            <PlaneSection identityId={identity.id} points={points} range={range} />
            {first && last && first < last && (
              <CompareSection identityId={identity.id} firstDay={first} lastDay={last} />
            )}
          </WhenIdle>
        </>
      )}
      <WhenIdle>
        <SuggestionsSection
          identityId={identity.id}
          onAxis={axis => setDialog({ kind: 'suggested', axis })}
        />
      </WhenIdle>
      {dialog.kind === 'axes' && (
        <AxesDialog
          identityId={identity.id}
          onNew={() => setDialog({ kind: 'new' })}
          onEdit={id => setDialog({ kind: 'edit', id })}
          onClose={() => setDialog(CLOSED)}
        />
      )}
      {(dialog.kind === 'new' || dialog.kind === 'edit' || dialog.kind === 'suggested') && (
        <AxisDialog
          identityId={identity.id}
          id={dialog.kind === 'edit' ? dialog.id : null}
          suggested={dialog.kind === 'suggested' ? dialog.axis : null}
          onClose={() => setDialog(CLOSED)}
        />
      )}
    </Page>
  )
}
