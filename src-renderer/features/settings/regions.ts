/** The regions that can be chosen for help lines, with their names in the reader's language. */
import { language } from '../../language.ts'

const codes = [
  'AR',
  'AT',
  'AU',
  'BE',
  'BR',
  'CA',
  'CH',
  'CL',
  'CN',
  'CO',
  'CZ',
  'DE',
  'DK',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HK',
  'HU',
  'IE',
  'IL',
  'IN',
  'IT',
  'JP',
  'KR',
  'MX',
  'MY',
  'NL',
  'NO',
  'NZ',
  'PH',
  'PL',
  'PT',
  'RO',
  'SE',
  'SG',
  'TH',
  'TR',
  'TW',
  'UA',
  'US',
  'ZA',
] as const

/** Code and name, by name; `chosen` is among them whatever it is. */
export function regions(chosen: string): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames([language()], { type: 'region' })
  return [...new Set<string>([...codes, chosen])]
    .map(code => [code, names.of(code) ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b))
}
