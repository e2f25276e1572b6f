/** Help lines by region: dated data, for the calm card. Numbers change; the owner is told to check them. */

/** The day on which every entry below was last compared with public listings (copies of various ages, no calls made). */
export const HELP_LINES_CHECKED = '2026-11-22'

export interface HelpLine {
  readonly name: string
  /** As it is dialled inside the region. */
  readonly phone?: string
  /** How to write instead of calling. */
  readonly text?: string
  readonly web: string
  /** Where the number can be checked: the service's own site. */
  readonly source: string
}

export interface RegionHelp {
  /** ISO 3166-1 alpha-2. */
  readonly region: string
  readonly emergency: string
  readonly lines: readonly HelpLine[]
}

/** For every region without an entry, and below every entry. */
export const WORLD_HELP: readonly HelpLine[] = [
  { name: 'Find A Helpline', web: 'https://findahelpline.com', source: 'https://findahelpline.com' },
  { name: 'Befrienders Worldwide', web: 'https://befrienders.org', source: 'https://befrienders.org' },
]

const line = (name: string, web: string, phone?: string, text?: string): HelpLine => ({
  name,
  web,
  source: web,
  ...(phone === undefined ? {} : { phone }),
  ...(text === undefined ? {} : { text }),
})

const region = (code: string, emergency: string, ...lines: readonly HelpLine[]): RegionHelp => ({
  region: code,
  emergency,
  lines,
})

export const HELP_LINES: readonly RegionHelp[] = [
  region(
    'US',
    '911',
    line('988 Suicide & Crisis Lifeline', 'https://988lifeline.org', '988', 'Text 988'),
    line('Crisis Text Line', 'https://www.crisistextline.org', undefined, 'Text HOME to 741741'),
  ),
  region(
    'CA',
    '911',
    line('9-8-8: Suicide Crisis Helpline', 'https://988.ca', '988', 'Text 988'),
    line('Kids Help Phone', 'https://kidshelpphone.ca', '1-800-668-6868', 'Text CONNECT to 686868'),
  ),
  region(
    'GB',
    '999',
    line('Samaritans', 'https://www.samaritans.org', '116 123'),
    line('Shout', 'https://giveusashout.org', undefined, 'Text SHOUT to 85258'),
  ),
  region(
    'IE',
    '112',
    line('Samaritans Ireland', 'https://www.samaritans.org/ireland', '116 123'),
    line('Pieta', 'https://www.pieta.ie', '1800 247 247', 'Text HELP to 51444'),
    line('Text About It', 'https://www.textaboutit.ie', undefined, 'Text HELLO to 50808'),
  ),
  region(
    'AU',
    '000',
    line('Lifeline', 'https://www.lifeline.org.au', '13 11 14', 'Text 0477 13 11 14'),
    line('Beyond Blue', 'https://www.beyondblue.org.au', '1300 22 4636'),
  ),
  region(
    'NZ',
    '111',
    line('Need to Talk?', 'https://1737.org.nz', '1737', 'Text 1737'),
    line('Lifeline Aotearoa', 'https://www.lifeline.org.nz', '0800 543 354'),
  ),
  region('IN', '112', line('Tele-MANAS', 'https://telemanas.mohfw.gov.in', '14416')),
  region('ZA', '112', line('SADAG Suicide Crisis Helpline', 'https://www.sadag.org', '0800 567 567')),
  region(
    'DE',
    '112',
    line(
      'TelefonSeelsorge',
      'https://www.telefonseelsorge.de',
      '0800 111 0 111',
      'Chat: online.telefonseelsorge.de',
    ),
  ),
  region('AT', '112', line('Telefonseelsorge', 'https://www.telefonseelsorge.at', '142')),
  region(
    'CH',
    '112',
    line('Die Dargebotene Hand · La Main Tendue · Telefono Amico', 'https://www.143.ch', '143'),
  ),
  region('FR', '112', line('3114, numéro national de prévention du suicide', 'https://3114.fr', '3114')),
  region(
    'BE',
    '112',
    line('Zelfmoordlijn', 'https://www.zelfmoord1813.be', '1813'),
    line('Centre de Prévention du Suicide', 'https://www.preventionsuicide.be', '0800 32 123'),
  ),
  region('NL', '112', line('113 Zelfmoordpreventie', 'https://www.113.nl', '0800-0113', 'Chat: 113.nl')),
  region(
    'ES',
    '112',
    line('Línea 024', 'https://www.sanidad.gob.es/linea024/home.htm', '024'),
    line('Teléfono de la Esperanza', 'https://telefonodelaesperanza.org', '717 003 717'),
  ),
  region('IT', '112', line('Telefono Amico Italia', 'https://www.telefonoamico.it', '02 2327 2327')),
  region('DK', '112', line('Livslinien', 'https://www.livslinien.dk', '70 201 201')),
  region('BR', '192', line('CVV', 'https://cvv.org.br', '188')),
]

/** The lines of `code` (ISO 3166-1 alpha-2, any case); `lines` is empty where none is listed. {@link WORLD_HELP} always applies too. */
export function helpFor(code: string): RegionHelp {
  const wanted = code.toUpperCase()
  return HELP_LINES.find(entry => entry.region === wanted) ?? { region: wanted, emergency: '', lines: [] }
}
