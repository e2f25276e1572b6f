/** Function words by language, and English words too general to be anybody's theme. */

import * as stopwordLists from 'stopword'

/** Function words of a language (ISO 639-1), lower case; empty where no list is known. */
export function stopwordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language)
  if (known !== undefined) return known
  const list = all[LISTS[language] ?? ''] ?? []
  const made = new Set([...list, ...(language === 'en' ? GENERAL_ENGLISH : [])])
  sets.set(language, made)
  return made
}

// By name: a bundler and Node disagree on whether the package has a default export.
const all = stopwordLists as Readonly<Record<string, readonly string[]>>

const sets = new Map<string, ReadonlySet<string>>()

/** ISO 639-1 → the name of the list. */
const LISTS: Readonly<Record<string, string>> = {
  ar: 'ara',
  bg: 'bul',
  bn: 'ben',
  ca: 'cat',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  eu: 'eus',
  fa: 'fas',
  fi: 'fin',
  fr: 'fra',
  gu: 'guj',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye',
  it: 'ita',
  ko: 'kor',
  lt: 'lit',
  lv: 'lav',
  mr: 'mar',
  ms: 'msa',
  nl: 'nld',
  no: 'nob',
  pa: 'panGu',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sl: 'slv',
  sv: 'swe',
  th: 'tha',
  tl: 'tgl',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  yo: 'yor',
}

/** Times, measures, vague things and vague qualities; titles of persons. */
const GENERAL_ENGLISH =
  `afeard art betwixt doth ere hast hath hither hitherto naught nay nought oft scarce shalt
  thee thence thine thither thou thy tis twas unto wherefore whereof whilst whither wilt writ yea yonder
  able afternoon alright amount anybody anyone anything april august bad best better big bit
  case certain chance clear close common complete couple course day december deal different dr early
  easy end enough entire especial evening ever everybody everyone everything fact february few fine first former friday
  full general gentleman good great half hand hard high hour idea instant january july june kind kinda large last
  late latter least less likely line little long look lot low main man march matter may mean merely mere
  middle mile minute miss moment monday month morning mr mrs name near nearly necessary new next nice nigh nobody
  none noon nothing november number object october ok okay old one only order ordinary other own pair part
  particular people person piece place plain plenty point possible present pretty proper quantity question quite rate
  ready real really reason rest right round same saturday second sense september set several short side sir situation
  small somebody someone something sort special stuff subject such sunday sure tell term thing third thursday time today
  tomorrow tonight top total true tuesday turn two type use useful usual various view want way wednesday week
  well whole word wrong yeah year yes yesterday young`.split(/\s+/)
