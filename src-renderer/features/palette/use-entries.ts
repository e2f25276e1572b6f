/** All that the palette can do: pages, acts, what was written last, patterns, tensions, threads and tags. */
import { useQuery } from '@tanstack/react-query'
import {
  BookOpen,
  CalendarRange,
  CircleHelp,
  Component,
  GitCompareArrows,
  Hash,
  History,
  Keyboard,
  Lock,
  type LucideIcon,
  Moon,
  MoveHorizontal,
  NotebookPen,
  PenLine,
  Scale,
  Search,
  Spline,
  Sun,
  Trash2,
  UserRound,
  Waves,
} from 'lucide-react'
import { navigate } from '../../app/hash-location.ts'
import { dataPlace, type Place, places, settingsPlace } from '../../app/places.ts'
import { opening } from '../../charts/opening-model.ts'
import { axisWords } from '../../charts/tension-words.ts'
import { formatDay } from '../../format.ts'
import { client, orpc } from '../../link.ts'
import { problemOf } from '../../problem.ts'
import { useSession } from '../../session.tsx'
import { toast } from '../../ui/toast.tsx'
import { words } from '../../words.ts'
import { askToWrite } from '../journal/write-request.ts'
import { useSettingsUpdate } from '../settings/use-settings-update.ts'
import { useVault } from '../vault/use-vault.ts'
import type { Entry } from './palette-model.ts'

export interface PaletteEntry extends Entry {
  readonly icon: LucideIcon
  /** Said after the name, quietly. */
  readonly detail?: string | undefined
  readonly run: () => void
}

const text = words.palette

/** `query` finds reflections by their words too; it is asked for as it rests. `more`: places that are there for some alone. */
export function useEntries(
  query: string,
  onHelp: () => void,
  more: readonly Place[],
): readonly PaletteEntry[] {
  const { identity, identities, switchTo } = useSession()
  const update = useSettingsUpdate()
  const of = { identity_id: identity.id }
  const recent = useQuery(orpc.reflections.list.queryOptions({ input: { ...of, limit: 6 } }))
  const patterns = useQuery(orpc.patterns.list.queryOptions({ input: { ...of, limit: 100 } }))
  const threads = useQuery(orpc.threads.list.queryOptions({ input: { ...of, limit: 100 } }))
  const tensions = useQuery(orpc.tensions.list.queryOptions({ input: { ...of, limit: 100 } }))
  const tags = useQuery(orpc.reflections.tags.queryOptions({ input: of }))
  const vault = useVault()
  const hits = useQuery(
    orpc.search.query.queryOptions({
      input: { ...of, query, limit: 5 },
      enabled: query.length > 1,
      retry: false,
    }),
  )
  const page = (path: string, name: string, icon: LucideIcon): PaletteEntry => ({
    id: `page ${path}`,
    group: text.groups.pages,
    name,
    icon,
    run: () => navigate(path),
  })
  const act = (id: string, name: string, icon: LucideIcon, run: () => void): PaletteEntry => ({
    id: `act ${id}`,
    group: text.groups.acts,
    name,
    icon,
    run,
  })
  return [
    act('write', text.write, PenLine, () => {
      navigate('/journal')
      askToWrite()
    }),
    act('capture', words.capture.openHere, NotebookPen, () => navigate('/capture')),
    act('keys', text.shortcuts, Keyboard, onHelp),
    ...(vault.data?.encrypted ? [act('lock', words.vault.lockNow, Lock, () => void lockNow())] : []),
    act('light', text.light, Sun, () => update({ appearance: 'light' })),
    act('dark', text.dark, Moon, () => update({ appearance: 'dark' })),
    ...identities
      .filter(other => other.id !== identity.id)
      .map(other =>
        act(other.id, text.openJournal(other.name), UserRound, () => {
          navigate('/journal')
          switchTo(other.id)
        }),
      ),
    ...[...places, ...more, dataPlace, settingsPlace].map(place => page(place.path, place.name, place.icon)),
    page('/year', words.year.open, CalendarRange),
    page('/trash', words.nav.trash, Trash2),
    page('/data/conflicts', words.data.conflicts.title, GitCompareArrows),
    page('/data/versions', words.data.more.versions, History),
    page('/constitution', words.constitution.title, Scale),
    page('/help', words.help.title, CircleHelp),
    page('/design', words.help.design, Component),
    ...(patterns.data?.patterns ?? []).map(({ id, name }) => ({
      id,
      group: text.groups.patterns,
      name,
      icon: Waves,
      run: () => navigate(`/patterns/${id}`),
    })),
    ...(threads.data?.threads ?? []).map(({ id, title }) => ({
      id,
      group: text.groups.threads,
      name: title,
      icon: Spline,
      run: () => navigate(`/threads/${id}`),
    })),
    ...(tensions.data?.tensions ?? []).map(tension => ({
      id: tension.id,
      group: text.groups.tensions,
      name: axisWords(tension),
      icon: MoveHorizontal,
      run: () => navigate(`/tensions/${tension.id}`),
    })),
    ...(tags.data?.tags ?? []).map(({ tag }) => ({
      id: `tag ${tag}`,
      group: text.groups.tags,
      name: `#${tag}`,
      icon: Hash,
      run: () => navigate(`/journal?${new URLSearchParams({ tag })}`),
    })),
    ...(recent.data?.items ?? []).map(({ id, body, journal_day }) => ({
      id,
      group: text.groups.recent,
      name: opening(body, 80),
      detail: formatDay(journal_day, 'short'),
      icon: BookOpen,
      run: () => navigate(`/r/${id}`),
    })),
    ...(query.length > 1 ? (hits.data?.hits ?? []) : []).map(hit => ({
      id: `hit ${hit.reflection_id}`,
      group: text.groups.words,
      name: opening(hit.snippet, 80),
      detail: formatDay(hit.journal_day, 'short'),
      icon: BookOpen,
      run: () => navigate(`/r/${hit.reflection_id}`),
    })),
  ]
}

/** The window hears of it by itself. */
async function lockNow(): Promise<void> {
  try {
    await client.vault.lock()
  } catch (error) {
    toast(problemOf(error).rule)
  }
}

/** The last entry of all: looks for what was typed on the search page. */
export function searchEntry(query: string): PaletteEntry {
  return {
    id: 'search',
    group: text.groups.search,
    name: text.searchFor(query),
    icon: Search,
    run: () => navigate(`/search?q=${encodeURIComponent(query)}`),
  }
}
