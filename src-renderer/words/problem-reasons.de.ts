/** Was genau schiefging, auf Deutsch: je Grund ein Satz mit dem, was sich tun lässt. Der englische steht dort, wo der Fehler entsteht. */
import type { ProblemReason, ReasonValues } from '#contract/problem-reasons.ts'
import { number } from './count.de.ts'

import type { Said } from './problems.ts'

const later =
  'Versuche es später noch einmal, oder lass diesmal Mirror selbst schreiben. Deine Worte sind behalten.'

export const reasons: { readonly [R in ProblemReason]: (values: ReasonValues<R>) => Said } = {
  'address-changed': ({ host }) => ({
    rule: `die Adresse ist jetzt bei ${host}, und was du gelesen hast, nennt eine andere`,
    remedy: 'Lies, was an die neue Adresse gesendet würde, und entscheide dann.',
  }),
  'already-encrypted': () => ({
    rule: 'dieses Tagebuch ist schon verschlüsselt',
    remedy: 'Um einen anderen Kennsatz zu nehmen, ändere ihn.',
  }),
  'backup-locked': () => ({
    rule: 'diese Sicherung ist mit einem eigenen Kennsatz gesperrt',
    remedy: 'Gib den Kennsatz ein, den das Tagebuch hatte, als sie gemacht wurde.',
  }),
  'backup-newer': ({ app }) => ({
    rule: `diese Sicherung hat ein neueres Mirror gemacht (${app})`,
    remedy: 'Bring Mirror hier auf den neuen Stand und versuche es dann noch einmal. Nichts wurde geändert.',
  }),
  'changed-while-writing': () => ({
    rule: 'der Eintrag wurde geändert, während das Modell schrieb',
    remedy: 'Bitte noch einmal darum, wenn du eine Spiegelung des jetzigen Textes willst.',
  }),
  'choice-outdated': () => ({
    rule: 'dieser Text wurde geändert, seit du gewählt hast',
    remedy: 'Beide Texte sind unter den früheren Fassungen; hol die zurück, die du willst.',
  }),
  'columns-unclear': () => ({
    rule: 'die Namen der Spalten sagen nicht, was darin steht',
    remedy: 'Sag, welche Spalte der Tag ist und welche Werte enthalten.',
  }),
  'conflict-ended': () => ({
    rule: 'diese zwei Texte stehen nicht mehr gegeneinander',
    remedy: 'Sieh dir die Liste noch einmal an.',
  }),
  'day-to-come': () => ({
    rule: 'ein Tag, der noch kommt, hat noch keine Werte',
    remedy: 'Wähle heute oder einen Tag davor.',
  }),
  'disk-full': () => ({
    rule: 'auf dem Datenträger ist kein Platz mehr',
    remedy: 'Mach Platz und versuche es dann noch einmal. Was vorher behalten wurde, ist sicher.',
  }),
  'file-name-taken': () => ({
    rule: 'es gibt schon eine Datei mit diesem Namen',
    remedy: 'Wähle einen anderen Namen.',
  }),
  'file-newer': ({ app }) => ({
    rule: `diese Datei hat ein neueres Mirror geschrieben (${app})`,
    remedy:
      'Bring Mirror hier auf den neuen Stand und importiere sie dann noch einmal. Nichts wurde geändert.',
  }),
  'folder-missing': () => ({
    rule: 'den Ordner dieser Datei gibt es nicht, oder er lässt sich nicht benutzen',
    remedy: 'Wähle einen Ordner, den es gibt und in den du schreiben darfst. Nichts wurde geschrieben.',
  }),
  'home-unusable': () => ({
    rule: 'der Ordner des Tagebuchs lässt sich nicht anlegen oder beschreiben',
    remedy: 'Wähle mit --home einen anderen Ort, oder ändere die Rechte von diesem. Nichts wurde geändert.',
  }),
  'import-name-taken': ({ name }) => ({
    rule: `die Datei enthält ein Tagebuch namens ${name}, und hier heißt schon ein anderes so`,
    remedy: 'Benenne das Tagebuch hier um und importiere die Datei dann noch einmal. Nichts wurde geändert.',
  }),
  'import-under-way': () => ({
    rule: 'ein anderer Import ist im Gang',
    remedy: 'Warte, bis er fertig ist, oder halte ihn an; importiere diese Datei dann noch einmal.',
  }),
  'in-the-trash': () => ({
    rule: 'der Eintrag liegt im Papierkorb, und von dort wird nichts gesendet',
    remedy: 'Hol ihn erst aus dem Papierkorb, wenn du eine Spiegelung willst.',
  }),
  'item-code-taken': ({ code }) => ({
    rule: `es gibt schon etwas mit dem Kürzel ${code}`,
    remedy: 'Wähle ein anderes Kürzel, oder ändere das, was da ist.',
  }),
  'item-needs-time': () => ({
    rule: 'es braucht einen Anker oder eine genaue Zeit',
    remedy: 'Gib eines von beiden an.',
  }),
  'journal-damaged': () => ({
    rule: 'die Datei ist beschädigt, oder sie ist kein Tagebuch',
    remedy:
      'Nichts wurde geändert. Stelle eine Sicherung wieder her, oder behalte diese Datei und öffne einen anderen Ordner.',
  }),
  'journal-empty': () => ({
    rule: 'die Datei des Tagebuchs ist da, aber sie ist leer',
    remedy:
      'Stelle eine Sicherung wieder her. Um stattdessen ein neues Tagebuch zu beginnen, leg diese leere Datei erst zur Seite.',
  }),
  'journal-held': () => ({
    rule: 'ein anderes Programm hält das Tagebuch fest',
    remedy:
      'Schließe das andere Fenster oder Programm, das dieses Tagebuch benutzt, und versuche es dann noch einmal.',
  }),
  'journal-itself': () => ({
    rule: 'das ist die Datei des Tagebuchs selbst',
    remedy: 'Wähle einen anderen Namen.',
  }),
  'journal-locked': () => ({
    rule: 'das Tagebuch ist gesperrt',
    remedy: 'Öffne es mit dem Kennsatz oder dem Wiederherstellungscode und versuche es dann noch einmal.',
  }),
  'journal-name-taken': ({ name }) => ({
    rule: `es gibt schon ein Tagebuch namens ${name}`,
    remedy: 'Wähle einen anderen Namen, oder öffne jenes Tagebuch.',
  }),
  'journal-newer': ({ version, known }) => ({
    rule: `dieses Tagebuch hat die Fassung ${version}; dieses Mirror kennt Fassungen bis ${known}`,
    remedy: 'Öffne es mit dem neueren Mirror, das es geschrieben hat. Nichts wurde geändert.',
  }),
  'journal-open-elsewhere': () => ({
    rule: 'das Tagebuch ist in einem anderen Fenster oder Programm offen',
    remedy: 'Schließe es dort und versuche es dann noch einmal. Nichts wurde geändert.',
  }),
  'journal-unreachable': () => ({
    rule: 'das Tagebuch lässt sich dort, wo es liegt, nicht lesen oder schreiben',
    remedy:
      'Sieh nach, ob es den Ordner gibt, ob das Laufwerk verbunden ist und ob du dort schreiben darfst.',
  }),
  'key-file-damaged': () => ({
    rule: 'die Schlüsseldatei dieses Tagebuchs ist beschädigt',
    remedy:
      'Hol sie aus einer Sicherung zurück: jede Sicherung eines gesperrten Tagebuchs enthält sie. Das Tagebuch wurde nicht geändert.',
  }),
  'key-file-missing': () => ({
    rule: 'die Schlüsseldatei dieses Tagebuchs ist nicht an ihrem Platz',
    remedy:
      'Hol sie aus einer Sicherung zurück: jede Sicherung eines gesperrten Tagebuchs enthält sie. Das Tagebuch wurde nicht geändert.',
  }),
  'key-not-in-store': () => ({
    rule: 'der Schlüsselspeicher des Systems hat den Schlüssel dieses Tagebuchs nicht',
    remedy: 'Öffne es mit dem Kennsatz oder dem Wiederherstellungscode.',
  }),
  'keys-form': () => ({
    rule: 'Tasten für überall sind Umschalttasten und ein Buchstabe, eine Ziffer, eine Funktionstaste oder die Leertaste',
    remedy: 'Wähle Tasten wie Control+Shift+J.',
  }),
  'keys-modifiers': () => ({
    rule: 'Tasten für überall brauchen zwei Umschalttasten, oder eine mit einer Funktionstaste',
    remedy: 'Nimm Strg, Cmd, Alt oder Umschalt dazu: ohne sie brauchen andere Programme die Tasten.',
  }),
  'keys-taken': ({ keys }) => ({
    rule: `ein anderes Programm hat die Tasten ${keys}`,
    remedy: 'Wähle andere, oder gib sie in jenem Programm frei. Die bisherigen bleiben.',
  }),
  'keys-type-signs': () => ({
    rule: 'Strg mit Alt schreibt auf vielen Tastaturen Zeichen',
    remedy: 'Nimm Umschalt dazu, oder wähle Strg und Umschalt.',
  }),
  'line-not-utf8': ({ line }) => ({
    rule: `Zeile ${line} ist kein UTF-8-Text`,
    remedy: 'Sichere die Datei als UTF-8 und importiere sie noch einmal. Nichts wurde geändert.',
  }),
  'merge-into-other': () => ({
    rule: 'ein Muster geht nur in ein anderes desselben Tagebuchs über, das für sich steht',
    remedy: 'Wähle ein anderes Muster dafür.',
  }),
  'model-turned-off': () => ({
    rule: 'das Modell wurde mittendrin abgestellt',
    remedy: 'Bitte noch einmal darum: jetzt schreibt Mirror selbst.',
  }),
  'never-read': () => ({
    rule: 'du willst, dass dieser Eintrag nie gelesen wird',
    remedy: 'Erlaube es in seinem Menü, wenn du eine Spiegelung willst.',
  }),
  'no-column': ({ column }) => ({
    rule: `es gibt keine Spalte ${column}`,
    remedy: 'Sieh nach, welche Spalten die Datei hat, und wähle davon.',
  }),
  'no-file-window': () => ({
    rule: 'dieses Fenster kann keine Ordner öffnen',
    remedy: 'Kopiere den Pfad und öffne ihn in der Dateiverwaltung deines Systems.',
  }),
  'no-key-store': () => ({
    rule: 'dieses System hat keinen Schlüsselspeicher, der den Schlüssel für sich behielte',
    remedy: 'Bleib beim Kennsatz. Nichts wurde geändert.',
  }),
  'no-keys-here': () => ({
    rule: 'dieses Fenster kann anderen Programmen keine Tasten nehmen',
    remedy: 'Öffne dafür die Desktop-App. Hier hat das schnelle Notieren eine eigene Seite.',
  }),
  'no-mirrorback-fits': () => ({
    rule: 'es ließ sich keine Spiegelung schreiben, die sich an die Regeln hält',
    remedy: 'Deine Worte bleiben, wie sie sind. Du kannst es noch einmal versuchen.',
  }),
  'no-model-chosen': () => ({
    rule: 'noch ist kein Modell gewählt',
    remedy: 'Wähle eines in den Einstellungen, oder lass diesmal Mirror selbst schreiben.',
  }),
  'no-place-for-key': () => ({
    rule: 'dieses Fenster hat keinen sicheren Ort für einen Schlüssel, und Mirror behält ihn nirgends sonst',
    remedy:
      'Nimm die Desktop-App auf einem System mit Schlüsselspeicher, oder starte Mirror mit MIRROR_PROVIDER_KEY.',
  }),
  'no-provider': () => ({
    rule: 'es ist kein Modell eines anderen Programms eingerichtet',
    remedy: 'Wähle in den Einstellungen einen Anbieter und seine Adresse.',
  }),
  'no-such-file': () => ({
    rule: 'diese Datei gibt es nicht',
    remedy: 'Prüfe den Pfad und versuche es noch einmal.',
  }),
  'no-whole-backup': () => ({
    rule: 'es wurde keine Sicherung gefunden, die ganz ist',
    remedy: 'Exportiere, was sich lesen lässt, oder behalte die Datei und hol dir Hilfe dafür.',
  }),
  'not-a-file': () => ({
    rule: 'hier ist ein Ordner, wo eine Datei sein muss, oder umgekehrt',
    remedy: 'Wähle die Datei selbst.',
  }),
  'not-a-journal': () => ({
    rule: 'das ist eine Datenbank, aber kein Tagebuch von Mirror',
    remedy: 'Nichts wurde geändert. Öffne eine andere Datei.',
  }),
  'not-agreed': ({ host }) => ({
    rule: `du hast nicht zugestimmt, dass etwas an ${host} gesendet wird`,
    remedy:
      'Lies in den Einstellungen, was gesendet würde, und stimme dort zu. Oder lass diesmal Mirror selbst schreiben.',
  }),
  'not-the-passphrase': () => ({
    rule: 'das ist nicht der Kennsatz',
    remedy: 'Versuche es noch einmal, oder nimm den Wiederherstellungscode. Nichts wurde geändert.',
  }),
  'not-yet-done': () => ({
    rule: 'was für einen kommenden Tag geplant ist, kann noch nicht erledigt sein',
    remedy: 'Erledige es an seinem Tag, oder verschiebe es erst auf heute.',
  }),
  'own-time-incomplete': () => ({
    rule: 'eine eigene Zeit braucht einen Tag und eine Uhrzeit',
    remedy: 'Gib beides an.',
  }),
  'place-forbidden': () => ({
    rule: 'dieser Ort darf nicht gelesen oder beschrieben werden',
    remedy: 'Ändere seine Rechte, oder wähle einen anderen Ort.',
  }),
  'pole-full': ({ most }) => ({
    rule: `ein Pol nimmt höchstens ${number(Number(most))} Wörter`,
    remedy: 'Nimm erst ein anderes Wort weg.',
  }),
  'pole-needs-word': () => ({
    rule: 'ein eigener Pol braucht mindestens ein Wort',
    remedy: 'Füge erst ein anderes Wort hinzu, oder verbirg die Achse.',
  }),
  'protection-changing': () => ({
    rule: 'der Schutz dieses Tagebuchs wird gerade geändert',
    remedy: 'Warte, bis das fertig ist, und versuche es dann noch einmal.',
  }),
  'provider-broke-off': ({ host }) => ({ rule: `${host} brach mitten in der Antwort ab`, remedy: later }),
  'provider-busy': ({ host }) => ({
    rule: `${host} nimmt gerade keine Anfragen mehr an`,
    remedy: `Lass ihm etwas Zeit. ${later}`,
  }),
  'provider-error': ({ host }) => ({ rule: `${host} hatte einen eigenen Fehler`, remedy: later }),
  'provider-key-refused': ({ host }) => ({
    rule: `${host} hat den Schlüssel abgelehnt`,
    remedy: 'Sieh dir den Schlüssel in den Einstellungen an.',
  }),
  'provider-model-missing': ({ host, model }) => ({
    rule: `${host} hat kein Modell namens ${model}, oder nichts unter dieser Adresse`,
    remedy: 'Prüfe die Verbindung in den Einstellungen; dort stehen die Modelle, die es gibt.',
  }),
  'provider-not-accepted': ({ host }) => ({
    rule: `${host} hat die Anfrage nicht angenommen`,
    remedy: 'Sieh in den Einstellungen nach, ob Adresse, Art des Servers und Modell zusammenpassen.',
  }),
  'provider-redirected': ({ host }) => ({
    rule: `${host} verweist auf eine andere Adresse; Mirror sendet deine Worte nur an die, der du zugestimmt hast`,
    remedy: 'Wenn die andere Adresse stimmt, trag sie in den Einstellungen ein und stimme dort zu.',
  }),
  'provider-resting': ({ host }) => ({
    rule: `${host} ist mehrmals gescheitert, darum lässt Mirror ihn eine halbe Minute in Ruhe`,
    remedy: later,
  }),
  'provider-timeout': ({ host }) => ({
    rule: `${host} hat zu lange für eine Antwort gebraucht`,
    remedy: `Ein kleineres Modell antwortet eher. ${later}`,
  }),
  'provider-too-large': ({ host }) => ({
    rule: `${host} hat weit mehr als eine Spiegelung geantwortet, darum hat Mirror nicht weiter zugehört`,
    remedy: 'Vielleicht passt ein anderes Modell besser. Oder lass diesmal Mirror selbst schreiben.',
  }),
  'provider-unreachable': ({ host }) => ({
    rule: `unter ${host} antwortet niemand`,
    remedy: `Sieh nach, ob der Server des Modells läuft. ${later}`,
  }),
  'provider-unreadable': ({ host }) => ({
    rule: `${host} hat in einer Form geantwortet, die Mirror nicht kennt`,
    remedy: 'Sieh in den Einstellungen nach, ob Adresse und Art des Servers zusammenpassen.',
  }),
  'put-off-to-past': () => ({
    rule: 'was verschoben wird, geht an eine Zeit, die noch kommt',
    remedy: 'Wähle eine spätere Zeit, oder morgen.',
  }),
  'recovery-code-other': () => ({
    rule: 'dieser Wiederherstellungscode gehört zu einem anderen Tagebuch, oder es wurde ein neuerer gemacht',
    remedy: 'Versuche es mit dem Kennsatz oder dem neuesten Code. Nichts wurde geändert.',
  }),
  'recovery-code-slip': () => ({
    rule: 'im Wiederherstellungscode ist ein Fehler: er besteht aus neun Gruppen von je vier Buchstaben und Ziffern',
    remedy: 'Vergleiche ihn mit dem, was du aufgeschrieben hast, und gib ihn noch einmal ein.',
  }),
  'reflection-changed': () => ({
    rule: 'dieser Eintrag wurde anderswo geändert',
    remedy: 'Sieh dir den neuesten Text an, und behalte dann deinen, den anderen oder beide.',
  }),
  'reflection-elsewhere': () => ({
    rule: 'ein Eintrag dieser Datei liegt hier in einem anderen Tagebuch',
    remedy: 'Importiere die Datei in einen eigenen Mirror-Ordner. Nichts wurde geändert.',
  }),
  'rhythm-off': () => ({
    rule: 'Rhythmus ist für dieses Tagebuch ausgeschaltet',
    remedy: 'Schalte es in den Einstellungen ein.',
  }),
  'search-no-date': ({ name, value }) => ({
    rule: `„${name}:${value}“ ist kein Datum`,
    remedy: 'Schreib einen Tag, einen Monat oder ein Jahr: 2026-03-01, 2026-03 oder 2026.',
  }),
  'search-no-mood': ({ value, moods }) => ({
    rule: `es gibt keine Stimmung „${value}“`,
    remedy: `Eine Stimmung ist eine von: ${moods}.`,
  }),
  'search-no-operator': ({ name, meant }) => ({
    rule: `es gibt keinen Operator „${name}:“`,
    remedy: `Schreib stattdessen ${meant}:. Um das Wort selbst zu finden, setz es in Anführungszeichen.`,
  }),
  'search-no-value': ({ name, example }) => ({
    rule: `„${name}:“ steht allein`,
    remedy: `Schreib dazu, was es ist, etwa ${example}.`,
  }),
  'series-too-long': ({ years, first, last }) => ({
    rule: `eine solche Reihe umfasst höchstens ${years} Jahre; diese geht von ${first} bis ${last}`,
    remedy:
      'Wähle einen längeren Zeitraum, oder einen ersten Tag. Vielleicht ist in einem Eintrag das Jahr vertippt.',
  }),
  stopped: () => ({
    rule: 'es wurde angehalten, bevor es fertig war',
    remedy: 'Nichts ist halb geändert; beginne es neu, wann du willst.',
  }),
  'tension-exists': ({ name }) => ({
    rule: `es gibt schon eine Spannung ${name}`,
    remedy: 'Wähle andere Namen für ihre Pole, oder zeig die, die da ist.',
  }),
  'text-broken-sign': ({ at }) => ({
    rule: `ein Eintrag hat nur ganze Zeichen; an Stelle ${number(Number(at))} steht ein halbes`,
    remedy: 'Nimm das kaputte Zeichen weg, oder kopiere den Text noch einmal von seinem Ursprung.',
  }),
  'text-nothing': () => ({
    rule: 'ein Eintrag hat mindestens ein Wort',
    remedy: 'Schreib etwas, dann behalte es.',
  }),
  'text-nul': ({ at }) => ({
    rule: `ein Eintrag hat kein NUL-Zeichen; an Stelle ${number(Number(at))} steht eines`,
    remedy: 'Nimm das Zeichen weg; man sieht es nicht, und es stammt aus einer Binärdatei.',
  }),
  'text-too-long': ({ most, length }) => ({
    rule: `ein Eintrag hat höchstens ${number(Number(most))} Zeichen; dieser hat ${number(Number(length))}`,
    remedy: 'Behalte ihn als mehrere Einträge.',
  }),
  'upload-too-large': ({ megabytes }) => ({
    rule: `eine Datei, die dem Fenster gegeben wird, hat höchstens ${megabytes} MB`,
    remedy:
      'Leg sie auf dieses Gerät und gib ihren Pfad ein; dann gibt es keine Grenze. Nichts wurde geändert.',
  }),
  'word-of-other-pole': ({ word, pole }) => ({
    rule: `„${word}“ spricht schon für ${pole}`,
    remedy:
      'Ein Wort spricht nur für einen Pol einer Achse; nimm es erst dem anderen, oder wähle ein anderes Wort.',
  }),
  'wrong-tries': ({ seconds }) => ({
    rule: 'es gab mehrere falsche Versuche',
    remedy: `Warte ${seconds} Sekunden und versuche es dann noch einmal. Nichts wurde geändert.`,
  }),
}
