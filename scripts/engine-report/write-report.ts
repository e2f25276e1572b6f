/** Puts the rows together to one page of Markdown; timings stand apart, so that the rest is the same each time. */

import { ENGINE_VERSION } from '#engine/types.ts'
import type { Corpus } from './corpus.ts'
import { type RowResult, table } from './row.ts'

export function reportOf(rows: readonly RowResult[], corpus: Corpus, samples: readonly string[]): string {
  const short = rows.filter(row => row.met === false || row.cause)
  const parts: readonly (readonly string[])[] = [
    [
      '# Engine report',
      '',
      `Written by \`npm run engine:report\`, engine ${ENGINE_VERSION}. Every row of the engine's design is measured anew; the same engine and the same corpus give the same page to the byte, but for the last section.`,
    ],
    [
      '## Targets',
      '',
      ...table(
        ['check', 'on', 'target', 'measured', 'met', 'seed'],
        rows.map(row => [row.check, row.on, row.target, row.measured, metWords(row), row.seeds ?? '']),
      ),
    ],
    [
      '## What falls short, or could not be measured',
      '',
      ...short.map(
        row => `- **${row.check}** (${row.measured}). ${row.cause ?? ''} Next: ${row.next ?? '–'}`,
      ),
    ],
    [
      '## The rows in detail',
      ...rows.filter(row => row.detail).flatMap(row => ['', `### ${row.check}`, '', ...(row.detail ?? [])]),
    ],
    ['## What it says', '', ...samples],
    [
      '## Corpus',
      '',
      ...table(
        ['file', 'SHA-256'],
        corpus.used().map(([file, hash]) => [file, `\`${hash}\``]),
      ),
    ],
    [
      '## Timings',
      '',
      'These differ from run to run and from machine to machine. Speed is measured by `npm run bench`.',
      '',
      ...rows.flatMap(row => row.timings ?? []).map(line => `- ${line}`),
    ],
  ]
  return `${parts.map(part => part.join('\n').trimEnd()).join('\n\n')}\n`
}

export function metWords({ met, target }: RowResult): string {
  if (met === null) return target.startsWith('reported') ? 'reported' : 'not measured here'
  return met ? 'yes' : '**no**'
}
