/** Gathers what may be suggested for tensions: words beside a pole's evidence, and pairs that the writer sets against each other. */
import type { ReflectionId } from '#contract/ids.ts'
import type { TensionSuggestions } from '#contract/schemas/tension.ts'
import { measuredTexts, turningTexts } from '#db/tension-texts.ts'
import { listTensionAxes } from '#db/tensions.ts'
import { pairKey, setAgainst } from '#engine/tensions/propose-axes.ts'
import { type ReadText, suggestWords } from '#engine/tensions/suggest-words.ts'
import type { TaskInput } from '../tasks.ts'
import { axesOf } from '../tension-axes.ts'
import type { WorkEnv } from './env.ts'

/** Reflections looked at, the latest first: a bound on time and memory. */
const LOOKED_AT = 400
const TURNS_LOOKED_AT = 4000
const QUOTES_EACH = 5
const MOST_AXES = 20

export function* suggest(env: WorkEnv, input: TaskInput<'suggest'>): Generator<void, TensionSuggestions> {
  const { identity_id } = input
  const axes = proposals(env, identity_id)
  yield
  const read: ReadText[] = []
  const bodies = new Map<string, string>()
  for (const { id, body } of measuredTexts(env.db.read, identity_id, LOOKED_AT)) {
    const doc = env.reader.parse(body)
    read.push({ id, doc, tensions: env.reader.read(body, axesOf(env.db.read, identity_id)).tensions })
    bodies.set(id, body)
    if (read.length % 20 === 0) yield
  }
  const rows = new Map(listTensionAxes(env.db.read, identity_id).map(row => [row.key, row]))
  const words = suggestWords(read).flatMap(({ axis, pole, word, lemma, texts, quote }) => {
    const row = rows.get(axis)
    if (!row || row.hidden) return []
    const { id, start, end } = quote
    return [
      {
        tension_id: row.id,
        name: row.name,
        pole,
        pole_name: pole === 'a' ? row.axis_a : row.axis_b,
        word,
        reflections: texts,
        quote: {
          reflection_id: id as ReflectionId,
          start,
          end,
          quote: (bodies.get(id) ?? '').slice(start, end),
        },
        key: `word ${row.id} ${pole} ${lemma}`,
      },
    ]
  })
  return { words, axes }
}

function proposals(env: WorkEnv, identity: string): TensionSuggestions['axes'] {
  const found = new Map<string, TensionSuggestions['axes'][number]>()
  for (const { id, body } of turningTexts(env.db.read, identity, TURNS_LOOKED_AT)) {
    for (const one of setAgainst(body)) {
      const { start, end, side_a, side_b } = one
      const pair = pairKey(one)
      const known = found.get(pair) ?? { side_a, side_b, count: 0, quotes: [], key: `axis ${pair}` }
      known.count += 1
      if (known.quotes.length < QUOTES_EACH)
        known.quotes.push({ reflection_id: id as ReflectionId, start, end, quote: body.slice(start, end) })
      found.set(pair, known)
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count).slice(0, MOST_AXES)
}
