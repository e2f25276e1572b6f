/** Tells that a backup which Mirror makes by itself failed, until one succeeds. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { formatInstant } from '../format.ts'
import { orpc } from '../link.ts'
import { backupProblem, sentences } from '../problem.ts'
import { words } from '../words.ts'

export function BackupNotice(): ReactNode {
  const { data } = useQuery(orpc.data.status.queryOptions())
  const problem = data?.backup_problem
  return (
    <div role="status">
      {problem && (
        <p className="shell__lost">
          {words.backupNotice.failed(formatInstant(problem.at))} {sentences(backupProblem(problem))}{' '}
          <Link href="/data">{words.backupNotice.open}</Link>
        </p>
      )}
    </div>
  )
}
