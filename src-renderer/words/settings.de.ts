/** Die Einstellungen auf Deutsch. */
import type { InAnyLanguage } from '../words.ts'
import { plural } from './count.de.ts'
import type { settings as english } from './settings.ts'

export const settings: InAnyLanguage<typeof english> = {
  vault: {
    title: 'Schloss',
    hint: 'Ein Kennsatz verschlüsselt das Tagebuch auf dieser Platte.',
    lockedTitle: 'Dein Tagebuch ist verschlossen',
    lockedLead: 'Es ist auf dieser Platte verschlüsselt. Dein Kennsatz öffnet es.',
    passphrase: 'Kennsatz',
    recoveryCode: 'Wiederherstellungscode',
    recoveryHint: 'Neun Gruppen zu vier Zeichen, wie du sie aufgeschrieben hast.',
    damaged: [
      'Nichts wurde verändert oder gelöscht: Die Datei bleibt, wo sie ist.',
      'Eine Sicherung bringt das Tagebuch zurück, in einem neuen Ordner: npm start -- --home NEUER-ORDNER, dann auf der Seite „Deine Daten“ die neueste ZIP-Datei zurückspielen, mit dem Kennsatz von damals.',
      'Was noch lesbar ist, kommt in eine Datei, die Mirror einlesen kann: npm run -s mirror -- salvage DATEI.json.',
    ],
    unlock: 'Öffnen',
    useRecovery: 'Den Wiederherstellungscode nehmen',
    usePassphrase: 'Den Kennsatz nehmen',
    useSystem: 'Mit dem Schlüsselspeicher dieses Systems öffnen',
    choiceTitle: 'Soll dein Tagebuch verschlossen werden?',
    choices: {
      without: {
        name: 'Ohne Kennsatz',
        hint: 'Wer diese Platte lesen kann, kann dein Tagebuch lesen. Du kannst es später verschließen, in den Einstellungen.',
      },
      passphrase: {
        name: 'Mit Kennsatz',
        hint: 'Das Tagebuch wird verschlüsselt. Gehen Kennsatz und Wiederherstellungscode verloren, kann es niemand öffnen.',
      },
    },
    newPassphrase: 'Neuer Kennsatz',
    newPassphraseHint: 'Acht Zeichen oder mehr; ein paar Wörter, die zusammengehören, sind gut und lang.',
    fields: {
      passphrase: 'Dein Kennsatz',
      current: 'Kennsatz oder Wiederherstellungscode',
      next: 'Neuer Kennsatz',
      again: 'Noch einmal dasselbe',
    },
    differ: 'Die beiden sind noch nicht gleich.',
    codeTitle: 'Dein Wiederherstellungscode',
    codeLead: 'Schreib ihn auf und bewahre ihn fern von diesem Gerät auf. Er wird dieses eine Mal gezeigt.',
    codeWarning:
      'Er öffnet dein Tagebuch, wenn der Kennsatz vergessen ist. Ohne beide kann es niemand öffnen.',
    codeKept: 'Ich habe ihn aufgeschrieben',
    copyCode: 'Kopieren',
    copied: 'Kopiert',
    printCode: 'Drucken',
    plain: 'Dein Tagebuch ist nicht verschlüsselt: Wer diese Platte lesen kann, kann es lesen.',
    encrypt: 'Das Tagebuch verschlüsseln',
    encrypted: 'Dein Tagebuch ist auf dieser Platte verschlüsselt.',
    lockNow: 'Jetzt verschließen',
    autoLock: 'Von selbst verschließen',
    autoLockHint: 'Nach so langer Zeit ohne Gebrauch. Es verschließt sich auch, wenn das Gerät schläft.',
    minutes: minutes =>
      minutes === 0 ? 'Nur wenn das Gerät schläft' : `Nach ${plural(minutes, 'Minute', 'Minuten')}`,
    remember: 'Auf diesem Gerät von selbst öffnen',
    rememberHint:
      'Der Schlüssel liegt auch im Schlüsselspeicher deines Systems. Der Kennsatz öffnet weiterhin.',
    basicText:
      'Der Schlüsselspeicher dieses Systems hielte den Schlüssel für alle lesbar, darum legt Mirror dort keinen ab.',
    noStore: 'Dieses Fenster hat keinen Schlüsselspeicher des Systems, darum öffnet jedes Mal der Kennsatz.',
    readable: 'Diese Kopien sind von früher und ohne den Kennsatz lesbar:',
    changePassphrase: 'Den Kennsatz ändern',
    newCode: 'Einen neuen Wiederherstellungscode machen',
    decrypt: 'Die Verschlüsselung aufheben',
    decryptHint:
      'Das Tagebuch wird wieder eine offene Datei, lesbar für alle, die diese Platte lesen können.',
  },

  constitution: {
    title: 'Was Mirror sagen darf und was nicht',
    lead: 'Zehn Regeln. Jeder Text, den Mirror schreibt, wird auf diesem Gerät an ihnen geprüft, bevor du ihn siehst.',
    plain: [
      'Mirror spiegelt. Es zeigt dir, was du geschrieben hast, in deinen Worten, und stellt höchstens eine offene Frage.',
      'Es rät nicht, stellt keine Diagnosen, urteilt nicht, vergleicht nicht, verspricht nichts und drängt nicht. Es gibt sich nicht als Mensch aus.',
      'Ein Text, der eine Regel bricht, wird neu geschrieben; bricht er sie noch immer, wird er abgelehnt, und du erfährst es.',
      'Deine eigenen Sätze werden nie geprüft, geändert oder zurückgehalten.',
    ],
    rules: 'Die Regeln',
    version: version => `Fassung ${version}`,
    read: 'In einfachen Worten lesen',
  },

  settings: {
    find: 'Einstellung finden',
    findNone: 'Keine Einstellung hat diese Worte.',
    language: 'Sprache',
    languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
    languageHint:
      'Das Fenster öffnet sich neu in der Sprache, die du wählst. Was du geschrieben hast, bleibt, wie es ist.',
    title: 'Einstellungen',
    look: 'Aussehen',
    appearance: 'Erscheinung',
    appearances: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    textSize: 'Größe der Schrift',
    sizes: { small: 'Klein', medium: 'Mittel', large: 'Groß' },
    writing: 'Schreiben',
    mirrorbackOnSave: 'Spiegeln, sobald ein Eintrag behalten wird',
    mirrorbackOnSaveHint: 'Aus: Du bittest bei jedem Eintrag selbst darum, wenn du magst.',
    mood: 'Feld für die Stimmung zeigen',
    moodHint: 'Ein kleines Feld neben dem Text dafür, wie es sich anfühlte. Immer freiwillig.',
    journal: 'Dieses Tagebuch',
    name: 'Name',
    zone: 'Zeitzone',
    dayStart: 'Der Tag beginnt um',
    dayStartHint: 'Gilt für neue Einträge; die schon behaltenen bleiben an ihrem Tag.',
    care: 'Fürsorge',
    region: 'Region für Hilfsangebote',
    regionHint:
      'Klingt ein Text nach einem Notfall, zeigt Mirror Hilfsangebote dieser Region. Es ruft nie an und sendet nie etwas.',
    helpPreview: 'Diese Angebote ansehen',
    constitution: 'Was Mirror sagen darf und was nicht',
    constitutionHint: 'Jede Spiegelung wird an diesen Regeln geprüft, bevor du sie siehst.',
    reject: 'Ein Text, der sie bricht, wird abgelehnt.',
    rewrite: 'Ein Text, der sie bricht, wird neu geschrieben.',
    keys: 'Tastatur',
    singleKeys: 'Einzelne Buchstaben sind Kürzel',
    singleKeysHint: 'Aus: Nur die mit Strg oder ⌘ gelten.',
    about: 'Über Mirror',
    aboutText:
      'Mirror ist ein Programm. Es zählt Wörter und findet, was wiederkehrt; es versteht nicht, und es kennt dich nicht besser, als du dich kennst.',
    languagesRead:
      'In englischen Texten findet Mirror Themen, Spannungen und die Stimmung von Wörtern. In anderen Sprachen findet es deine eigenen wiederkehrenden Wörter und wann sie kommen; das Übrige bleibt ungesagt. Im Japanischen und Chinesischen zählt es Zeichen, die zusammenstehen. Suche und Zitate gehen in allen.',
    versions: (app, engine, rules) => `Mirror ${app} · Engine ${engine} · Regeln ${rules}`,
    saved: 'Gesichert.',
  },

  provider: {
    title: 'Wer Spiegelungen schreibt',
    hint: 'Mirror schreibt sie selbst, auf diesem Rechner, solange du kein Modell eines anderen Programms einschaltest.',
    label: 'Wer schreibt',
    names: { 'built-in': 'Mirror selbst', ollama: 'Ollama', 'openai-compatible': 'Ein anderer Server' },
    about: {
      'built-in': 'Nichts wird irgendwohin gesendet.',
      ollama: 'Ein Programm für Modelle auf deinem eigenen Rechner oder in deinem eigenen Netz.',
      'openai-compatible':
        'Jeder Server, der das Chat-Protokoll von OpenAI spricht, auf diesem Rechner oder anderswo.',
    },
    address: 'Adresse',
    saveAddress: 'Adresse speichern',
    addressHints: {
      ollama: 'Meist http://127.0.0.1:11434',
      'openai-compatible': 'Zum Beispiel https://models.example/v1',
    },
    plainHttp: 'Eine unverschlüsselte Verbindung erlauben',
    plainHttpHint: 'Jeder unterwegs könnte deine Worte lesen. Nur für ein Netz, dem du vertraust.',
    consentTitle: host => `Was an ${host} gesendet würde`,
    agree: host => `Einverstanden: an ${host} senden`,
    agreed: when => `Du warst am ${when} einverstanden.`,
    withdraw: 'Zurücknehmen',
    key: 'Schlüssel',
    keyHint:
      'Liegt im Schlüsselspeicher deines Systems, nur für diese Adresse. Viele Server auf diesem Rechner brauchen keinen.',
    keepKey: 'Schlüssel behalten',
    removeKey: 'Schlüssel entfernen',
    keyStored: 'Ein Schlüssel für diese Adresse liegt im Schlüsselspeicher deines Systems.',
    keyEnvironment: 'Der Schlüssel kommt aus MIRROR_PROVIDER_KEY und wird nirgends aufbewahrt.',
    keyNowhere:
      'Dieses Fenster hat keinen sicheren Ort für einen Schlüssel, darum behält Mirror keinen. Braucht der Server einen, starte Mirror mit gesetztem MIRROR_PROVIDER_KEY.',
    test: 'Verbindung prüfen',
    testing: 'Der Server wird nach seinen Modellen gefragt',
    answered: (host, models) =>
      `${host} antwortet, mit ${models === 1 ? 'einem Modell' : `${models} Modellen`}.`,
    modelMissing: model => `${model} ist nicht darunter.`,
    model: 'Modell',
    saveModel: 'Modell speichern',
    modelHint: 'Sein Name, wie der Server ihn kennt. Nach einer Prüfung kannst du aus seiner Liste wählen.',
    ready: (model, host) => `Spiegelungen schreibt ${model} bei ${host}.`,
    notReady: {
      address: 'Als Nächstes: die Adresse.',
      consent: 'Als Nächstes: lies, was gesendet würde, und stimme zu. Bis dahin wird nichts gesendet.',
      model: 'Als Nächstes: ein Modell wählen. Bis dahin wird nichts gesendet.',
    },
    unchecked: 'Keine Antwort wird gezeigt, bevor sie nach denselben Regeln geprüft ist wie Mirrors eigene.',
  },
}
