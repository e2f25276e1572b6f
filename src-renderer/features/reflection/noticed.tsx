/** The marks that Mirror makes on a text: what each stands for, and where it leads. */
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Highlight } from '#contract/schemas/reflection.ts'
import type { DrawMark } from '../../text/markdown.tsx'
import { cx } from '../../ui/class-names.ts'
import { Popover } from '../../ui/popover.tsx'
import { words } from '../../words.ts'
import { WhyMarked } from './why-marked.tsx'

const text = words.reflection

/** Where a highlight leads, or null where it stands for nothing that has a page. */
export function highlightHref({ pattern_id, tension_id }: Highlight): string | null {
  if (pattern_id) return `/patterns/${pattern_id}`
  if (tension_id) return `/tensions/${tension_id}`
  return null
}

/** Draws marks over `highlights`; numbers from there on are the quoted words of the address. */
export function drawMarks(highlights: readonly Highlight[]): DrawMark {
  return (marks, children, inLink) => {
    const noticed = marks.flatMap(mark => highlights[mark] ?? [])
    const quoted = marks.some(mark => mark >= highlights.length)
    const face = <MarkFace noticed={inLink ? [] : noticed}>{children}</MarkFace>
    return (
      <mark className={cx('mark', quoted && 'mark--quote')} data-quoted={quoted || undefined}>
        {face}
      </mark>
    )
  }
}

function MarkFace({
  noticed,
  children,
}: {
  readonly noticed: readonly Highlight[]
  readonly children: ReactNode
}): ReactNode {
  const [open, setOpen] = useState(false)
  const first = noticed[0]
  const href = first && highlightHref(first)
  if (!first || !href) return children
  const said = [...new Set(noticed.map(sayHighlight))].join(' ')
  return (
    <Popover
      label={text.why}
      open={open}
      onOpenChange={setOpen}
      trigger={
        // A link that wraps with its line, as a button cannot; what it opens first says why, and then leads there.
        <a
          href={`#${href}`}
          className={cx('mark__link', first.kind === 'tension' && 'mark__link--tension')}
          aria-description={said}
          onClick={event => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            setOpen(!open)
          }}
        >
          {children}
        </a>
      }
    >
      <WhyMarked noticed={noticed} />
    </Popover>
  )
}

function sayHighlight({ kind, label }: Highlight): string {
  return kind === 'pattern' ? text.patternMark(label) : text.tensionMark(label)
}

/** The same as a list: each pattern and each pole once. */
export function NoticedList({ highlights }: { readonly highlights: readonly Highlight[] }): ReactNode {
  const byHref = new Map<string, Highlight>()
  for (const highlight of highlights) {
    const href = highlightHref(highlight)
    if (href) byHref.set(`${href} ${highlight.label}`, highlight)
  }
  return (
    <ul className="noticed">
      {[...byHref.values()].map(highlight => (
        <li key={`${highlight.kind} ${highlight.label}`}>
          <Link
            className={cx('noticed__one', `noticed__one--${highlight.kind}`)}
            href={highlightHref(highlight) ?? '/journal'}
          >
            {highlight.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
