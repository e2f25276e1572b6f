/** The record of released migrations: what may never change again, and the journal of each version that must go on opening. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { schemaOf } from '#db/migrate/check.ts'
import { type Migration, readMigrations } from '#db/migrate/migration-files.ts'
import { schemaDifferences } from '#db/migrate/schema-text.ts'

const root = join(import.meta.dirname, '..')
export const migrationsFolder = join(root, 'migrations')
export const fixturesFolder = join(root, 'src-main', 'db', 'migrate', 'fixtures')

const Released = z.array(
  z.object({
    version: z.int().min(1),
    name: z.string(),
    /** sha256 of the file with LF line ends. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** sha256 of the frozen journal of this version. */
    journal_sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
)
export type Release = z.infer<typeof Released>[number]

export function fixtureName(version: number): string {
  return `journal-v${version}.db.gz`
}

/** Empty where there is no record yet. */
export function readReleased(folder: string): Release[] {
  const file = join(folder, RECORD)
  return existsSync(file) ? Released.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

export function writeReleased(folder: string, releases: readonly Release[]): void {
  writeFileSync(join(folder, RECORD), `${JSON.stringify(releases, null, 2)}\n`)
}

export function releaseOf({ version, name, checksum }: Migration, fixtures: string): Release {
  return { version, name, sha256: checksum, journal_sha256: sha256(join(fixtures, fixtureName(version))) }
}

/** What is wrong with the migrations of `folder`, each with its remedy; empty where all is in order. */
export function schemaProblems(folder: string, fixtures: string): string[] {
  let migrations: Migration[]
  try {
    migrations = readMigrations(folder)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  const released = readReleased(folder)
  return [
    ...released.flatMap(release => changed(release, migrations[release.version - 1], fixtures)),
    ...migrations.slice(released.length).map(notRecorded),
    ...snapshotProblems(folder, migrations),
  ]
}

function changed(release: Release, migration: Migration | undefined, fixtures: string): string[] {
  const called = `${String(release.version).padStart(4, '0')}-${release.name}.sql`
  if (!migration || migration.name !== release.name)
    return [`migrations/${called} was released, and is not there any more. Put it back.`]
  const journal = join(fixtures, fixtureName(release.version))
  return [
    ...(migration.checksum === release.sha256
      ? []
      : [
          `migrations/${called} was released and has changed since. Journals that ran it would be refused. Put it back as it was, and write the change as a new migration: npm run mirror -- migrate create NAME`,
        ]),
    ...(!existsSync(journal)
      ? [
          `${fixtureName(release.version)}, the frozen journal of version ${release.version}, is missing. Put it back.`,
        ]
      : sha256(journal) === release.journal_sha256
        ? []
        : [`${fixtureName(release.version)} is frozen and has changed. Put it back as it was.`]),
  ]
}

function notRecorded({ version, name }: Migration): string {
  return `migration ${version} (${name}) has no frozen journal and no line in migrations/released.json. Run: npm run schema`
}

function snapshotProblems(folder: string, migrations: readonly Migration[]): string[] {
  const file = join(folder, 'schema.sql')
  const written = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n?/g, '\n') : ''
  let made: string
  try {
    made = schemaOf(migrations)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  if (written === made) return []
  const differences = schemaDifferences(written, made).slice(0, 5)
  return [
    `migrations/schema.sql is not what the migrations make. Run: npm run schema${differences.map(one => `\n    ${one}`).join('')}`,
  ]
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

const RECORD = 'released.json'

if (import.meta.main) {
  const problems = schemaProblems(migrationsFolder, fixturesFolder)
  for (const problem of problems) console.error(problem)
  if (problems.length === 0)
    console.log('The migrations, their snapshot and their frozen journals are in order.')
  process.exitCode = problems.length === 0 ? 0 : 1
}
