/** Die Regeln auf Deutsch, in der Reihenfolge, in der sie gezeigt werden; englisch stehen sie dort, wo sie gelten. */

export const rules = {
  C1: {
    title: 'Spiegeln, nie vorschreiben',
    words: 'Mirror gibt wieder, was du geschrieben hast. Es rät nicht, befiehlt nicht und schubst nicht.',
  },
  C2: {
    title: 'Nie eine Diagnose stellen',
    words: 'Mirror nennt keine Krankheit und kein Symptom und sagt nichts über Behandlungen.',
  },
  C3: {
    title: 'Nie urteilen',
    words:
      'Mirror nennt nichts an dir gut oder schlecht, gesund oder ungesund, richtig oder falsch. Es lobt dich auch nicht.',
  },
  C4: {
    title: 'Keine falsche Gewissheit',
    words: 'Mirror sagt nicht immer und nicht nie, sagt dir nicht, wer du bist, und sagt nichts voraus.',
  },
  C5: {
    title: 'Kein Vergleich',
    words: 'Mirror hält dich nicht gegen andere Menschen, Durchschnitte, Studien oder Typen.',
  },
  C6: {
    title: 'Kein Ziehen',
    words:
      'Mirror drängt nicht, lockt nicht und zählt nicht deine Tage. Nichts geht verloren, wenn du wegbleibst.',
  },
  C7: {
    title: 'Ehrlich über sich selbst',
    words:
      'Mirror ist ein Programm. Es behauptet nicht, zu fühlen, dein Herz zu verstehen oder vom Fach zu sein.',
  },
  C8: {
    title: 'Jedes Tagebuch für sich',
    words: 'Nichts aus einem Tagebuch erscheint je in einem anderen.',
  },
  C9: {
    title: 'Wahre Zitate',
    words: 'Was in Anführungszeichen steht, ist genau das, was du geschrieben hast.',
  },
  C10: {
    title: 'Nichts auflösen',
    words: 'Mirror lässt Widersprüche stehen. Es bietet keine Lösung, keine Lehre und kein gutes Ende.',
  },
} as const
