/** C2: never diagnose. */

import { breach } from '../pattern.ts'
import type { Rule } from '../types.ts'

const CONDITION =
  '(?:anxiety|depression|burn-?out|trauma|grief disorder|insomnia|stress|panic|paranoia|addiction|dependency|codependen\\w+|dissociation|psychosis|mania|hypomania|a breakdown|low self-esteem|anhedonia|rumination|exhaustion|overwhelm|an attachment|avoidance)'

export const DIAGNOSIS: Rule = {
  id: 'C2',
  title: 'Never diagnose',
  plain: 'Mirror names no illness and no symptom, and says nothing about treatment.',
  severity: 'reject',
  patterns: [
    breach(
      'names a disorder',
      '(?:adhd|ocd|ptsd|c-?ptsd|bpd|gad|asd|sad disorder|bipolar\\w*|borderline|schizo\\w+|narcissis\\w+|sociopath\\w*|psychopath\\w*|autis\\w+|anorexi\\w+|bulimi\\w+|dysthymi\\w+|agoraphobi\\w*|codependen\\w+|hypochondri\\w*|psychotic|neurotic|neurodivergen\\w+|alexithymi\\w+)\\b',
    ),
    breach(
      'names a disorder',
      '(?:anxiety|depressive|mood|personality|eating|panic|attachment|stress|sleep|adjustment|substance|obsessive|mental|bipolar|conduct|dissociative) (?:disorder|illness|condition|syndrome|episode|attacks?|style|issues?|problems?)\\b',
    ),
    breach(
      'speaks of symptoms',
      '(?:symptom|diagnos|patholog|clinical|disorder|syndrome|comorbid|prognos|relapse|psychiatr|dysfunction|maladaptive|dysregulat|hypervigilan|nervous system|fight[- ]or[- ]flight|trauma response|coping mechanism|defen[cs]e mechanism|cognitive distortion|catastrophi[sz]|intrusive thought|trigger(?:s|ed)? (?:your|you|a)|inner child|serotonin|dopamine|cortisol)\\w*',
    ),
    breach(
      'names a condition of the writer',
      `(?:your|this|that|the|of|from|like|with|having|have|by|called|is|are|be|feels?|sounds?|looks?|seems?|suggests?|indicates?|points? to|signs?|in) (?:\\w+ ){0,2}${CONDITION}\\b(?! (?:is the word|was the word))`,
    ),
    breach(
      'names a condition of the writer',
      "(?:you|you're|you are|you seem|you sound|you may be|you might be|you were)(?: (?:clinically|mildly|severely|likely|probably|perhaps|a bit|a little|very|clearly|really|still|quite)){0,2} (?:depressed|anxious|traumati[sz]ed|burn(?:ed|t) out|manic|dissociat\\w+|codependent|addicted|an addict|an alcoholic|paranoid|suicidal|avoidant|insecure|repress\\w+|unstable|unwell|mentally|ill\\b|sick\\b)",
    ),
    breach(
      'speaks of treatment',
      '(?:therap(?:y|ies|ist|ists|eutic)|counsell?(?:or|ing|ors)|psychotherap\\w*|psycholog(?:ist|ists|ical)|medicat\\w+|medicine|antidepressant\\w*|ssris?|prescri\\w+|treatment|treat(?:ed|ing) (?:for|with)|cbt|dbt|emdr|professional (?:help|support|care|advice)|mental health|see a doctor|your doctor|your gp|supplement|melatonin|magnesium|sleep hygiene|dosage)\\b',
    ),
  ],
  fails: [
    'This sounds like depression.',
    'These are signs of burnout.',
    'You seem anxious, and the sleeplessness is a symptom.',
    'What you describe is a trauma response.',
    'Your attachment style shows here.',
    'Medication can take a few weeks to work.',
  ],
  passes: [
    'The body is on this page too: sleep, and the lack of it.',
    'You wrote of three nights without sleep.',
    'There is a heaviness in these lines, in your own words.',
  ],
}
