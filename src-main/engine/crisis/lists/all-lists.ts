/** The languages that the screen can read: exactly those that have a list. */

import type { CrisisList } from '../types.ts'
import { ENGLISH } from './en.ts'

export const CRISIS_LISTS: ReadonlyMap<string, CrisisList> = new Map([[ENGLISH.language, ENGLISH]])
