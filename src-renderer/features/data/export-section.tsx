/** Takes this journal, or all of them, away in an open format: all days, or some. */
import { FileUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ExportResult } from '#contract/schemas/data.ts'
import { formatBytes } from '../../format.ts'
import { client, hasFileDialogs } from '../../link.ts'
import { useSession } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { words } from '../../words.ts'
import { exportPath } from './export-path.ts'
import { createLongWork, useLongWork } from './long-work.ts'
import { LongWorkView } from './long-work-view.tsx'
import { PathLine } from './path-line.tsx'
import { isSealReady, OPEN, type Seal, SealFields } from './seal-fields.tsx'

const text = words.data.out

const exporting = createLongWork<ExportResult>()

export function ExportSection({ folder }: { readonly folder: string }): ReactNode {
  const { identity, identities } = useSession()
  const [format, setFormat] = useState<'markdown' | 'json'>('markdown')
  const [scope, setScope] = useState<'this' | 'all'>('this')
  const [span, setSpan] = useState<'all' | 'some'>('all')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [seal, setSeal] = useState<Seal>(OPEN)
  const { phase } = useLongWork(exporting)
  const misordered = span === 'some' && from !== '' && to !== '' && from > to
  const start = async () => {
    const path = hasFileDialogs
      ? (await client.data.choose({ purpose: `export-${format}${seal.on ? '-sealed' : ''}` })).path
      : exportPath(folder, format, seal.on, new Date())
    if (path === null) return
    const days = span === 'some' ? { ...(from && { from }), ...(to && { to }) } : {}
    const of = scope === 'this' ? { identity_id: identity.id } : {}
    const passphrase = seal.on ? { passphrase: seal.passphrase } : {}
    exporting.run(() => client.data.export({ path, format, ...of, ...days, ...passphrase }), {
      after: () => setSeal({ ...OPEN, on: seal.on }),
    })
  }
  return (
    <Section title={text.title} hint={text.hint}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          void start()
        }}
      >
        <div className="out-choices">
          <Choice label={text.format}>
            <Segmented
              label={text.format}
              value={format}
              options={(['markdown', 'json'] as const).map(value => ({ value, label: text.formats[value] }))}
              onChange={setFormat}
            />
          </Choice>
          {identities.length > 1 && (
            <Choice label={text.scope}>
              <Segmented
                label={text.scope}
                value={scope}
                options={(['this', 'all'] as const).map(value => ({ value, label: text.scopes[value] }))}
                onChange={setScope}
              />
            </Choice>
          )}
          <Choice label={text.days}>
            <Segmented
              label={text.days}
              value={span}
              options={(['all', 'some'] as const).map(value => ({ value, label: text.spans[value] }))}
              onChange={setSpan}
            />
          </Choice>
          <Choice label={text.readers}>
            <Segmented
              label={text.readers}
              value={seal.on ? 'sealed' : 'open'}
              options={(['open', 'sealed'] as const).map(value => ({ value, label: text.readable[value] }))}
              onChange={value => setSeal({ ...OPEN, on: value === 'sealed' })}
            />
          </Choice>
        </div>
        {seal.on && <SealFields seal={seal} onChange={setSeal} />}
        {span === 'some' && (
          <div className="out-days">
            <Field
              label={text.from}
              type="date"
              value={from}
              onChange={event => setFrom(event.currentTarget.value)}
            />
            <Field
              label={text.to}
              type="date"
              value={to}
              error={misordered ? text.order : undefined}
              onChange={event => setTo(event.currentTarget.value)}
            />
          </div>
        )}
        <div>
          <Button
            type="submit"
            icon={FileUp}
            busy={phase === 'running'}
            disabled={misordered || !isSealReady(seal)}
          >
            {text.go}
          </Button>
        </div>
        <LongWorkView work={exporting} step={text.running}>
          {result => (
            <>
              <p>{text.done(result.reflections, formatBytes(result.bytes))}</p>
              <PathLine path={result.path} />
              {result.sealed && <p>{text.sealed}</p>}
              {result.reflections === 0 && <p>{text.nothing}</p>}
            </>
          )}
        </LongWorkView>
      </form>
    </Section>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="out-choice">
      <span className="out-choice__label" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}
