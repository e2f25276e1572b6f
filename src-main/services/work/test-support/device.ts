/** One of several devices that keep the same journal: edits of every kind, its exports, and the imports of others'. */
import { ageFiles } from '#adapters/age/age-files.ts'
import { uuidIds } from '#adapters/ids.ts'
import { fileKeys } from '#adapters/keys/keys.ts'
import { noLog } from '#adapters/log.ts'
import type { IdentityId } from '#contract/ids.ts'
import { conflictsOf } from '#db/conflicts.ts'
import { connectionOf, type WriteDb } from '#db/handles.ts'
import { updateIdentity } from '#db/identities.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { migrateUp } from '#db/migrate/migrator.ts'
import { insertMirrorback, listMirrorbacks, saveFeedback } from '#db/mirrorbacks.ts'
import { type Database, openDatabase } from '#db/open.ts'
import { ensurePattern, getPattern, setPatternOwner } from '#db/patterns.ts'
import {
  editReflection,
  getReflection,
  insertReflection,
  reflectionSeq,
  restoreReflection,
  settleTexts,
  trashReflection,
} from '#db/reflections.ts'
import { renewDevice } from '#db/stamps.ts'
import { exportRows } from '#db/tables.ts'
import { insertTension, putOwnMeasurement, setTensionHidden } from '#db/tensions.ts'
import { newMirrorback } from '#db/test-support/mirrorback.ts'
import {
  addToThread,
  insertThread,
  moveInThread,
  removeFromThread,
  setThreadDeleted,
  threadReflections,
  updateThread,
} from '#db/threads.ts'
import { addIdentity } from '../../identities.ts'
import type { WorkEnv } from '../env.ts'
import { writeJournalJson } from '../export-json.ts'
import { importFile } from '../import.ts'
import type { memoryFiles } from './memory-files.ts'
import { MIGRATIONS, NOW, run } from './work-env.ts'

export interface Edit {
  readonly kind: keyof typeof edits
  /** Which of the things that are there. */
  readonly at: number
  readonly other: number
  /** Minutes on this device's clock since the last edit; it may go back. */
  readonly minutes: number
}

export class Device {
  readonly db: Database
  readonly env: WorkEnv
  /** Every text that was ever kept on this device by its owner. */
  readonly written = new Set<string>()
  identity = '' as IdentityId
  #minutes = 0
  #count = 0
  readonly #number: number

  constructor(number: number, shared: ReturnType<typeof memoryFiles>) {
    this.#number = number
    this.db = openDatabase({ file: ':memory:' })
    migrateUp(this.db, readMigrations(MIGRATIONS), { now: NOW, appVersion: 'test' })
    const places = {
      home: '/',
      database: '/mirror.db',
      backups: '/backups',
      migrations: MIGRATIONS,
      sample: '',
    }
    const never = () => {
      throw new Error('taking the journal in and out reads no text')
    }
    this.env = {
      db: this.db,
      get reader() {
        return never()
      },
      get second() {
        return never()
      },
      keys: fileKeys(places.home),
      setups: new Map(),
      prepared: new Map(),
      clock: { now: () => this.now(), ticks: () => performance.now() },
      ids: uuidIds,
      age: ageFiles,
      ...shared,
      get zip() {
        return never()
      },
      get helper() {
        return never()
      },
      log: noLog(),
      places: { ...places, app: '0.1.0', zone: 'UTC' },
      processes: { self: 1, alive: () => false },
      pause: () => Promise.resolve(),
      checkpoint() {},
    }
  }

  /** Forgets everything, and begins the journal that all devices keep. */
  begin(clockMinutes: number): void {
    const { sqlite } = connectionOf(this.db.read)
    sqlite.exec(`DELETE FROM import_batches; DELETE FROM identities;
      INSERT INTO reflections_fts (reflections_fts) VALUES ('delete-all'); UPDATE clock SET last = ''`)
    this.#minutes = clockMinutes
    this.#count = 0
    this.written.clear()
    this.db.write(tx => {
      renewDevice(tx, `${this.#number}`.padStart(16, '0'))
      this.identity = addIdentity(tx, this.env, { name: 'Ada', zone: 'UTC', reproducible: true }).id
    })
  }

