/** Die Datenseite auf Deutsch. */
import type { Words } from '../words.ts'
import { number, plural } from './count.de.ts'

export const data: Words['data'] = {
  title: 'Deine Daten',
  lead: 'Alles, was du schreibst, ist eine Datei auf diesem Gerät. Kopiere sie, nimm sie mit, hol sie zurück.',
  open: 'Deine Daten öffnen',
  pointer:
    'Sicherungen, Export, Import, Texte, die gegeneinander stehen, und der Papierkorb haben eine eigene Seite.',
  copyPath: 'Pfad kopieren',
  copied: 'Kopiert',
  show: 'Datei zeigen',

  place: {
    title: 'Dein Tagebuch',
    size: 'Größe',
    holds: 'Inhalt',
    protection: 'Schutz',
    copies: 'Kopien',
    encrypted: 'Auf diesem Datenträger verschlüsselt',
    plain: 'Nicht verschlüsselt',
    lock: 'Abschließen',
    journals: count => plural(count, 'Tagebuch', 'Tagebücher'),
    reflections: count => plural(count, 'Eintrag', 'Einträge'),
    kept: (count, bytes) => (count === 0 ? 'noch keine' : `${plural(count, 'Kopie', 'Kopien')}, ${bytes}`),
  },

  backup: {
    title: 'Sicherungen',
    now: 'Jetzt sichern',
    running: 'Wird gesichert',
    done: bytes => `Gesichert und geprüft: Sie lässt sich ganz wieder öffnen (${bytes}).`,
    safe: when => `Geprüft ${when}: Sie lässt sich ganz wieder öffnen.`,
    unchecked: when => `Die letzte Sicherung ist von ${when}. Sie wurde noch nicht geprüft.`,
    none: 'Noch gibt es keine Sicherung',
    noneHint: 'Ein Druck macht eine Kopie von allem und öffnet sie wieder, um zu sehen, ob sie ganz ist.',
    todayAt: time => `heute um ${time}`,
    yesterdayAt: time => `gestern um ${time}`,
    failed: when => `Die Sicherung von ${when} ist misslungen`,
    retry: when => `Mirror versucht es nach ${when} von selbst noch einmal.`,
    automatic: 'Von selbst sichern',
    automaticHint:
      'An jedem Tag, an dem sich etwas geändert hat, und vor Import, Wiederherstellung und Aktualisierung. Behalten werden 7 Tage, 4 Wochen und 12 Monate; was du selbst gemacht hast, bleibt immer.',
    next: when => `Die nächste ist ${when} fällig, wenn sich bis dahin etwas geändert hat.`,
    list: 'Behaltene Kopien',
    kinds: {
      daily: 'Des Tages',
      'before-migration': 'Vor einer Aktualisierung',
      'before-import': 'Vor einem Import',
      'before-restore': 'Vor einer Wiederherstellung',
      manual: 'Von dir gemacht',
    },
    verified: when => `geprüft ${when}`,
    notVerified: 'noch nicht geprüft',
    bare: 'Die Datei des Tagebuchs, wie sie war',
    actions: when => `Befehle für die Kopie von ${when}`,
    test: 'Probe machen',
    testing: 'Wird an einem Probeort wiederhergestellt und verglichen',
    tested: (rows, seconds) =>
      `Sie lässt sich wiederherstellen: ${plural(rows, 'Zeile', 'Zeilen')} in ${seconds} s verglichen, alle gleich. Die Probe ist wieder weg.`,
    more: count => `${number(count)} weitere zeigen`,
  },

  restore: {
    button: 'Wiederherstellen …',
    other: 'Aus einer Datei wiederherstellen …',
    title: 'Eine Sicherung wiederherstellen',
    from: 'Gemacht',
    file: 'Datei',
    path: 'Pfad der Sicherung',
    how: 'Wie sie wiederhergestellt wird',
    modes: {
      replace: {
        name: 'An die Stelle meines Tagebuchs',
        hint: 'Was jetzt hier ist, wird zuerst als Sicherheitskopie behalten; du kannst dahin zurück.',
      },
      beside: {
        name: 'Neben mein Tagebuch',
        hint: 'Sie öffnet sich als eigenes Mirror in einem eigenen Ordner. Hier wird nichts angerührt.',
      },
    },
    sure: 'Ich will diese Sicherung an der Stelle von dem, was jetzt hier ist.',
    passphrase: 'Passphrase der Sicherung',
    passphraseHint: 'Sie wurde mit einer anderen Passphrase abgeschlossen als der jetzigen.',
    replace: 'Mein Tagebuch ersetzen',
    beside: 'Daneben öffnen',
    running: 'Die Sicherung wird geprüft und dann wiederhergestellt',
    replaced: count => `Wiederhergestellt: ${plural(count, 'Eintrag', 'Einträge')}.`,
    safety: 'Was vorher hier war, liegt in',
    madeBeside: count =>
      `${plural(count, 'Eintrag', 'Einträge')} in einem eigenen Mirror, in diesem Ordner:`,
    openWith: 'So öffnest du es',
    asksPassphrase: 'Es fragt nach der Passphrase der Sicherung.',
  },

  out: {
    title: 'Mitnehmen',
    hint: 'Offene Formate, ganz, jederzeit. Markdown, um es überall zu lesen; JSON, um es Wort für Wort zurück zu Mirror zu bringen.',
    format: 'Format',
    formats: { markdown: 'Markdown', json: 'JSON' },
    scope: 'Welche Tagebücher',
    scopes: { this: 'Dieses Tagebuch', all: 'Alle Tagebücher' },
    days: 'Welche Tage',
    spans: { all: 'Alle Tage', some: 'Manche Tage' },
    from: 'Von',
    to: 'Bis',
    order: 'Der erste Tag darf nicht nach dem letzten kommen.',
    go: 'Exportieren',
    running: 'Wird exportiert',
    done: (reflections, bytes) =>
      `${plural(reflections, 'Eintrag', 'Einträge')} exportiert (${bytes}), nach`,
    nothing: 'In diesen Tagen war nichts; in der Datei ist kein Eintrag.',
  },

  bring: {
    title: 'Geschriebenes hereinholen',
    hint: 'Ein Export oder eine Sicherung von Mirror, oder ein Eintrag je Zeile wie {"date":"2026-01-31","text":"…"}. Zuerst siehst du, was sich ändern würde.',
    drop: 'Leg eine Datei hierher, oder',
    choose: 'wähle eine Datei',
    path: 'Pfad der Datei auf diesem Gerät',
    orPath: 'Stattdessen einen Pfad eintippen',
    look: 'Ansehen',
    looking: 'Die Datei wird angesehen',
    taking: name => `${name} wird aufgenommen`,
    go: 'Hereinholen',
    going: 'Wird hereingeholt',
    notNow: 'Jetzt nicht',
    would: name => `Was ${name} ändern würde`,
    nothing: 'Nichts: Alles davon ist schon hier.',
    into: journal => `In ${journal}`,
    done: name => `${name} wurde hereingeholt`,
    rows: {
      added: 'Neue Einträge',
      updated: 'Dort geändert, neuer als hier',
      conflicts: 'Zwei Texte: Beide bleiben, und du wählst',
      trashed: 'Dort gelöscht, hier in den Papierkorb',
      unchanged: 'Schon hier',
      others: 'Fäden, Spiegelungen, Entscheidungen und Ähnliches',
    },
    toConflicts: 'Zwischen zwei Texten wählen',
    passphrase: 'Passphrase der Sicherung',
    withPassphrase: 'Öffnen',
    tooLarge: {
      rule: megabytes => `eine Datei für dieses Fenster darf höchstens ${number(megabytes)} MB haben`,
      remedy: 'Leg sie auf dieses Gerät und tipp ihren Pfad ein; dann gibt es keine Grenze.',
    },
  },

  drop: {
    title: 'Diese Datei hereinholen',
    hint: 'Lass los, und du siehst, was sie ändern würde. Nichts ändert sich, bevor du es sagst.',
    folder: 'Ein Ordner lässt sich nicht hereinholen. Nimm eine Datei.',
    oneOnly: 'Eine Datei auf einmal: Nur die erste wird angesehen.',
  },

  conflicts: {
    title: 'Zwei Texte von einem',
    lead: 'Zwei Geräte haben denselben Eintrag geändert, und keines wusste vom anderen. Beide Texte sind behalten. Du wählst, welcher steht; der andere bleibt unter den früheren Fassungen.',
    waiting: count =>
      `${plural(count, 'Eintrag hat', 'Einträge haben')} zwei Texte, weil zwei Geräte getrennt geschrieben haben.`,
    choose: 'Wählen',
    badge: count => `${plural(count, 'Wahl', 'Wahlen')} offen`,
    none: 'Nichts steht gegeneinander',
    noneHint: 'Wo zwei Geräte denselben Eintrag getrennt ändern, warten beide Texte hier auf dich.',
    mine: 'Hier geschrieben',
    theirs: 'Auf einem anderen Gerät geschrieben',
    stands: 'steht jetzt',
    written: when => `geschrieben ${when}`,
    differs: (added, removed) =>
      `${plural(removed, 'Wort', 'Wörter')} nur im ersten, ${number(added)} nur im zweiten.`,
    keepMine: 'Meinen behalten',
    keepTheirs: 'Den anderen behalten',
    keepBoth: 'Beide behalten',
    keepBothHint: 'Der neuere steht; der andere wird daneben ein eigener Eintrag.',
    kept: {
      mine: 'Deiner steht.',
      theirs: 'Der andere steht.',
      both: 'Beide sind behalten, nebeneinander.',
    },
    undone: 'Rückgängig: Du kannst neu wählen.',
  },

  history: {
    title: 'Was hereingeholt wurde',
    none: 'Noch wurde nichts hereingeholt.',
    counts: (added, updated) =>
      updated === 0
        ? `${number(added)} hinzugefügt`
        : `${number(added)} hinzugefügt, ${number(updated)} geändert`,
    into: journal => `in ${journal}`,
    undone: when => `rückgängig gemacht ${when}`,
    undo: 'Rückgängig',
    undoOf: name => `${name} rückgängig machen`,
    undoing: 'Wird zurückgenommen',
    report: (removed, restored, kept) =>
      `${number(removed)} entfernt, ${number(restored)} wie zuvor, ${number(kept)} bleiben, weil du sie seither geändert hast.`,
  },

  more: {
    title: 'Nichts geht verloren',
    trash: count => (count === 0 ? 'leer' : plural(count, 'Eintrag', 'Einträge')),
    trashHint: 'Was du entfernst, lässt sich zurückholen.',
    versions: 'Frühere Fassungen',
    versionsHint: 'Jede Änderung behält den Text davor.',
    versionsCount: count => (count === 0 ? 'keine' : plural(count, 'Text', 'Texte')),
    versionsLead:
      'Einträge, die du geändert hast. Jeder frühere Text ist behalten, lässt sich vergleichen und zurückholen.',
    versionsNone: 'Noch wurde kein Eintrag geändert',
    versionsOf: count => plural(count, 'Fassung', 'Fassungen'),
    compare: 'Sehen, was sich änderte',
    sample: 'Beispieltagebuch',
    sampleHint:
      'Ein Jahr einer erfundenen Person, um sich umzusehen. Entfernt verschwindet es ohne eine Spur.',
    openSample: 'Das Beispieltagebuch öffnen',
    removeSample: 'Das Beispieltagebuch entfernen',
    sampleRemoved: 'Das Beispieltagebuch ist weg.',
  },

  stopped: 'Angehalten. Nichts blieb halb getan.',

  steps: {
    'reading the file': 'Die Datei wird gelesen',
    reading: 'Wird gelesen',
    adding: 'Wird durchgegangen',
    'bringing it in': 'Wird hereingeholt',
    checking: 'Wird geprüft',
    'checking every part': 'Jeder Teil wird geprüft',
    'checking the export': 'Der Export darin wird geprüft',
    'opening the backup': 'Die Sicherung wird geöffnet',
    packing: 'Wird gepackt',
    'taking a still copy': 'Eine ruhende Kopie wird gemacht',
    undoing: 'Wird zurückgenommen',
    'writing pages': 'Seiten werden geschrieben',
    'writing rows': 'Die Datei wird geschrieben',
  },
}
