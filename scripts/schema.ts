/** `npm run schema`: after a migration was added, writes the snapshot, its frozen journal, its line in the record of releases, and the schema of exports. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaOf } from '#db/migrate/check.ts'
import { readMigrations } from '#db/migrate/migration-files.ts'
import { exportSchemaText } from '#services/portability/export-schema.ts'
import { makeFixtures } from './journal-fixtures/make.ts'
import { fixturesFolder, migrationsFolder, readReleased, releaseOf, writeReleased } from './schema-record.ts'
import { root, runStep, tool } from './steps.ts'

const migrations = readMigrations(migrationsFolder)
writeFileSync(join(migrationsFolder, 'schema.sql'), schemaOf(migrations))
const exportSchema = join(root, 'docs', 'mirror-export.schema.json')
writeFileSync(exportSchema, exportSchemaText())
await runStep('format', tool('@biomejs/biome/bin/biome', 'format', '--write', exportSchema))
const known = readReleased(migrationsFolder)
await makeFixtures(fixturesFolder, migrations)
// What was released stays as it was written down: only new lines are added.
writeReleased(migrationsFolder, [
  ...known,
  ...migrations.slice(known.length).map(migration => releaseOf(migration, fixturesFolder)),
])
console.log(`schema.sql, ${migrations.length} frozen journals and released.json are as the migrations say.`)
