/** Says that texts stand against each other, and leads to where they are chosen between. */
import { useQuery } from '@tanstack/react-query'
import { GitCompareArrows } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useIdentity } from '../../session.tsx'
import { words } from '../../words.ts'
import { conflictCount } from './conflict-count.ts'

const text = words.data.conflicts

export function ConflictNotice(): ReactNode {
  const { data: total = 0 } = useQuery(conflictCount(useIdentity().id))
  if (total === 0) return null
  return (
    <aside className="conflict-notice">
      <GitCompareArrows size={18} aria-hidden />
      <p>{text.waiting(total)}</p>
      <Link href="/data/conflicts" className="button button--plain button--small">
        {text.choose}
      </Link>
    </aside>
  )
}
