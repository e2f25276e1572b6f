/** The frame of the window: the rail at the left, the page, and what floats above it. */
import {
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useLocation } from 'wouter'
import { assertNever } from '../assert-never.ts'
import { askToWrite } from '../features/journal/write-request.ts'
import { useRhythmOn } from '../features/rhythm/use-rhythm.ts'
import { LAYER } from '../ui/layer.ts'
import { clearToasts, Toasts } from '../ui/toast.tsx'
import { words } from '../words.ts'
import { BackupNotice } from './backup-notice.tsx'
import { DropZone } from './drop-zone.tsx'
import { connection } from './events.ts'
import { HelpDialog } from './help-dialog.tsx'
import type { KeyAct } from './keymap.ts'
import { todayPlace } from './places.ts'
import { Rail } from './rail.tsx'
import { Routes } from './routes.tsx'
import { ScrollerContext } from './scroller.ts'
import { Tour } from './tour.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import './shell.css'

const Palette = lazy(async () => ({ default: (await import('../features/palette/palette.tsx')).Palette }))

export function Shell(): ReactNode {
  const [path, navigate] = useLocation()
  const rhythm = useRhythmOn()
  const [help, setHelp] = useState(false)
  const [palette, setPalette] = useState(false)
  // State, not a ref: a page that measures the scroller must find it at its first drawing.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)

  useShortcuts((act: KeyAct) => {
    switch (act.type) {
      case 'new':
        navigate('/journal')
        return askToWrite()
      case 'search':
        return path === '/search' ? focusSearch() : navigate('/search')
      case 'palette':
        return setPalette(true)
      case 'help':
        return setHelp(true)
      case 'go':
        return navigate(act.path)
      default:
        return assertNever(act)
    }
  })

  // The shell is drawn anew for each journal: what was said of one is not shown in the next.
  useEffect(() => clearToasts, [])

  // Each page starts at its top; the journal puts itself back where it was, in an effect that runs after this one.
  useLayoutEffect(() => {
    if (path !== '/journal') scroller?.scrollTo(0, 0)
  }, [path, scroller])

  return (
    <ScrollerContext value={scroller}>
      <button
        type="button"
        className="skip-link"
        onClick={() => scroller?.querySelector<HTMLElement>('h1, [data-page-focus]')?.focus()}
      >
        {words.skipLink}
      </button>
      <div className="shell">
        <Rail path={path} onHelp={() => setHelp(true)} onPalette={() => setPalette(true)} />
        <main className="shell__page" id="page" ref={setScroller} tabIndex={-1} data-page-focus>
          <ConnectionNotice />
          <BackupNotice />
          {scroller && <Routes path={path} />}
          <div id={LAYER} />
        </main>
      </div>
      <Tour />
      <Toasts />
      <DropZone />
      {palette && (
        <Suspense>
          <Palette
            onClose={() => setPalette(false)}
            onHelp={() => setHelp(true)}
            more={rhythm ? [todayPlace] : []}
          />
        </Suspense>
      )}
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </ScrollerContext>
  )
}

function ConnectionNotice(): ReactNode {
  const state = useSyncExternalStore(connection.subscribe, connection.get)
  return <div role="status">{state === 'lost' && <p className="shell__lost">{words.connection.lost}</p>}</div>
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('#page input[type=search]')?.focus()
}
