/** Was schiefging, auf Deutsch: für jeden Code des Vertrags, und für das, was keinen hat. */
import type { problems as english } from './problems.ts'

export const problems: typeof english = {
  problems: {
    offline: {
      rule: 'Mirror antwortet nicht',
      remedy: 'Vielleicht wurde es beendet. Starte es neu; was du geschrieben hast, ist noch hier.',
    },
    input: {
      rule: 'etwas, das hier steht, verletzt eine Regel',
      remedy: 'Sieh die Felder durch und versuche es noch einmal.',
    },
    bug: {
      rule: 'Etwas ist geschehen, das Mirror nicht erwartet hat',
      remedy:
        'Dein Tagebuch liegt sicher auf der Platte. Versuche es noch einmal; bleibt es dabei, starte Mirror neu.',
    },
    inEnglish: 'Genauer, auf Englisch:',
    codes: {
      BAD_REQUEST: {
        rule: 'etwas hier passt nicht zu einer Regel',
        remedy: 'Sieh durch, was du geschrieben oder gewählt hast, und versuche es noch einmal.',
      },
      UNAUTHORIZED: {
        rule: 'Mirror kennt dieses Fenster nicht mehr',
        remedy: 'Schließe es und öffne Mirror neu. Was du behalten hast, ist sicher.',
      },
      FORBIDDEN: { rule: 'das ist hier nicht erlaubt', remedy: 'Nimm dafür das Fenster der App selbst.' },
      NOT_FOUND: {
        rule: 'das Gesuchte ist nicht hier',
        remedy: 'Vielleicht wurde es entfernt. Sieh in der Liste nach.',
      },
      CONFLICT: {
        rule: 'das steht gegen etwas, das schon da ist',
        remedy: 'Sieh nach, was da ist, und versuche es dann noch einmal. Nichts wurde geändert.',
      },
      UNREADABLE_FILE: {
        rule: 'die Datei lässt sich nicht als das lesen, was sie sein soll',
        remedy: 'Wähle eine andere Datei oder eine andere Kopie. Nichts wurde geändert.',
      },
      UNSUPPORTED: {
        rule: 'das kann dieses Mirror nicht',
        remedy: 'Vielleicht kann es ein neueres Mirror oder die Desktop-App. Nichts wurde geändert.',
      },
      CANCELLED: {
        rule: 'es wurde angehalten, bevor es fertig war',
        remedy: 'Nichts ist halb geändert; beginne es neu, wann du willst.',
      },
      REFUSED: {
        rule: 'der Text brach die Regeln, an die Mirror sich hält, und wird nicht gezeigt',
        remedy: 'Deine Worte bleiben, wie sie sind. Du kannst es noch einmal versuchen.',
      },
      FOLDER_UNAVAILABLE: {
        rule: 'ein Ordner oder eine Datei lässt sich nicht lesen oder schreiben',
        remedy: 'Sieh nach, ob es sie gibt, ob das Laufwerk verbunden ist und ob du dort schreiben darfst.',
      },
      DISK_FULL: {
        rule: 'der Datenträger ist voll',
        remedy: 'Mach Platz und versuche es dann noch einmal. Was vorher behalten wurde, ist sicher.',
      },
      JOURNAL_LOCKED: {
        rule: 'ein anderes Programm hält das Tagebuch fest',
        remedy: 'Schließe es dort und versuche es dann noch einmal. Was du getippt hast, bleibt hier.',
      },
      JOURNAL_NEWER: {
        rule: 'dieses Tagebuch hat ein neueres Mirror geschrieben',
        remedy: 'Öffne es damit. Nichts wurde geändert.',
      },
      JOURNAL_DAMAGED: {
        rule: 'die Datei des Tagebuchs ist beschädigt',
        remedy:
          'Nichts wurde geändert. Stelle eine Sicherung wieder her, oder behalte die Datei und hol dir Hilfe dafür.',
      },
      MIGRATION_MISMATCH: {
        rule: 'dieses Mirror passt nicht zum Tagebuch',
        remedy: 'Installiere Mirror neu oder stelle eine Sicherung wieder her. Nichts wurde geändert.',
      },
      LOCKED: {
        rule: 'es ist mit einem Kennsatz gesperrt',
        remedy: 'Öffne es mit dem Kennsatz oder dem Wiederherstellungscode und versuche es dann noch einmal.',
      },
      TOO_MANY: {
        rule: 'das waren zu viele Versuche in kurzer Zeit',
        remedy: 'Warte einen Augenblick und mach dann weiter. Nichts wurde geändert.',
      },
      PROVIDER_UNAVAILABLE: {
        rule: 'der Server des Modells antwortet nicht, wie er soll',
        remedy:
          'Versuche es später noch einmal, oder lass diesmal Mirror selbst schreiben. Deine Worte sind behalten.',
      },
      PROVIDER_NOT_READY: {
        rule: 'das Modell ist noch nicht fertig eingerichtet',
        remedy:
          'Sieh in den Einstellungen nach, oder lass diesmal Mirror selbst schreiben. Deine Worte sind behalten.',
      },
    },
  },
}
