/** The mirrorback below a reflection: as it is written, and every version after. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight, RefreshCw, Sparkle } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Mirrorback as MirrorbackOf } from '#contract/schemas/mirrorback.ts'
import type { Reflection } from '#contract/schemas/reflection.ts'
import { orpc } from '../../link.ts'
import { isProblem } from '../../problem.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Skeleton } from '../../ui/progress.tsx'
import { words } from '../../words.ts'
import { mirrorbackParagraphs } from './evidence-links.ts'
import { FeedbackPopover } from './feedback-popover.tsx'
import { PausedCard, QuietHelp } from './help-lines.tsx'
import type { Help } from './stream-state.ts'
import { dismissStream, requestMirrorback, stopMirrorback, useStream } from './stream-store.ts'
import './mirrorback.css'

const text = words.mirrorback

/** All of it: give it only where a mirrorback is wanted, because it fetches the versions. */
export function Mirrorback({ reflection }: { readonly reflection: Reflection }): ReactNode {
  const queries = useQueryClient()
  const stream = useStream(reflection.id)
  const input = { reflection_id: reflection.id }
  const list = useQuery(orpc.mirrorbacks.list.queryOptions({ input, enabled: reflection.mirrorbacks > 0 }))
  const versions = list.data?.mirrorbacks ?? []
  const ask = (regenerate: boolean, builtIn = false) =>
    requestMirrorback(queries, reflection.id, regenerate, builtIn)

  if (stream?.phase === 'paused')
    return <PausedCard help={stream.help} onContinue={() => dismissStream(reflection.id)} />
  const writing = stream?.phase === 'reading' || stream?.phase === 'writing'
  const askable = reflection.analysable && reflection.mirrorbacks === 0 && stream?.phase !== 'failed'
  return (
    // Only what is written now is read out, and once it is whole; versions that load with a page are not.
    <div className="mirrorback-place" aria-live={stream ? 'polite' : 'off'} aria-busy={writing}>
      {stream?.phase === 'failed' && (
        <ErrorNotice
          error={stream.error}
          onRetry={() => ask(stream.regenerate)}
          actions={
            isProviderProblem(stream.error) && (
              <Button size="small" onClick={() => ask(stream.regenerate, true)}>
                {text.builtInInstead}
              </Button>
            )
          }
        />
      )}
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isLoading && !writing && <Skeleton lines={2} />}
      {writing ? (
        <Frame quiet={stream.quiet}>
          {stream.note && <p className="mirrorback__note">{stream.note}</p>}
          {stream.phase === 'reading' && stream.asked !== null ? (
            <Asking model={stream.asked} onStop={() => stopMirrorback(reflection.id)} />
          ) : (
            <Writing text={stream.phase === 'writing' ? stream.text : ''} />
          )}
        </Frame>
      ) : versions.length > 0 ? (
        <Versions
          key={versions.length}
          versions={versions}
          revision={reflection.revision}
          quiet={stream?.phase === 'done' ? stream.quiet : null}
          note={stream?.phase === 'done' ? stream.note : null}
          onRegenerate={() => ask(true)}
        />
      ) : (
        askable && (
          <Button
            kind="quiet"
            size="small"
            icon={Sparkle}
            className="mirrorback__ask"
            onClick={() => ask(false)}
          >
            {text.ask}
          </Button>
        )
      )}
    </div>
  )
}

function Versions({
  versions,
  revision,
  quiet,
  note,
  onRegenerate,
}: {
  readonly versions: readonly MirrorbackOf[]
  readonly revision: number
  readonly quiet: Help | null
  readonly note: string | null
  readonly onRegenerate: () => void
}): ReactNode {
  const [at, setAt] = useState(versions.length - 1)
  const shown = versions[at]
  if (!shown) return null
  return (
    <Frame quiet={quiet}>
      {note && <p className="mirrorback__note">{note}</p>}
      <div className="mirrorback__body">
        {mirrorbackParagraphs(shown.body, shown.evidence).map(pieces => (
          <p key={pieces.map(piece => piece.text).join('')}>
            {pieces.map((piece, n) =>
              piece.href ? (
                <Link
                  key={`${piece.href} ${String(n)}`}
                  href={piece.href}
                  className="mirrorback__source"
                  title={text.source}
                >
                  {piece.text}
                </Link>
              ) : (
                piece.text
              ),
            )}
          </p>
        ))}
      </div>
      {shown.provider !== 'built-in' && (
        <p className="mirrorback__note">{text.writtenBy(shown.model ?? shown.provider)}</p>
      )}
      {shown.revision !== revision && <p className="mirrorback__note">{text.olderRevision}</p>}
      <div className="mirrorback__bar">
        {versions.length > 1 && (
          <span className="mirrorback__versions">
            <IconButton
              size="small"
              icon={ChevronLeft}
              label={text.previous}
              disabled={at === 0}
              onClick={() => setAt(at - 1)}
            />
            <span className="mirrorback__count" aria-live="polite">
              {text.version(at + 1, versions.length)}
            </span>
            <IconButton
              size="small"
              icon={ChevronRight}
              label={text.next}
              disabled={at === versions.length - 1}
              onClick={() => setAt(at + 1)}
            />
          </span>
        )}
        <Button kind="quiet" size="small" icon={RefreshCw} onClick={onRegenerate}>
          {text.regenerate}
        </Button>
        <FeedbackPopover id={shown.id} />
      </div>
    </Frame>
  )
}

function Frame({
  quiet,
  children,
}: {
  readonly quiet: Help | null
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="mirrorback" aria-label={text.title}>
      <p className="mirrorback__title">{text.title}</p>
      {children}
      {quiet && <QuietHelp help={quiet} />}
    </section>
  )
}

/** Nothing of a model's text is shown before it is checked; only that it writes, and a way to stop it. */
function Asking({ model, onStop }: { readonly model: string; readonly onStop: () => void }): ReactNode {
  return (
    <div className="mirrorback__body">
      <p className="mirrorback__reading">{text.writingWith(model)}</p>
      <Button kind="quiet" size="small" onClick={onStop}>
        {text.stop}
      </Button>
    </div>
  )
}

function isProviderProblem(error: unknown): boolean {
  return isProblem(error, 'PROVIDER_UNAVAILABLE') || isProblem(error, 'PROVIDER_NOT_READY')
}

function Writing({ text: written }: { readonly text: string }): ReactNode {
  return (
    <div className="mirrorback__body">
      {written === '' ? (
        <p className="mirrorback__reading">{text.writing}</p>
      ) : (
        <p className="mirrorback__writing">
          {written}
          <span className="mirrorback__caret" aria-hidden />
        </p>
      )}
    </div>
  )
}
