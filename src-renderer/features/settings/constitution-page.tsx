/** The constitution in plain words: what Mirror may and may not say, and what happens when it would. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { orpc } from '../../link.ts'
import { Page, Section } from '../../ui/page.tsx'
import { words } from '../../words.ts'
import { Constitution } from './constitution.tsx'
import './settings.css'

const text = words.constitution

export function ConstitutionPage(): ReactNode {
  const rules = useQuery(orpc.constitution.rules.queryOptions())
  return (
    <Page title={text.title} lead={text.lead}>
      <div className="prose">
        {text.plain.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <Section title={text.rules} hint={rules.data && text.version(rules.data.version)}>
        <Constitution />
      </Section>
    </Page>
  )
}
