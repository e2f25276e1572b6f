/** The app: its providers, and which first screen to show. */

import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Router, useLocation } from 'wouter'
import { languageFor } from '#contract/window-language.ts'
import { Unlock } from '../features/vault/unlock.tsx'
import { useVault } from '../features/vault/use-vault.ts'
import { language, rememberedLanguage, rememberLanguage } from '../language.ts'
import { pickIdentity, SessionProvider, type Settings, useStart } from '../session.tsx'
import { Skeleton } from '../ui/progress.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'
import { Announcer } from './announcer.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { useEvents } from './events.ts'
import { FirstRun } from './first-run.tsx'
import { useHashLocation } from './hash-location.ts'
import { queryClient } from './query-client.ts'
import { Shell } from './shell.tsx'
import { StartFailed } from './start-failed.tsx'

const CapturePage = lazy(async () => ({
  default: (await import('../features/capture/capture-page.tsx')).CapturePage,
}))

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <Router hook={useHashLocation}>
        <TooltipProvider>
          <ErrorBoundary>
            <Gate />
          </ErrorBoundary>
          <Announcer />
        </TooltipProvider>
      </Router>
    </QueryClientProvider>
  )
}

/** A locked journal shows nothing but the way in. */
function Gate(): ReactNode {
  const vault = useVault()
  if (vault.data?.state === 'locked') return <Unlock status={vault.data} />
  if (vault.error) return <StartFailed error={vault.error} onRetry={() => void vault.refetch()} />
  return vault.data ? <Start /> : <Waiting />
}

function Waiting(): ReactNode {
  return (
    <div className="page">
      <Skeleton lines={6} />
    </div>
  )
}

function Start(): ReactNode {
  useEvents()
  const [path] = useLocation()
  const { identities, settings } = useStart()
  useAppearance(settings.data)
  useChosenLanguage(settings.data)
  const error = identities.error ?? settings.error
  if (identities.data && settings.data) {
    const list = identities.data.identities
    const identity = pickIdentity(list, settings.data.last_identity_id)
    if (!identity) return <FirstRun />
    return (
      <SessionProvider identity={identity} identities={list} settings={settings.data}>
        {path === '/capture' ? (
          <Suspense fallback={<Waiting />}>
            <CapturePage key={identity.id} />
          </Suspense>
        ) : (
          <Shell key={identity.id} />
        )}
      </SessionProvider>
    )
  }
  if (error) return <StartFailed error={error} onRetry={() => void queryClient.refetchQueries()} />
  return <Waiting />
}

/** Puts the chosen appearance and text size on the document, where the tokens read them. */
function useAppearance(settings: Settings | undefined): void {
  const appearance = settings?.appearance ?? 'system'
  const size = settings?.text_size ?? 'medium'
  useEffect(() => {
    const root = document.documentElement
    if (appearance === 'system') delete root.dataset.theme
    else root.dataset.theme = appearance
    root.dataset.textSize = size
  }, [appearance, size])
}

/** A window that opened in another language than the settings say (chosen in another window) opens again. */
function useChosenLanguage(settings: Settings | undefined): void {
  const choice = settings?.language
  useEffect(() => {
    if (!choice || choice === rememberedLanguage()) return
    rememberLanguage(choice)
    if (rememberedLanguage() === choice && languageFor(choice, navigator.languages) !== language())
      location.reload()
  }, [choice])
}
