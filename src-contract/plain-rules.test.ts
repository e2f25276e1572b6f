import { expect, test } from 'vitest'
import { z } from 'zod'
import './plain-rules.ts'

test.each<[z.ZodType, unknown, string]>([
  [z.int().min(1), 0, 'at least 1'],
  [z.int().max(100), 101, 'at most 100'],
  [z.string().max(2_000_000), 'x'.repeat(2_000_001), 'at most 2,000,000 characters'],
  [z.array(z.string()).min(2), [], 'at least 2 things'],
  [z.string().min(1), '', 'at least 1 character'],
  [z.number().positive(), 0, 'more than 0'],
  [z.int(), 1.5, 'a whole number is needed'],
  [z.number(), Number.NaN, 'a number is needed'],
  [z.string(), undefined, 'this is needed'],
  [z.string(), 7, 'a text is needed'],
  [z.enum(['week', 'month']), 'year', 'one of these is needed: week, month'],
  [z.strictObject({}), { home: 1 }, 'nothing here is called home'],
  [z.uuid(), 'nope', 'an id is needed, as Mirror gives them'],
  [z.string().min(3, 'a name has three letters'), 'a', 'a name has three letters'],
])('says what is needed where a schema has no words of its own (%#)', (schema, input, words) => {
  expect(schema.safeParse(input).error?.issues[0]?.message).toBe(words)
})
