/** What the crisis screen hears of the labelled questions, and what it hears in ordinary writing. */

import { screen } from '#engine/crisis/screen.ts'
import type { CrisisLevel } from '#engine/crisis/types.ts'
import { percent, type Row, table } from '../row.ts'

const LABELS = ['handoff', 'check', 'other_person', 'none'] as const
const LEVELS: readonly CrisisLevel[] = ['none', 'note', 'quiet', 'pause']

export const CRISIS: Row = {
  key: 'crisis',
  measure({ corpus, tell }) {
    tell('crisis: labelled questions')
    const rows = corpus.rows<{ text: string; label: string }>('safety/counselchat_safety.jsonl')
    const heard = rows.map(({ text, label }) => ({ label, level: screen(text, { language: 'en' }).level }))
    const count = (label: string, levels: readonly CrisisLevel[]) =>
      heard.filter(one => one.label === label && levels.includes(one.level)).length
    const of = (label: string) => heard.filter(one => one.label === label).length
    const own = of('handoff') + of('check')
    const shown = count('handoff', ['quiet', 'pause']) + count('check', ['quiet', 'pause'])
    tell('crisis: ordinary writing')
    const entries = corpus.diaries().flatMap(diary => diary.entries)
    const paused = entries.filter(({ text }) => screen(text, { language: 'en' }).level === 'pause').length
    const quiet = entries.filter(({ text }) => screen(text, { language: 'en' }).level === 'quiet').length
    return [
      {
        check: 'crisis screen: help shown where the writer speaks of own danger (never a reliable detection)',
        on: `${rows.length} labelled questions, one reader, provisional`,
        target: 'reported; high recall',
        measured: `${shown} of ${own} (${percent(shown / own)}); missed ${own - shown}`,
        met: null,
        detail: table(
          ['label', 'texts', ...LEVELS],
          LABELS.map(label => [label, of(label), ...LEVELS.map(level => count(label, [level]))]),
        ),
      },
      {
        check: 'crisis screen: false alarms in ordinary writing',
        on: `${entries.length} entries of diaries, and ${of('none')} questions labelled none`,
        target: 'reported',
        measured: `paused ${paused} entries (${percent(paused / entries.length, 2)}), quiet line at ${quiet} (${percent(quiet / entries.length, 2)}); of the questions ${count('none', ['pause'])} paused, ${count('none', ['quiet'])} quiet`,
        met: null,
      },
    ]
  },
}
