/** The readers of files from outside, each with a sound file to begin with and the ways to spoil it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFiles } from '#adapters/files.ts'
import { ollama } from '#adapters/providers/protocol.ts'
import { writingFiles } from '#adapters/writing-files.ts'
import { zipArchive } from '#adapters/zip.ts'
import { Failure } from '#services/failure.ts'
import { rowProblem } from '#services/portability/export-rows.ts'
import { brokenLine } from '#services/portability/file-problem.ts'
import { placeEntry, readJsonlLine } from '#services/portability/jsonl-entry.ts'
import { mirrorRows } from '#services/portability/mirror-reader.ts'
import { backup } from '#services/work/backup.ts'
import { exportJournal } from '#services/work/export.ts'
import { importFile } from '#services/work/import.ts'
import { fillJournal } from '#services/work/test-support/rich-journal.ts'
import { run, type TestJournal } from '#services/work/test-support/work-env.ts'
import { verify } from '#services/work/verify.ts'
import type { Random } from '../faults/random.ts'
import { oddArchive, partsOf } from './archives.ts'
import { byteChanges, jsonChanges, mutate } from './mutate.ts'

export const readerNames = ['zip', 'manifest', 'json', 'jsonl', 'ndjson'] as const
export type ReaderName = (typeof readerNames)[number]

export interface Reader {
  spoil(random: Random): Buffer
  /** Reads the file at `path` as Mirror would. @throws Failure, typed, where it refuses. */
  read(path: string, whole: boolean): Promise<void>
}

/** The sound files come from a journal that holds one of everything. */
export async function makeReaders(journal: TestJournal): Promise<Record<ReaderName, Reader>> {
  const { env, out } = journal
  fillJournal(journal)
  const [zip, json, jsonl] = ['seed.zip', 'seed.json', 'seed.jsonl'].map(name => join(out, name)) as [
    string,
    string,
    string,
  ]
  await run(backup(env, { path: zip }))
  await run(exportJournal(env, { path: json, format: 'json' }))
  writeFileSync(jsonl, entries())
  const [zipBytes, jsonBytes, jsonlBytes] = [zip, json, jsonl].map(file => readFileSync(file)) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  const parts = partsOf(zipBytes)
  const text = [...byteChanges, ...jsonChanges]
  const dryRun = async (path: string, format: 'mirror' | 'jsonl') => {
    await run(importFile(env, { path, format, identity: 'Ada', dry_run: true, date_field: 'date' }))
  }
  return {
    zip: {
      spoil: random => (random.below(2) ? oddArchive(parts, random) : mutate(zipBytes, random, byteChanges)),
      async read(path, whole) {
        if (whole) return void (await run(verify(env, { path })))
        for (const part of zipArchive.parts(path)) {
          const target = join(out, 'unpacked')
          for await (const _ of zipArchive.unpack(path, part.name, target));
          writingFiles.remove(target)
        }
      },
    },
    manifest: {
      spoil(random) {
        const [manifest, ...rest] = parts
        if (!manifest) throw new Error('the backup has no manifest')
        return oddArchive([{ ...manifest, data: mutate(manifest.data, random, text) }, ...rest], random)
      },
      read: async path => void (await run(verify(env, { path }))),
    },
    json: {
      spoil: random => mutate(jsonBytes, random, text),
      async read(path, whole) {
        if (whole) return dryRun(path, 'mirror')
        for (const { table, row, line } of mirrorRows({
          path,
          lines: () => nodeFiles.lines(path),
          hash: writingFiles.hash,
          schema_version: 99,
        })) {
          const rule = rowProblem(table, row)
          if (rule !== null) throw brokenLine(path, line, { rule, remedy: 'Choose another copy.' })
        }
      },
    },
    jsonl: {
      spoil: random => mutate(jsonlBytes, random, text),
      async read(path, whole) {
        if (whole) return dryRun(path, 'jsonl')
        for (const { number, text } of nodeFiles.lines(path)) {
          const line = readJsonlLine(text, { date_field: 'date', zone: 'Europe/Lisbon' })
          if (line.type === 'problem') throw brokenLine(path, number, line.problem)
          if (line.type === 'entry') placeEntry(line.fields, 120)
        }
      },
    },
    ndjson: {
      spoil: random => mutate(Buffer.from(answer()), random, text),
      async read(path) {
        for await (const _ of ollama.text(
          stream(nodeFiles.pieces(path)),
          trouble => refusal(trouble) as never,
        ));
      },
    },
  }
}

/** What a model's server says, a JSON object a line. */
function answer(): string {
  const words = ['I ', 'notice ', 'the ', 'quiet ', '\u4e16\u754c ', 'of \\"it\\"', '.']
  const lines = words.map(content =>
    JSON.stringify({ model: 'm', message: { role: 'assistant', content }, done: false }),
  )
  return `${[...lines, JSON.stringify({ message: { content: '' }, done: true })].join('\n')}\n`
}

function refusal(trouble: string): Failure {
  return new Failure('PROVIDER_UNAVAILABLE', { rule: trouble, remedy: 'Try again.' })
}

async function* stream(parts: Iterable<string>): AsyncGenerator<string, void> {
  yield* parts
}

function entries(): string {
  const one = (n: number) => ({
    date: `2024-03-${String(n + 1).padStart(2, '0')}`,
    time: '08:30',
    zone: 'Europe/Lisbon',
    title: 'A title',
    text: `Text ${n} with “quotes”, \u4e16\u754c and \ud83d\ude42.`,
    tags: ['sea', 'quiet'],
    mood: { valence: 0.5, energy: -0.25, label: 'so-so' },
    thread: 'The sea',
  })
  return Array.from({ length: 12 }, (_, n) => JSON.stringify(one(n))).join('\n')
}
