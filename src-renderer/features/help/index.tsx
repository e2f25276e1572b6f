/** Help on one page: keys, form, search, the rules, and the way back to the first look around. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { navigate } from '../../app/hash-location.ts'
import { ShortcutList } from '../../app/help-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { TermRows } from '../../ui/term-rows.tsx'
import { words } from '../../words.ts'
import { useSettingsUpdate } from '../settings/use-settings-update.ts'
import './help.css'

const text = words.help

export function HelpPage(): ReactNode {
  const update = useSettingsUpdate()
  // It speaks of what stands on the journal's page.
  const lookAround = () => {
    update({ tour_seen: false })
    navigate('/journal')
  }
  return (
    <Page title={text.title} lead={text.lead} actions={<Button onClick={lookAround}>{text.tour}</Button>}>
      <Section title={text.keys}>
        <ShortcutList />
      </Section>
      <Section title={text.markdown}>
        <TermRows rows={text.markdownRows} />
      </Section>
      <Section title={text.search}>
        <TermRows rows={words.search.helpRows} />
      </Section>
      <Section title={text.constitution}>
        <Link href="/constitution">{words.constitution.read}</Link>
      </Section>
      <p className="help__foot">
        <Link href="/design">{text.design}</Link>
      </p>
    </Page>
  )
}
