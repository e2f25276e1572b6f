/** The list of keyboard shortcuts. */
import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../words.ts'
import { goKeys } from './keymap.ts'
import { placeName } from './places.ts'
import './help-dialog.css'

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title={words.keys.title} onClose={onClose}>
      <ShortcutList />
      <p className="shortcuts__more">
        <Link href="/help" onClick={onClose}>
          {words.help.open}
        </Link>
      </p>
    </Dialog>
  )
}

/** The same list, for the settings. */
export function ShortcutList(): ReactNode {
  return (
    <div className="shortcuts">
      <Group
        title={words.keys.general}
        rows={[
          [words.keys.newReflection, [['n'], [mod, 'N']]],
          [words.keys.palette, [[mod, 'K']]],
          [words.keys.search, [['/']]],
          [words.keys.help, [['?']]],
        ]}
      />
      <Group
        title={words.keys.goTo}
        rows={Object.entries(goKeys).map(([key, path]) => [placeName(path), [['g', key]]])}
      />
      <Group
        title={words.keys.writing}
        rows={[
          [words.keys.keep, [[mod, 'Enter']]],
          [words.keys.bold, [[mod, 'B']]],
          [words.keys.italic, [[mod, 'I']]],
          [words.keys.takeBack, [[mod, 'Z']]],
        ]}
      />
    </div>
  )
}

type Row = readonly [what: string, ways: readonly (readonly string[])[]]

const mod = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent) ? '⌘' : words.keys.ctrl

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): ReactNode {
  return (
    <section>
      <h3 className="shortcuts__title">{title}</h3>
      <dl className="shortcuts__list">
        {rows.map(([what, ways]) => (
          <div className="shortcuts__row" key={what}>
            <dt>{what}</dt>
            <dd>
              {ways.map((keys, way) => (
                <Fragment key={keys.join('+')}>
                  {way > 0 && <span className="shortcuts__or">{words.keys.or}</span>}
                  {keys.map((key, at) => (
                    <Fragment key={key}>
                      {at > 0 && keys[0] === 'g' && (
                        <span className="shortcuts__or">{words.keys.thenWord}</span>
                      )}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
