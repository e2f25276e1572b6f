/** Whose journal is open: the one identity that every page asks for. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Outputs } from '#contract/contract.ts'
import type { Identity } from '#contract/schemas/identity.ts'
import { client, orpc } from './link.ts'

export type Settings = Outputs['settings']['get']

interface Session {
  readonly identity: Identity
  readonly identities: readonly Identity[]
  readonly settings: Settings
  readonly switchTo: (id: Identity['id']) => void
}

const SessionContext = createContext<Session | null>(null)

/** The journal that opens: the last one used, else the first of the writer's own, else the sample. */
export function pickIdentity(
  identities: readonly Identity[],
  lastId: Identity['id'] | null,
): Identity | undefined {
  return (
    identities.find(identity => identity.id === lastId) ??
    identities.find(identity => !identity.sample) ??
    identities[0]
  )
}

/** Around the shell, once an identity is known. */
export function SessionProvider({
  identity,
  identities,
  settings,
  children,
}: Omit<Session, 'switchTo'> & { readonly children: ReactNode }): ReactNode {
  const queries = useQueryClient()
  const switching = useMutation({
    mutationFn: (id: Identity['id']) => client.settings.update({ last_identity_id: id }),
    onSuccess: next => queries.setQueryData(orpc.settings.get.queryKey(), next),
  })
  const switchTo = switching.mutate
  const session = useMemo(
    () => ({ identity, identities, settings, switchTo }),
    [identity, identities, settings, switchTo],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of a SessionProvider')
  return session
}

/** The identity whose journal is open. */
export function useIdentity(): Identity {
  return useSession().identity
}

/** The settings in force. */
export function useSettings(): Settings {
  return useSession().settings
}

/** What decides the first screen. */
export function useStart() {
  const identities = useQuery(orpc.identities.list.queryOptions())
  const settings = useQuery(orpc.settings.get.queryOptions())
  return { identities, settings }
}
