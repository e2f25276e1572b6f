/** The calm card: people to turn to, for a text that sounds very hard. */
import { LifeBuoy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { formatDay } from '../../format.ts'
import { Button } from '../../ui/button.tsx'
import { words } from '../../words.ts'
import type { Help } from './stream-state.ts'

const text = words.mirrorback

/** Stands where the mirrorback would be; writing goes on as before. */
export function PausedCard({
  help,
  onContinue,
}: {
  readonly help: Help
  readonly onContinue: () => void
}): ReactNode {
  return (
    <section className="care" aria-label={text.pausedTitle}>
      <p className="care__title">
        <LifeBuoy size={18} aria-hidden />
        {text.pausedTitle}
      </p>
      <p>{text.paused}</p>
      <HelpLines help={help} />
      <p className="muted">{text.pausedKept}</p>
      <div>
        <Button onClick={onContinue}>{text.continueWriting}</Button>
      </div>
    </section>
  )
}

/** One line that there is help, for a text that only may be hard; the lines when they are asked for. */
export function QuietHelp({ help }: { readonly help: Help }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <div className="mirrorback__quiet">
      <p>
        {text.quiet}{' '}
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? text.hideHelp : text.showHelp}
        </button>
      </p>
      {open && <HelpLines help={help} />}
    </div>
  )
}

/** The lines themselves, as text that can be read out and copied. */
export function HelpLines({ help }: { readonly help: Help }): ReactNode {
  return (
    <>
      <ul className="care__lines">
        {help.lines.map(line => (
          <li key={line.name} className="care__line">
            <strong>{line.name}</strong>
            <span className="care__ways">
              {line.phone && (
                <span>
                  {text.call} <a href={`tel:${line.phone.replaceAll(/[^+\d]/g, '')}`}>{line.phone}</a>
                </span>
              )}
              {line.text && <span>{line.text}</span>}
              {line.web && (
                <a href={line.web} target="_blank" rel="noopener noreferrer">
                  {line.web.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                </a>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">
        {help.emergency ? text.emergencyNumber(help.emergency) : text.emergency}{' '}
        {/^\d{4}-\d{2}-\d{2}$/.test(help.checked) && text.helpChecked(formatDay(help.checked))}
      </p>
    </>
  )
}
