/** How many of the shown themes stay when a tenth of the entries is dropped. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mixSeeds, seededRandom } from '#engine/time/random.ts'
import { DIARIES, dateFieldOf } from '../corpus.ts'
import { importFile } from '../journals.ts'
import { type Row, table } from '../row.ts'
import { shownThemes } from '../shown-themes.ts'

const SEED = 41
const DRAWS = 2
const KEPT = 0.9
const LEAST = 0.85

export const DROPPED: Row = {
  key: 'dropped',
  async measure({ corpus, journals, tell }) {
    const lines: { name: string; themes: number; jaccard: number[] }[] = []
    for (const name of DIARIES) {
      const file = corpus.path(`${name}/${name}.jsonl`)
      const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean)
      const all = new Set(shownThemes(await journals.imported(name, file)).themes.map(({ key }) => key))
      const jaccard: number[] = []
      for (let draw = 0; draw < DRAWS; draw += 1) {
        tell(`dropped: ${name}, draw ${draw + 1} of ${DRAWS}`)
        const random = seededRandom(mixSeeds(SEED, draw))
        const kept = rows.filter(() => random() < KEPT)
        const copy = join(tmpdir(), `mirror-report-${process.pid}-dropped.jsonl`)
        writeFileSync(copy, `${kept.join('\n')}\n`)
        const journal = await journals.open(name)
        await importFile(journal, copy, dateFieldOf(name))
        const left = new Set(shownThemes(journal).themes.map(({ key }) => key))
        await journals.close(journal)
        rmSync(copy)
        const both = [...all].filter(key => left.has(key)).length
        jaccard.push(both / (all.size + left.size - both))
      }
      lines.push({ name, themes: all.size, jaccard })
    }
    const means = lines.map(line => line.jaccard.reduce((sum, each) => sum + each, 0) / DRAWS)
    const short = lines.filter((_, at) => (means[at] ?? 0) < LEAST)
    return [
      {
        check: 'themes kept when 10 % of entries are dropped',
        on: `${lines.length} diaries, ${DRAWS} draws each`,
        target: `Jaccard ≥ ${LEAST}`,
        measured: `mean ${(means.reduce((sum, each) => sum + each, 0) / means.length).toFixed(3)}, lowest diary ${Math.min(...means).toFixed(3)}`,
        met: short.length === 0,
        seeds: String(SEED),
        detail: table(
          ['diary', 'themes shown', 'Jaccard, mean', 'each draw'],
          lines.map((line, at) => [
            line.name,
            line.themes,
            (means[at] ?? 0).toFixed(3),
            line.jaccard.map(each => each.toFixed(2)).join(', '),
          ]),
        ),
        ...(short.length === 0
          ? {}
          : {
              cause: `${short.map(line => line.name).join(', ')}: themes near the threshold of being shown, or near the fewest entries of a term, come and go.`,
              next: 'Let a theme that is shown stay until it is clearly below the threshold.',
            }),
      },
    ]
  },
}
