/** What a schema asks for, in plain words, wherever it gives none of its own: zod's are for programmers. */
import { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** Imported for its effect by whoever tells people why an input is refused. */
z.config({ customError: plainRule })

/** The rule that was broken, or undefined for zod's own words. */
function plainRule(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin)
    case 'too_big':
      return bound(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin)
    case 'invalid_type':
      return issue.input === undefined ? 'this is needed' : (kinds[issue.expected] ?? undefined)
    case 'invalid_value':
      return `one of these is needed: ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      return `nothing here is called ${issue.keys.join(', ')}`
    case 'invalid_format':
      return issue.format === 'uuid' ? 'an id is needed, as Mirror gives them' : undefined
    default:
      return undefined
  }
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number is needed',
  number: 'a number is needed',
  string: 'a text is needed',
  boolean: 'true or false is needed',
  array: 'a list is needed',
  object: 'an object is needed',
}

const units: Readonly<Record<string, string>> = { string: 'character', array: 'thing' }

function bound(words: string, limit: number | bigint, origin: string): string {
  const unit = units[origin]
  const counted = unit === undefined ? '' : ` ${unit}${limit === 1 ? '' : 's'}`
  return `${words} ${limit.toLocaleString('en')}${counted}`
}