  now(): string {
    return new Date(Date.UTC(2026, 0, 1) + this.#minutes * 60_000).toISOString()
  }

  edit({ kind, at, other, minutes }: Edit): void {
    this.#minutes += minutes
    this.db.write(tx => edits[kind](this, tx, at, other))
  }

  /** A new id or text, of this device alone. */
  fresh(): { readonly id: string; readonly text: string } {
    this.#count += 1
    const n = this.#number * 100_000 + this.#count
    return { id: `0190b000-0000-7000-8000-${String(n).padStart(12, '0')}`, text: `text ${n}` }
  }

  ids(tx: WriteDb, table: string, where = '1'): string[] {
    return connectionOf(tx)
      .sqlite.prepare<[], string>(`SELECT id FROM ${table} WHERE ${where} ORDER BY id`)
      .pluck()
      .all()
  }

  async exportTo(path: string): Promise<void> {
    await run(writeJournalJson(this.env, this.db, path, null))
  }

  async importFrom(path: string): Promise<void> {
    await run(importFile(this.env, { path, format: 'mirror', dry_run: false, date_field: 'date' }))
  }

  /** Every row of an export, as text. */
  journal(): string[] {
    return [...exportRows(this.db.read, null)].map(({ table, row }) => `${table} ${JSON.stringify(row)}`)
  }

  texts(): Set<string> {
    return new Set(
      [...exportRows(this.db.read, null)].flatMap(({ table, row }) =>
        table === 'reflections' || table === 'revisions' ? [String(row.body)] : [],
      ),
    )
  }
}

type Change = (device: Device, tx: WriteDb, at: number, other: number) => void

function pick<T>(of: readonly T[], at: number): T | undefined {
  return of.length === 0 ? undefined : of[at % of.length]
}

/** A change of one thing that is there; nothing happens where there is none. */
function onOne(
  table: string,
  change: (device: Device, tx: WriteDb, id: string, other: number) => void,
): Change {
  return (device, tx, at, other) => {
    const id = pick(device.ids(tx, table), at)
    if (id !== undefined) change(device, tx, id, other)
  }
}

const PATTERNS = ['library:sea', 'library:work', 'library:rest', 'yours:word:tea'] as const

/** A pattern that this device has noticed, made where it is not there yet. */
function onPattern(change: (device: Device, tx: WriteDb, id: string, other: string) => void): Change {
  return (device, tx, at, other) => {
    const [one = '', two = ''] = [at, other].map(n => {
      const key = PATTERNS[n % PATTERNS.length] ?? ''
      const id = device.env.ids.derived('ada', `pattern:${key}`)
      ensurePattern(tx, {
        identity_id: device.identity,
        key,
        id,
        tier: key.startsWith('yours') ? 'yours' : 'library',
        kind: 'theme',
        name: key,
        now: device.now(),
      })
      return id
    })
    change(device, tx, one, two)
  }
}

const edits = {
  create(device, tx) {
    const { id, text } = device.fresh()
    const now = device.now()
    device.written.add(text)
    insertReflection(tx, {
      id,
      identity_id: device.identity,
      body: text,
      occurred_at: now,
      zone: 'UTC',
      journal_day: now.slice(0, 10),
      source: 'direct',
      source_ref: null,
      visibility: 'private',
      tags: [],
      mood: null,
      word_count: 2,
      analysable: true,
      now,
    })
  },
  rewrite: onOne('reflections', (device, tx, id) => {
    const { text } = device.fresh()
    device.written.add(text)
    editReflection(tx, id, { body: text, word_count: 2 }, device.now())
  }),
  tag: onOne('reflections', (device, tx, id, other) =>
    editReflection(tx, id, { tags: other % 3 === 0 ? [] : [`tag-${other % 3}`] }, device.now()),
  ),
  moveInTime: onOne('reflections', (device, tx, id, other) => {
    const occurred_at = new Date(Date.UTC(2025, 0, 1 + (other % 300))).toISOString()
    editReflection(tx, id, { occurred_at, journal_day: occurred_at.slice(0, 10) }, device.now())
  }),
  mood: onOne('reflections', (device, tx, id, other) =>
    editReflection(
      tx,
      id,
      { mood: other % 2 ? { valence: 0.5, energy: -0.5 } : null, analysable: other % 5 !== 0 },
      device.now(),
    ),
  ),
  trash: onOne('reflections', (device, tx, id) => trashReflection(tx, id, device.now())),
  restore: onOne('reflections', (device, tx, id) => restoreReflection(tx, id, device.now())),
  resolve: onOne('reflections', (device, tx, id, other) => {
    const pair = conflictsOf(tx, reflectionSeq(tx, id))[0]
    if (!pair) return
    const body = other % 2 ? pair.standing.body : pair.other.body
    settleTexts(tx, id, { body, word_count: 2, other: pair.other.stamp }, device.now())
  }),
  mirrorback: onOne('reflections', (device, tx, id) => {
    const reflection = getReflection(tx, id)
    if (!reflection || listMirrorbacks(tx, id).length > 3) return
    const { revision } = reflection
    insertMirrorback(tx, newMirrorback(device.fresh().id, id, { revision, now: device.now() }))
  }),
  feedback: onOne('mirrorbacks', (device, tx, mirrorback_id) =>
    saveFeedback(tx, {
      id: device.fresh().id,
      mirrorback_id,
      rating: 3,
      flag: null,
      note: '',
      now: device.now(),
    }),
  ),
  beginThread(device, tx) {
    const { id, text } = device.fresh()
    insertThread(tx, { id, identity_id: device.identity, title: text, now: device.now() })
  },
  renameThread: onOne('threads', (device, tx, id, other) =>
    updateThread(tx, id, { title: `title ${other}`, status: other % 2 ? 'paused' : 'active' }, device.now()),
  ),
  trashThread: onOne('threads', (device, tx, id, other) =>
    setThreadDeleted(tx, id, other % 2 ? device.now() : null, device.now()),
  ),
  addToThread: onOne('threads', (device, tx, id, other) => {
    const reflection = pick(device.ids(tx, 'reflections'), other)
    if (reflection !== undefined) addToThread(tx, id, reflection, device.now())
  }),
  removeFromThread: onOne('threads', (device, tx, id, other) => {
    const { reflections } = threadReflections(tx, id, 0, 9)
    const member = pick(reflections, other)
    if (member) removeFromThread(tx, id, member.id, device.now())
  }),
  moveInThread: onOne('threads', (device, tx, id, other) => {
    const { reflections } = threadReflections(tx, id, 0, 9)
    const member = pick(reflections, other)
    if (member) moveInThread(tx, id, member.id, other % 2 ? null : (reflections[0]?.id ?? null), device.now())
  }),
  renamePattern: onPattern((device, tx, id) =>
    setPatternOwner(tx, id, { owner_name: device.fresh().text }, device.now()),
  ),
  forgetName: onPattern((device, tx, id) => setPatternOwner(tx, id, { owner_name: null }, device.now())),
  hidePattern: onPattern((device, tx, id, other) =>
    setPatternOwner(tx, id, { hidden: other > id }, device.now()),
  ),
  pinPattern: onPattern((device, tx, id, other) =>
    setPatternOwner(tx, id, { pinned: other > id }, device.now()),
  ),
  mergePattern: onPattern((device, tx, id, other) => {
    const held = device.ids(tx, 'patterns', `merged_into = '${id}'`).length > 0
    if (id === other || held || getPattern(tx, other)?.merged_into) return
    setPatternOwner(tx, id, { merged_into: other }, device.now())
  }),
  partPattern: onPattern((device, tx, id) => setPatternOwner(tx, id, { merged_into: null }, device.now())),
  ownAxis(device, tx) {
    const { id, text } = device.fresh()
    insertTension(tx, {
      id,
      identity_id: device.identity,
      key: id,
      name: `${text} ↔ b`,
      axis_a: text,
      axis_b: 'b',
      line_a: '',
      line_b: '',
      words_a: ['land'],
      words_b: ['sea'],
      origin: 'yours',
      now: device.now(),
    })
  },
  hideAxis: onOne('tensions', (device, tx, id, other) =>
    setTensionHidden(tx, id, other % 2 === 1, device.now()),
  ),
  ownReading: onOne('tensions', (device, tx, tension_id, other) => {
    const reflection_id = pick(device.ids(tx, 'reflections', 'deleted_at IS NULL'), other)
    if (reflection_id === undefined) return
    const position = ((other % 5) - 2) / 2
    putOwnMeasurement(tx, { tension_id, reflection_id, position, intensity: 0.5 }, device.now())
  }),
  renameJournal(device, tx, at) {
    updateIdentity(tx, device.identity, { name: `Ada ${at % 4}`, day_start: at % 60 }, device.now())
  },
} satisfies Record<string, Change>

export const editKinds = Object.keys(edits) as Edit['kind'][]
