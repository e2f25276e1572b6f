/** Der Rahmen des Fensters auf Deutsch. */
import type { InAnyLanguage } from '../words.ts'
import { plural } from './count.de.ts'
import type { shell as english } from './shell.ts'

export const shell: InAnyLanguage<typeof english> = {
  nav: {
    label: 'Hauptbereich',
    journal: 'Tagebuch',
    today: 'Heute',
    patterns: 'Muster',
    tensions: 'Spannungen',
    threads: 'Fäden',
    search: 'Suche',
    onThisDay: 'An diesem Tag',
    overview: 'Überblick',
    settings: 'Einstellungen',
    trash: 'Papierkorb',
    help: 'Tastenkürzel',
    journals: 'Tagebücher',
    newJournal: 'Neues Tagebuch …',
    sample: 'Beispiel',
    journalOf: 'Ein Tagebuch wählen. Jetzt offen:',
  },

  connection: {
    lost: 'Mirror antwortet nicht. Was du schreibst, bleibt hier; die Verbindung wird wieder gesucht.',
    back: 'Mirror antwortet wieder.',
  },

  backupNotice: {
    failed: (when: string) => `Die automatische Sicherung vom ${when} ist misslungen:`,
    open: 'Die Sicherungen ansehen',
  },

  start: {
    title: 'Dein Tagebuch konnte nicht geöffnet werden',
    newer: 'Dieses Tagebuch wurde mit einem neueren Mirror geöffnet',
    damaged: 'Die Datei des Tagebuchs ist beschädigt',
    locked: 'Das Tagebuch ist anderswo offen',
    offline: 'Mirror läuft nicht',
    offlineRemedy:
      'Dieses Fenster gehört zu einem Mirror, das beendet wurde. Starte Mirror neu und nimm das Fenster, das es öffnet.',
    crashed: 'Diese Seite ist stehen geblieben',
    crashedRemedy:
      'Dein Tagebuch liegt sicher auf der Platte. Öffne die Seite neu; was du geschrieben hast, wurde als Entwurf behalten.',
    reload: 'Neu öffnen',
    toJournal: 'Zum Tagebuch',
  },

  diagnostics: {
    versions: (app, engine, constitution, schema) =>
      `Mirror ${app}, Leser ${engine}, Regeln ${constitution}, Schema ${schema}`,
    zone: zone => `Zeitzone ${zone}`,
    journal: (bytes, encrypted) =>
      `Tagebuch ${bytes} Byte, ${encrypted ? 'verschlüsselt' : 'nicht verschlüsselt'}`,
    stores: {
      none: 'Das System hat keinen Speicher für Schlüssel',
      'basic-text': 'Der Schlüsselspeicher des Systems ist für jeden offen und wird nicht benutzt',
      available: 'Das System hat einen sicheren Speicher für Schlüssel',
    },
    counts: (journals, reflections, trashed, unread) =>
      `Tagebücher ${journals}, Einträge ${reflections}, im Papierkorb ${trashed}, noch nicht gelesen ${unread}`,
    lastBackup: at => `Letzte Sicherung ${at}`,
    noBackup: 'Noch keine Sicherung',
    log: lines => `Die letzten ${plural(lines, 'Zeile', 'Zeilen')} des Protokolls:`,
    show: 'Diagnose zeigen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    label: 'Diagnose',
    hint: 'Versionen, Größen und die letzten Zeilen des Protokolls, für jemanden, der dir hilft. Keine Worte deines Tagebuchs; nichts wird gesendet.',
  },

  firstRun: {
    title: 'Ein Tagebuch, das mit deinen eigenen Worten antwortet',
    promise:
      'Mirror behält, was du schreibst, in einer Datei auf diesem Gerät. Nichts wird irgendwohin gesendet, es gibt kein Konto, und du kannst jederzeit alles mitnehmen.',
    name: 'Wie soll dich dein Tagebuch nennen?',
    nameHint: 'Ein Vorname oder etwas anderes. Nur du siehst es.',
    begin: 'Beginnen',
    more: 'Zeitzone und Beginn des Tages',
    zone: 'Zeitzone',
    dayStart: 'Dein Tag beginnt um',
    dayStartHint: 'Was du nachts um eins schreibst, kann so noch zum Abend davor gehören.',
    or: 'oder',
    sample: 'Im Beispieltagebuch umsehen',
    sampleHint: 'Ein Jahr einer erfundenen Person. Du kannst es spurlos entfernen.',
    newTitle: 'Ein neues Tagebuch',
    newHint: 'Tagebücher bleiben ganz getrennt: Nichts geht von einem in das andere.',
    create: 'Tagebuch anlegen',
  },

  palette: {
    open: 'Überallhin',
    title: 'Überallhin',
    label: 'Schreib, was du suchst',
    placeholder: 'Eine Seite, ein Befehl, ein Muster, ein Faden, deine Worte …',
    none: 'Nichts heißt so.',
    groups: {
      pages: 'Seiten',
      acts: 'Befehle',
      words: 'In deinen Worten',
      recent: 'Zuletzt geschrieben',
      patterns: 'Muster',
      tensions: 'Spannungen',
      threads: 'Fäden',
      tags: 'Schlagwörter',
      search: 'Suche',
    },
    searchFor: query => `Nach „${query}“ suchen`,
    write: 'Neuer Eintrag',
    light: 'Helles Aussehen',
    dark: 'Dunkles Aussehen',
    shortcuts: 'Tastenkürzel',
    openJournal: name => `Das Tagebuch ${name} öffnen`,
    found: count => plural(count, 'Treffer', 'Treffer'),
  },

  help: {
    open: 'Die ganze Hilfe',
    title: 'Hilfe',
    lead: 'Was Mirror tut, und wie es geht.',
    markdown: 'Text mit Form',
    markdownRows: [
      ['# Titel', 'eine Überschrift'],
      ['*Wort*', 'Betonung'],
      ['**Wort**', 'Nachdruck'],
      ['- eins', 'eine Liste'],
      ['> gesagt', 'ein Zitat'],
      ['#wort', 'ein Schlagwort, beim Schreiben angeboten'],
    ],
    search: 'Suche',
    keys: 'Tastatur',
    constitution: 'Was Mirror sagen darf und was nicht',
    tour: 'Noch einmal umsehen',
    design: 'Für alle, die bauen: jedes Element',
  },

  tour: {
    label: 'Ein erster Blick',
    step: (at, of) => `${at} von ${of}`,
    skip: 'Überspringen',
    back: 'Zurück',
    next: 'Weiter',
    done: 'Fertig',
    steps: [
      [
        'Schreiben',
        'Die Seite oben ist für dich. Strg+Enter behält, was du geschrieben hast; ein Entwurf ist sicher, auch wenn Mirror stehen bleibt.',
      ],
      [
        'Gespiegelt werden',
        'Mirror antwortet mit deinen eigenen Worten und höchstens einer Frage. Rat gibt es nie.',
      ],
      [
        'Sehen, was wiederkehrt',
        'Muster und Spannungen wachsen mit dem, was du schreibst. Jedes Zeichen führt zu den Worten dahinter.',
      ],
      ['Alles finden', 'Strg+K führt überallhin, / durchsucht deine Worte, ? zeigt alle Tastenkürzel.'],
      [
        'Es gehört dir',
        'Alles ist eine Datei auf diesem Gerät. Unter „Deine Daten“ sicherst du es, nimmst es mit oder holst etwas herein.',
      ],
    ],
  },

  keys: {
    ctrl: 'Strg',
    title: 'Tastenkürzel',
    general: 'Überall',
    goTo: 'Gehe zu',
    writing: 'Beim Schreiben',
    newReflection: 'Neuer Eintrag',
    palette: 'Überallhin',
    bold: 'Nachdruck',
    italic: 'Betonung',
    takeBack: 'Zurücknehmen',
    search: 'Suche',
    help: 'Diese Liste',
    keep: 'Den Eintrag behalten',
    thenWord: 'dann',
    or: 'oder',
  },
}
