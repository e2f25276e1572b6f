/** Every shared widget in every state, and the tokens they are made of: what a new page is built from. */
import { Bell, CalendarDays, PenLine, Search, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Markdown } from '../../text/markdown.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, type ButtonKind, IconButton } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field, SelectField, TextArea } from '../../ui/field.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx'
import { NameField } from '../../ui/name-field.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Progress, Skeleton, Spinner } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TermRows } from '../../ui/term-rows.tsx'
import { toast } from '../../ui/toast.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { KeysOfCapture } from '../capture/capture-settings.tsx'
import { Colours, Space, TypeScale } from './tokens.tsx'
import './design.css'

const KINDS: readonly ButtonKind[] = ['primary', 'plain', 'quiet', 'danger']
const PROSE =
  '# A heading\n\nText with *emphasis*, **strength**, `code` and a [link](https://example.org).\n\n> A quotation.\n\n- one\n- two\n\n---\n\nהשורה הזאת נקראת מימין לשמאל.'

/** For those who build: its words are not in the catalogue. */
export function DesignPage(): ReactNode {
  return (
    <div lang="en">
      <Page title="Design" lead="Every token and every widget, in every state." width="wide">
        <Section title="Colour">
          <Colours />
        </Section>
        <Section title="Type">
          <TypeScale />
        </Section>
        <Section title="Space">
          <Space />
        </Section>
        <Section title="Buttons">
          <Buttons />
        </Section>
        <Section title="Fields">
          <Fields />
        </Section>
        <Section title="Choices">
          <Choices />
        </Section>
        <Section title="What floats">
          <Floating />
        </Section>
        <Section title="Waiting, empty, refused">
          <States />
        </Section>
        <Section title="Keys from anywhere">
          <CaptureKeys />
        </Section>
        <Section title="Text to read">
          <Markdown body={PROSE} />
        </Section>
      </Page>
    </div>
  )
}

function Buttons(): ReactNode {
  return (
    <div className="stack">
      {KINDS.map(kind => (
        <div key={kind} className="row">
          <Button kind={kind}>{kind}</Button>
          <Button kind={kind} icon={PenLine}>
            with an icon
          </Button>
          <Button kind={kind} size="small">
            small
          </Button>
          <Button kind={kind} disabled>
            disabled
          </Button>
          <Button kind={kind} busy>
            busy
          </Button>
        </div>
      ))}
      <div className="row">
        <Button kind="quiet" aria-pressed>
          pressed
        </Button>
        <IconButton icon={Search} label="An icon" keys="/" />
        <IconButton icon={Search} label="A small icon" size="small" />
        <IconButton icon={Search} label="A disabled icon" disabled />
        <IconButton icon={Search} label="A pressed icon" aria-pressed />
      </div>
    </div>
  )
}

function Fields(): ReactNode {
  const [renaming, setRenaming] = useState(true)
  return (
    <div className="design__grid">
      <Field label="A line" hint="What it is for." placeholder="Something" />
      <Field label="A wrong line" defaultValue="2,5" error="A number has digits alone." />
      <Field label="A line that rests" defaultValue="Not now" disabled />
      <Field label="A day" type="date" defaultValue="2026-02-28" />
      <SelectField label="One of a list" defaultValue="b">
        <option value="a">One</option>
        <option value="b">Another</option>
      </SelectField>
      <TextArea label="Several lines" hint="It grows with its text." defaultValue={'One\nTwo'} />
      {renaming ? (
        <NameField
          label="A name"
          name="The boat"
          maxLength={40}
          onKeep={() => setRenaming(false)}
          onLeave={() => setRenaming(false)}
        />
      ) : (
        <Button onClick={() => setRenaming(true)}>Change the name</Button>
      )}
    </div>
  )
}

