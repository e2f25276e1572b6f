/** One reflection with its two texts, and the three ways to go on. */
import { type ReactNode, useMemo } from 'react'
import { Link } from 'wouter'
import type { Inputs } from '#contract/contract.ts'
import type { TextConflict } from '#contract/schemas/data.ts'
import { formatDay } from '../../format.ts'
import type { DiffPart } from '../../text/word-diff.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words.ts'
import { momentWords } from './moment.ts'
import { sidesOf } from './sides.ts'

const text = words.data.conflicts

export type Keep = Inputs['data']['resolve']['keep']

export function ConflictCard({
  conflict,
  busy,
  onKeep,
}: {
  readonly conflict: TextConflict
  readonly busy: boolean
  readonly onKeep: (keep: Keep) => void
}): ReactNode {
  const { mine, theirs, left, right, added, removed } = useMemo(() => sidesOf(conflict), [conflict])
  const { standing } = conflict
  return (
    <article className="conflict-card">
      <header className="conflict-card__head">
        <h2>
          <Link href={`/r/${conflict.reflection_id}`}>{formatDay(conflict.journal_day, 'full')}</Link>
        </h2>
        <p className="muted">{text.differs(added, removed)}</p>
      </header>
      <div className="conflict-card__sides">
        <Side title={text.mine} of={mine} stands={mine === standing} parts={left}>
          <Button busy={busy} onClick={() => onKeep('mine')}>
            {text.keepMine}
          </Button>
        </Side>
        <Side title={text.theirs} of={theirs} stands={theirs === standing} parts={right}>
          <Button busy={busy} onClick={() => onKeep('theirs')}>
            {text.keepTheirs}
          </Button>
        </Side>
      </div>
      <footer className="conflict-card__foot">
        <Button busy={busy} onClick={() => onKeep('both')}>
          {text.keepBoth}
        </Button>
        <p className="muted">{text.keepBothHint}</p>
      </footer>
    </article>
  )
}

function Side({
  title,
  of,
  stands,
  parts,
  children,
}: {
  readonly title: string
  readonly of: TextConflict['standing']
  readonly stands: boolean
  readonly parts: readonly DiffPart[]
  readonly children: ReactNode
}): ReactNode {
  let at = 0
  return (
    <section className="conflict-card__side">
      <h3>
        {title}
        {stands && <span className="conflict-card__stands">{text.stands}</span>}
      </h3>
      <p className="muted">{text.written(momentWords(of.written_at))}</p>
      <div className="prose conflict-card__text">
        {parts.map(part => {
          const key = at
          at += part.text.length
          return part.type === 'same' ? (
            <span key={key}>{part.text}</span>
          ) : (
            <mark key={key} className="only-here">
              {part.text}
            </mark>
          )
        })}
      </div>
      <div>{children}</div>
    </section>
  )
}
