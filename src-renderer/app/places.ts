/** The places of the window, in the order of the rail. */
import {
  Archive,
  BookOpen,
  CalendarHeart,
  LayoutGrid,
  type LucideIcon,
  MoveHorizontal,
  Search,
  Settings,
  Spline,
  Sunrise,
  Waves,
} from 'lucide-react'
import { words } from '../words.ts'
import type { goKeys } from './keymap.ts'

export interface Place {
  readonly path: string
  readonly name: string
  readonly icon: LucideIcon
  /** The keys that go there; empty for a place that may not be there. */
  readonly keys: string
  /** Other paths whose pages belong to this place. */
  readonly also?: readonly string[]
}

export const places: readonly Place[] = [
  { path: '/journal', name: words.nav.journal, icon: BookOpen, keys: 'g j', also: ['/r/', '/year'] },
  { path: '/patterns', name: words.nav.patterns, icon: Waves, keys: 'g p' },
  { path: '/tensions', name: words.nav.tensions, icon: MoveHorizontal, keys: 'g t' },
  { path: '/threads', name: words.nav.threads, icon: Spline, keys: 'g h' },
  { path: '/search', name: words.nav.search, icon: Search, keys: '/' },
  { path: '/on-this-day', name: words.nav.onThisDay, icon: CalendarHeart, keys: 'g d' },
  { path: '/overview', name: words.nav.overview, icon: LayoutGrid, keys: 'g o' },
]

export const dataPlace: Place = {
  path: '/data',
  name: words.data.title,
  icon: Archive,
  keys: 'g b',
  also: ['/trash'],
}

export const settingsPlace: Place = {
  path: '/settings',
  name: words.nav.settings,
  icon: Settings,
  keys: 'g s',
  also: ['/constitution', '/help'],
}

/** Rhythm’s page: there while the owner has it on. */
export const todayPlace: Place = { path: '/today', name: words.nav.today, icon: Sunrise, keys: '' }

/** Whether the page at `path` belongs to a place. */
export function isAt(place: Place, path: string): boolean {
  return (
    path === place.path ||
    path.startsWith(`${place.path}/`) ||
    (place.also ?? []).some(other => path.startsWith(other))
  )
}

/** The name of the place at a path of `goKeys`. */
export function placeName(path: (typeof goKeys)[keyof typeof goKeys]): string {
  if (path === '/trash') return words.nav.trash
  if (path === '/year') return words.year.title
  return [...places, dataPlace, settingsPlace].find(place => place.path === path)?.name ?? path
}