function Choices(): ReactNode {
  const [on, setOn] = useState(true)
  const [size, setSize] = useState<'s' | 'm' | 'l'>('m')
  return (
    <div className="stack">
      <Switch label="A switch that is on" hint="What it does." checked={on} onChange={setOn} />
      <Switch label="Its opposite" checked={!on} onChange={next => setOn(!next)} />
      <Segmented
        label="A size"
        value={size}
        options={[
          { value: 's', label: 'Small' },
          { value: 'm', label: 'Medium' },
          { value: 'l', label: 'Large' },
        ]}
        onChange={setSize}
      />
      <div className="row">
        <Tag name="plain" />
        <Tag name="leads-somewhere" href="/journal?tag=plain" />
        <Tag name="removable" onRemove={() => toast('Removed.')} />
        <BackLink to="/design">Back</BackLink>
        <Chip name="Calm" onRemove={() => toast('Removed.')} />
        <Chip name="#sea" icon={Bell} onRemove={() => toast('Removed.')} />
      </div>
      <p>
        <kbd>Ctrl</kbd> <kbd>K</kbd>
      </p>
      <TermRows rows={[['typed', 'what it means']]} />
    </div>
  )
}

function Floating(): ReactNode {
  const [open, setOpen] = useState(false)
  const [checked, setChecked] = useState(true)
  return (
    <div className="row">
      <Menu align="start" trigger={<Button>Menu</Button>}>
        <MenuLabel>A label</MenuLabel>
        <MenuItem icon={PenLine} keys="E" onSelect={() => toast('Chosen.')}>
          An act
        </MenuItem>
        <MenuItem disabled onSelect={() => undefined}>
          Not now
        </MenuItem>
        <MenuChoice checked={checked} onSelect={() => setChecked(!checked)}>
          A choice
        </MenuChoice>
        <MenuSeparator />
        <MenuItem icon={Trash2} danger onSelect={() => toast('Chosen.')}>
          A grave act
        </MenuItem>
      </Menu>
      <Popover label="A panel" trigger={<Button icon={CalendarDays}>Popover</Button>}>
        <Field label="A line in a panel" />
      </Popover>
      <Tooltip text="What it does" keys="E">
        <Button>Tooltip</Button>
      </Tooltip>
      <Button onClick={() => setOpen(true)}>Dialog</Button>
      <Button onClick={() => toast('A notice.', { label: 'Undo', run: () => toast('Undone.') })}>
        Notice
      </Button>
      {open && (
        <Dialog
          title="A dialog"
          onClose={() => setOpen(false)}
          actions={
            <Button kind="primary" onClick={() => setOpen(false)}>
              The main act
            </Button>
          }
        >
          <p>It takes the focus, keeps it, and gives it back.</p>
        </Dialog>
      )}
    </div>
  )
}

/** The browser window cannot take keys: here the desktop's states can be seen. */
function CaptureKeys(): ReactNode {
  const [keys, setKeys] = useState<string | null>('Control+Shift+J')
  return (
    <div className="stack">
      <KeysOfCapture
        capture={{ state: keys === null ? 'off' : 'on', keys }}
        busy={false}
        onChange={setKeys}
      />
      <KeysOfCapture
        capture={{ state: 'taken', keys: 'Control+Shift+K' }}
        busy={false}
        onChange={() => toast('Chosen.')}
      />
      <KeysOfCapture capture={{ state: 'unavailable', keys: null }} busy={false} onChange={setKeys} />
    </div>
  )
}

function States(): ReactNode {
  return (
    <div className="design__grid">
      <div className="stack">
        <Spinner />
        <Progress step="Reading" done={320} total={1000} onCancel={() => toast('Stopped.')} />
        <Progress step="Of unknown length" done={0} total={0} />
        <Skeleton lines={3} />
      </div>
      <div className="stack">
        <ErrorNotice error={new TypeError('nobody answers')} onRetry={() => toast('Tried again.')} />
        <EmptyState icon={PenLine} title="Nothing yet" action={<Button>The way there</Button>}>
          What would fill this place.
        </EmptyState>
      </div>
    </div>
  )
}
