/** Settings of the app; each has a type and a default. */
import { z } from 'zod'
import { IdentityId } from '../ids.ts'
import { GlobalKeys } from './capture.ts'

export const Settings = z.object({
  appearance: z.enum(['system', 'light', 'dark']).default('system'),
  text_size: z.enum(['small', 'medium', 'large']).default('medium'),
  /** Write a mirrorback as soon as a reflection is kept. */
  mirrorback_on_save: z.boolean().default(true),
  /** Show the mood pad beside the composer. */
  mood: z.boolean().default(true),
  /** ISO 3166 region whose help lines a calm card shows. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'a region is two capital letters, such as GB' })
    .default('US'),
  /** The journal that opens first. */
  last_identity_id: IdentityId.nullable().default(null),
  /** The language of the window; `system`: that of the machine where there is a catalogue for it, else English. */
  language: z.enum(['system', 'en', 'de']).default('system'),
  /** The first look around was seen or skipped. */
  tour_seen: z.boolean().default(false),
  /** Make a verified backup by itself when the journal changed. */
  automatic_backups: z.boolean().default(true),
  /** The keys that open the small window of quick capture from anywhere; null: none are taken. */
  capture_keys: GlobalKeys.nullable().default(null),
})
export type Settings = z.infer<typeof Settings>
