/** The verbs by which a writer says what goes on in them. */

const MENTAL_VERBS: ReadonlySet<string> = new Set(
  `accept admire adore ache appreciate ask avoid believe blame bother care cherish choose confess consider crave
  decide deserve desire despair detest doubt dread dream enjoy envy expect fancy fear feel find forget forgive
  grieve guess hate hesitate hope imagine intend judge know lament learn like loathe long love mean mind miss
  mourn need notice ponder pray prefer pretend promise realise realize reckon recognise recognize reflect regret
  relax remember repent resent resolve rejoice sense struggle suffer suppose suspect think trouble trust
  understand value want weep wish wonder worry yearn`.split(/\s+/),
)

/** Whether this lemma of a verb names thinking, feeling or wanting. */
export function isMentalVerb(lemma: string): boolean {
  return MENTAL_VERBS.has(lemma)
}
