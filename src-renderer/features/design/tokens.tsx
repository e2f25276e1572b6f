/** The tokens as they are drawn: read from tokens.css, so that the page cannot say something else. */
import type { ReactNode } from 'react'
import tokens from '../../ui/tokens.css?raw'
import { tokenNames } from './token-names.ts'

const names = tokenNames(tokens)
const colours = names.filter(
  name =>
    /^--(paper|ink|line|accent|focus|danger|care|mark|series|chart|heat|mood)/.test(name) &&
    !name.endsWith('-width'),
)
const sizes = ['--text-xs', '--text-sm', '--text-md', '--text-lg', '--text-xl', '--title', '--reading']
const spaces = names.filter(name => /^--s\d$/.test(name))

export function Colours(): ReactNode {
  return (
    <ul className="swatches">
      {colours.map(name => (
        <li key={name} className="swatches__one">
          <svg className="swatches__face" aria-hidden width="100%" height="36">
            <rect width="100%" height="36" rx="6" fill={`var(${name})`} />
          </svg>
          <code>{name}</code>
        </li>
      ))}
    </ul>
  )
}

export function TypeScale(): ReactNode {
  return (
    <dl className="scale">
      {sizes.map(name => (
        <div key={name} className="scale__one">
          <dt>
            <code>{name}</code>
          </dt>
          <dd className={`scale__sample scale__sample${name}`}>The quiet harbour</dd>
        </div>
      ))}
    </dl>
  )
}

export function Space(): ReactNode {
  return (
    <dl className="scale">
      {spaces.map(name => (
        <div key={name} className="scale__one">
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <svg aria-hidden width="100%" height="12">
              <rect className={`space${name}`} height="12" rx="2" fill="var(--accent)" />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}
