/** Which expected failure it is, where its code alone does not tell: for windows that say it in another language than English. */

/** Each reason, with the values that its sentence names. */
const reasons = {
  'address-changed': ['host'],
  'already-encrypted': [],
  'backup-locked': [],
  'backup-newer': ['app'],
  'changed-while-writing': [],
  'choice-outdated': [],
  'columns-unclear': [],
  'conflict-ended': [],
  'day-to-come': [],
  'disk-full': [],
  'file-name-taken': [],
  'file-newer': ['app'],
  'folder-missing': [],
  'home-unusable': [],
  'import-name-taken': ['name'],
  'import-under-way': [],
  'in-the-trash': [],
  'item-code-taken': ['code'],
  'item-needs-time': [],
  'journal-damaged': [],
  'journal-empty': [],
  'journal-held': [],
  'journal-itself': [],
  'journal-locked': [],
  'journal-name-taken': ['name'],
  'journal-newer': ['version', 'known'],
  'journal-open-elsewhere': [],
  'journal-unreachable': [],
  'key-file-damaged': [],
  'key-file-missing': [],
  'key-not-in-store': [],
  'keys-form': [],
  'keys-modifiers': [],
  'keys-taken': ['keys'],
  'keys-type-signs': [],
  'line-not-utf8': ['line'],
  'merge-into-other': [],
  'model-turned-off': [],
  'never-read': [],
  'no-column': ['column'],
  'no-file-window': [],
  'no-key-store': [],
  'no-keys-here': [],
  'no-mirrorback-fits': [],
  'no-model-chosen': [],
  'no-place-for-key': [],
  'no-provider': [],
  'no-such-file': [],
  'no-whole-backup': [],
  'not-a-file': [],
  'not-a-journal': [],
  'not-agreed': ['host'],
  'not-the-passphrase': [],
  'not-yet-done': [],
  'own-time-incomplete': [],
  'place-forbidden': [],
  'pole-full': ['most'],
  'pole-needs-word': [],
  'protection-changing': [],
  'provider-broke-off': ['host'],
  'provider-busy': ['host'],
  'provider-error': ['host'],
  'provider-key-refused': ['host'],
  'provider-model-missing': ['host', 'model'],
  'provider-not-accepted': ['host'],
  'provider-redirected': ['host'],
  'provider-resting': ['host'],
  'provider-timeout': ['host'],
  'provider-too-large': ['host'],
  'provider-unreachable': ['host'],
  'provider-unreadable': ['host'],
  'put-off-to-past': [],
  'recovery-code-other': [],
  'recovery-code-slip': [],
  'reflection-changed': [],
  'reflection-elsewhere': [],
  'rhythm-off': [],
  'search-no-date': ['name', 'value'],
  'search-no-mood': ['value', 'moods'],
  'search-no-operator': ['name', 'meant'],
  'search-no-value': ['name', 'example'],
  'series-too-long': ['first', 'last', 'years'],
  stopped: [],
  'tension-exists': ['name'],
  'text-broken-sign': ['at'],
  'text-nothing': [],
  'text-nul': ['at'],
  'text-too-long': ['most', 'length'],
  'upload-too-large': ['megabytes'],
  'word-of-other-pole': ['word', 'pole'],
  'wrong-tries': ['seconds'],
} as const

export type ProblemReason = keyof typeof reasons

/** The values that a reason's sentence names. */
export type ReasonValues<R extends ProblemReason> = Readonly<
  Record<(typeof reasons)[R][number], string | number>
>

export const problemReasons = Object.keys(reasons) as [ProblemReason, ...ProblemReason[]]

/** The names of the values that a reason's sentence has. */
export function reasonValueNames(reason: ProblemReason): readonly string[] {
  return reasons[reason]
}

/** The part of a problem's data that tells its reason. */
export interface Because {
  readonly reason: ProblemReason
  readonly values?: Record<string, string | number>
}

/** To be spread into the data of a failure. */
export function because<R extends ProblemReason>(
  reason: R,
  ...[values]: (typeof reasons)[R] extends readonly [] ? [] : [ReasonValues<R>]
): Because {
  return { reason, ...(values ? { values } : {}) }
}

/** A rule that a text of the owner's breaks, as the window shows it while it is typed. */
export interface BrokenRule extends Because {
  readonly rule: string
  readonly remedy: string
}
