/** The calm card: help lines of a region, and those that serve the whole world. */
import type { HelpCard } from '#contract/schemas/mirrorback.ts'
import { HELP_LINES_CHECKED, helpFor, WORLD_HELP } from '#engine/crisis/help-lines.ts'

export function helpCardFor(region: string): HelpCard {
  const { emergency, lines } = helpFor(region)
  return {
    region: region.toUpperCase(),
    checked: HELP_LINES_CHECKED,
    emergency: emergency === '' ? null : emergency,
    lines: [...lines, ...WORLD_HELP].map(({ name, phone, text, web }) => ({
      name,
      phone: phone ?? null,
      text: text ?? null,
      web,
    })),
  }
}
