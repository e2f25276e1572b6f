/** Reads the migrations of a folder and refuses a folder that does not hold one unbroken series. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DbError, guarded } from '../db-error.ts'
import { forbiddenStatement } from './sql-text.ts'

/** One `NNNN-name.sql`: the way up, and the way back. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly file: string
  readonly up: string
  readonly down: string
  /** The line of the file on which `down` begins. */
  readonly downLine: number
  /** sha256 of the text with LF line ends, in hex. */
  readonly checksum: string
}

/**
 * The migrations of `dir` in order; files that are not named `NNNN-name.sql` are left alone.
 *
 * @throws DbError MIGRATION_MISMATCH for a gap, a number taken twice, a missing way back or a forbidden statement.
 */
export function readMigrations(dir: string): Migration[] {
  const names = guarded(dir, () => readdirSync(dir))
    .filter(name => FILE_NAME.test(name))
    .sort()
  const migrations = names.map(name => parseMigration(join(dir, name), name))
  for (const [at, migration] of migrations.entries()) {
    if (migration.version === at + 1) continue
    const again = migrations[at - 1]?.version === migration.version
    throw mismatch(
      again ? `the number ${migration.version} is taken twice` : `migration ${at + 1} is missing`,
      again ? 'Give one of the two files the next free number.' : 'Put the missing file back.',
      migration.file,
    )
  }
  return migrations
}

/**
 * Writes an empty migration with the next number; gives its path.
 *
 * @throws DbError BAD_REQUEST for a name that is not kebab-case, CONFLICT where the file is there.
 */
export function createMigration(dir: string, name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    throw new DbError('BAD_REQUEST', {
      rule: 'a migration’s name is small letters, digits and single hyphens',
      remedy: 'Choose a name such as add-places.',
      field: 'name',
    })
  const version = readMigrations(dir).length + 1
  const file = join(dir, `${String(version).padStart(4, '0')}-${name}.sql`)
  if (existsSync(file))
    throw new DbError('CONFLICT', {
      rule: 'the file is there already',
      remedy: 'Choose another name.',
      path: file,
    })
  guarded(file, () => writeFileSync(file, SKELETON, { flag: 'wx' }))
  return file
}

/** The migrations of `dir`, and a file that does not lie there yet as the next one. @throws DbError as readMigrations. */
export function withDraft(dir: string, file: string): Migration[] {
  const migrations = readMigrations(dir)
  const known = migrations.findIndex(migration => migration.file === resolve(file))
  if (known !== -1) return migrations.slice(0, known + 1)
  const version = migrations.length + 1
  return [...migrations, parseMigration(file, `${String(version).padStart(4, '0')}-draft.sql`)]
}

/** The failure that says that files and history, or the files themselves, do not fit. */
export function mismatch(rule: string, remedy: string, path: string, line?: number): DbError {
  return new DbError('MIGRATION_MISMATCH', { rule, remedy, path, ...(line === undefined ? {} : { line }) })
}

const SKELETON = `-- What it changes, and why.

-- down

-- What undoes it, in the reverse order.
`

const FILE_NAME = /^(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.sql$/

function parseMigration(file: string, fileName: string): Migration {
  const [, number = '', name = ''] = FILE_NAME.exec(fileName) ?? []
  const text = guarded(file, () => readFileSync(file, 'utf8'))
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const cut = lines.findIndex(line => /^--\s*down\s*$/i.test(line))
  if (cut === -1)
    throw mismatch('the way back is missing', 'Add a line “-- down” and the statements that undo it.', file)
  const up = lines.slice(0, cut).join('\n')
  const down = lines.slice(cut + 1).join('\n')
  const forbidden = forbiddenStatement(up) ?? forbiddenStatement(down, cut + 2)
  if (forbidden)
    throw mismatch(
      `${forbidden.words} is the migrator’s own business`,
      'Remove the statement: each migration runs in one transaction that the migrator owns.',
      file,
      forbidden.line,
    )
  const checksum = createHash('sha256').update(text).digest('hex')
  return { version: Number(number), name, file, up, down, downLine: cut + 2, checksum }
}
