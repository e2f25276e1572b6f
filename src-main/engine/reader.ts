/** Reads one text into everything the engine observes in it. */

import { readTensions } from './tensions/read.ts'
import { SEED_AXES } from './tensions/seed-axes.ts'
import { affectOf } from './text/affect.ts'
import type { Detect } from './text/language.ts'
import { parse } from './text/parse.ts'
import { LIBRARY } from './themes/library.ts'
import { createMatcher } from './themes/matcher.ts'
import { termsOf } from './themes/terms.ts'
import { ENGINE_VERSION, type Reader } from './types.ts'

/**
 * A reader; make one per process, since the English model is loaded once, at the first text. It never throws,
 * whatever the string, and the same text with the same axes gives the same reading whatever was read before.
 * Without axes it reads the seed tensions.
 */
export function createReader(detect: Detect): Reader {
  const match = createMatcher(LIBRARY)
  return {
    parse: text => parse(text, detect),
    read(text, axes = SEED_AXES) {
      const doc = parse(text, detect)
      let words = 0
      for (const token of doc.tokens) if (token.isWord) words += 1
      return {
        engineVersion: ENGINE_VERSION,
        language: doc.language,
        languageClass: doc.languageClass,
        tokens: doc.tokens.length,
        words,
        sentences: doc.sentences.length,
        terms: termsOf(doc),
        themes: match(doc),
        tensions: doc.languageClass === 'full' ? readTensions(doc, axes) : [],
        affect: affectOf(doc),
      }
    },
  }
}
