/** Settings: few, each with the words that say what it does. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { ShortcutList } from '../../app/help-dialog.tsx'
import { setSingleKeys, singleKeys } from '../../app/single-keys.ts'
import { orpc } from '../../link.ts'
import { useIdentity, useSettings } from '../../session.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import { words } from '../../words.ts'
import { HelpLines } from '../mirrorback/help-lines.tsx'
import '../mirrorback/mirrorback.css'
import { CaptureSettings } from '../capture/capture-settings.tsx'
import { RhythmSettings } from '../rhythm/rhythm-settings.tsx'
import { rhythmWords } from '../rhythm/words.ts'
import { VaultSettings } from '../vault/vault-settings.tsx'
import { ApiSettings } from './api-settings.tsx'
import { Diagnostics } from './diagnostics.tsx'
import { JournalSettings } from './journal-settings.tsx'
import { LanguageField } from './language-field.tsx'
import { ProviderSettings } from './provider.tsx'
import { regions } from './regions.ts'
import { Updates } from './updates.tsx'
import { useSectionFilter } from './use-section-filter.ts'
import { useSettingsUpdate } from './use-settings-update.ts'
import './settings.css'

const text = words.settings

export function SettingsPage(): ReactNode {
  const identity = useIdentity()
  const settings = useSettings()
  const update = useSettingsUpdate()
  const [wanted, setWanted] = useState('')
  const sections = useRef<HTMLDivElement>(null)
  const matches = useSectionFilter(sections, wanted)
  const letters = useSyncExternalStore(singleKeys.subscribe, singleKeys.get)
  return (
    <Page
      title={text.title}
      actions={
        <Field
          label={text.find}
          hideLabel
          type="search"
          placeholder={text.find}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
        />
      }
    >
      <p role="status" className="muted">
        {matches === 0 && text.findNone}
      </p>
      <div ref={sections}>
        <Section title={text.look}>
          <div className="stack">
            <Row label={text.appearance}>
              <Segmented
                label={text.appearance}
                value={settings.appearance}
                options={(['system', 'light', 'dark'] as const).map(value => ({
                  value,
                  label: text.appearances[value],
                }))}
                onChange={appearance => update({ appearance })}
              />
            </Row>
            <Row label={text.textSize}>
              <Segmented
                label={text.textSize}
                value={settings.text_size}
                options={(['small', 'medium', 'large'] as const).map(value => ({
                  value,
                  label: text.sizes[value],
                }))}
                onChange={text_size => update({ text_size })}
              />
            </Row>
            <LanguageField />
          </div>
        </Section>
        <Section title={text.writing}>
          <div className="stack">
            <Switch
              label={text.mirrorbackOnSave}
              hint={text.mirrorbackOnSaveHint}
              checked={settings.mirrorback_on_save}
              onChange={mirrorback_on_save => update({ mirrorback_on_save })}
            />
            <Switch
              label={text.mood}
              hint={text.moodHint}
              checked={settings.mood}
              onChange={mood => update({ mood })}
            />
          </div>
        </Section>
        <Section title={words.capture.title} hint={words.capture.hint}>
          <CaptureSettings />
        </Section>
        <Section title={text.journal}>
          <JournalSettings key={identity.id} />
        </Section>
        <Section title={text.care}>
          <div className="settings__rows">
            <SelectField
              label={text.region}
              hint={text.regionHint}
              value={settings.region}
              onChange={event => update({ region: event.currentTarget.value })}
            >
              {regions(settings.region).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
            <HelpPreview region={settings.region} />
          </div>
        </Section>
        <Section title={rhythmWords.settings} hint={rhythmWords.settingsHint}>
          <RhythmSettings key={identity.id} />
        </Section>
        <Section title={words.provider.title} hint={words.provider.hint}>
          <ProviderSettings />
        </Section>
        <Section title={words.vault.title} hint={words.vault.hint}>
          <VaultSettings />
        </Section>
        <Section title={words.api.title} hint={words.api.hint}>
          <ApiSettings />
        </Section>
        <Section title={words.data.title} hint={words.data.pointer}>
          <Link href="/data">{words.data.open}</Link>
        </Section>
        <Section title={text.constitution} hint={text.constitutionHint}>
          <Link href="/constitution">{words.constitution.read}</Link>
        </Section>
        <Section title={text.keys}>
          <div className="stack">
            <Switch
              label={text.singleKeys}
              hint={text.singleKeysHint}
              checked={letters}
              onChange={setSingleKeys}
            />
            <ShortcutList />
          </div>
        </Section>
        <Section title={text.about}>
          <About />
          <Updates />
          <Diagnostics />
        </Section>
      </div>
    </Page>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="settings__row">
      <span className="settings__label" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

/** The lines that would be shown, so that nobody sees them first in need. */
function HelpPreview({ region }: { readonly region: string }): ReactNode {
  const help = useQuery(orpc.constitution.help.queryOptions({ input: { region } }))
  if (!help.data) return null
  return (
    <details className="settings__help">
      <summary>{text.helpPreview}</summary>
      <HelpLines help={help.data} />
    </details>
  )
}

function About(): ReactNode {
  const status = useQuery(orpc.system.status.queryOptions())
  return (
    <div className="stack">
      <p>{text.aboutText}</p>
      <p>{text.languagesRead}</p>
      {status.data && (
        <p className="muted">
          {text.versions(status.data.app, status.data.engine_version, status.data.constitution_version)}
        </p>
      )}
    </div>
  )
}
