/** The rail: whose journal it is, and the places to go. */

import { useQuery } from '@tanstack/react-query'
import { ChevronsUpDown, Command, Keyboard, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { conflictCount } from '../features/data/conflict-count.ts'
import { useRhythmOn } from '../features/rhythm/use-rhythm.ts'
import { formatNumber } from '../format.ts'
import { useIdentity, useSession } from '../session.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../ui/menu.tsx'
import { words } from '../words.ts'
import { NewJournalDialog } from './new-journal-dialog.tsx'
import { dataPlace, isAt, type Place, places, settingsPlace, todayPlace } from './places.ts'

export function Rail({
  path,
  onHelp,
  onPalette,
}: {
  readonly path: string
  readonly onHelp: () => void
  readonly onPalette: () => void
}): ReactNode {
  const rhythm = useRhythmOn()
  return (
    <nav className="rail" aria-label={words.nav.label}>
      <Journals />
      <ul className="rail__list">
        {places.map(place => (
          <PlaceLink key={place.path} place={place} path={path} />
        ))}
        {rhythm && <PlaceLink place={todayPlace} path={path} />}
      </ul>
      <ul className="rail__list rail__end">
        <li>
          <button type="button" className="rail__link" onClick={onPalette} title={words.palette.open}>
            <Command size={17} aria-hidden />
            <span className="rail__word">{words.palette.open}</span>
          </button>
        </li>
        <PlaceLink place={dataPlace} path={path}>
          <Choices />
        </PlaceLink>
        <PlaceLink place={settingsPlace} path={path} />
        <li>
          <button type="button" className="rail__link" onClick={onHelp} title={words.nav.help}>
            <Keyboard size={17} aria-hidden />
            <span className="rail__word">{words.nav.help}</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}

function PlaceLink({
  place,
  path,
  children,
}: {
  readonly place: Place
  readonly path: string
  readonly children?: ReactNode
}): ReactNode {
  const Icon = place.icon
  return (
    <li>
      <Link
        href={place.path}
        className="rail__link"
        title={place.keys ? `${place.name} (${place.keys})` : place.name}
        aria-current={isAt(place, path) ? 'page' : undefined}
      >
        <Icon size={17} aria-hidden />
        <span className="rail__word">{place.name}</span>
        {children}
      </Link>
    </li>
  )
}

/** How many texts wait for the owner's choice. */
function Choices(): ReactNode {
  const { data: count = 0 } = useQuery(conflictCount(useIdentity().id))
  if (count === 0) return null
  return (
    <span className="rail__badge">
      <span aria-hidden>{formatNumber(count)}</span>
      <span className="visually-hidden">{words.data.conflicts.badge(count)}</span>
    </span>
  )
}

/** Switches between journals; nothing of one is shown in another. */
function Journals(): ReactNode {
  const { identity, identities, switchTo } = useSession()
  const [, navigate] = useLocation()
  const [making, setMaking] = useState(false)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button type="button" className="rail__who">
            <span className="rail__face" aria-hidden>
              {firstLetter(identity.name)}
            </span>
            <span className="rail__name">
              <span className="visually-hidden">{words.nav.journalOf} </span>
              {identity.name}
              {identity.sample && <span className="rail__sub">{words.nav.sample}</span>}
            </span>
            <ChevronsUpDown className="rail__chevron" size={14} aria-hidden />
          </button>
        }
      >
        <MenuLabel>{words.nav.journals}</MenuLabel>
        {identities.map(one => (
          <MenuChoice
            key={one.id}
            checked={one.id === identity.id}
            onSelect={() => {
              if (one.id === identity.id) return
              navigate('/journal')
              switchTo(one.id)
            }}
          >
            {one.name}
          </MenuChoice>
        ))}
        <MenuSeparator />
        <MenuItem icon={UserPlus} onSelect={() => setMaking(true)}>
          {words.nav.newJournal}
        </MenuItem>
      </Menu>
      {making && <NewJournalDialog onClose={() => setMaking(false)} />}
    </>
  )
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name)
  return first?.segment.toLocaleUpperCase() ?? ''
}
