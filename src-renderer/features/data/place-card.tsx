/** Where the journal is, how big it is, and who could read it. */
import { HardDrive } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DataStatus } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { words } from '../../words.ts'
import { PathLine } from './path-line.tsx'

const text = words.data.place

export function PlaceCard({ status }: { readonly status: DataStatus }): ReactNode {
  const { counts, kept, encrypted } = status
  return (
    <section className="data-card" aria-label={text.title}>
      <div className="data-card__head">
        <HardDrive size={18} strokeWidth={1.6} aria-hidden />
        <PathLine path={status.path} />
      </div>
      <dl className="data-facts">
        <Fact name={text.size}>{formatBytes(status.bytes)}</Fact>
        <Fact name={text.holds}>
          {text.reflections(counts.reflections)}
          {counts.identities > 1 && (
            <span className="data-facts__more">{text.journals(counts.identities)}</span>
          )}
        </Fact>
        <Fact name={text.protection}>
          {encrypted ? text.encrypted : text.plain}
          {!encrypted && (
            <Link href="/settings" className="data-facts__more">
              {text.lock}
            </Link>
          )}
        </Fact>
        <Fact name={text.copies}>{text.kept(kept.backups, formatBytes(kept.bytes))}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="data-facts__one">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
