/** Writes the export of a journal that was lived in, for the steps that take it in and out. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeLivedJournal } from '../lived-journal.ts'

const [path = '', count = '1000'] = process.argv.slice(2)
const migrations = readdirSync(join(import.meta.dirname, '..', '..', 'migrations'))
const schema = Math.max(
  ...migrations.filter(name => /^\d{4}-/.test(name)).map(name => Number(name.slice(0, 4))),
)
writeLivedJournal(path, Number(count), schema)
console.log('null')
