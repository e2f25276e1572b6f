/** Asks the owner for a file by the system's own dialog, where the host has one. */

import type { z } from 'zod'
import type { FilePurpose } from '#contract/areas/data.ts'
import type { Outputs } from '#contract/contract.ts'
import { because } from '#contract/problem-reasons.ts'
import type { Services } from './context.ts'
import { backupName } from './data.ts'
import { Failure } from './failure.ts'
import type { DialogPort, FileKind } from './ports.ts'

/** @throws Failure UNSUPPORTED where the host has no such window. */
export function showFile(s: Pick<Services, 'dialogs'>, path: string): { shown: true } {
  if (!s.dialogs)
    throw new Failure('UNSUPPORTED', {
      ...because('no-file-window'),
      rule: 'this window cannot open folders',
      remedy: 'Copy the path, and open it in the file manager of your system.',
      path,
    })
  s.dialogs.show(path)
  return { shown: true }
}

type Purpose = z.infer<typeof FilePurpose>

export async function chooseFile(
  s: Pick<Services, 'dialogs' | 'clock'>,
  purpose: Purpose,
): Promise<Outputs['data']['choose']> {
  if (!s.dialogs) return { available: false, path: null }
  return { available: true, path: (await ask(s.dialogs, purpose, s.clock.now())) ?? null }
}

const ZIP: FileKind = { name: 'backup', extensions: ['zip'] }
const AGE: FileKind = { name: 'age', extensions: ['age'] }
const JSON_FILE: FileKind = { name: 'export', extensions: ['json'] }

function ask(dialogs: DialogPort, purpose: Purpose, now: string): Promise<string | undefined> {
  const day = now.slice(0, 10)
  switch (purpose) {
    case 'import':
      return dialogs.chooseFile({
        title: 'import',
        kinds: [{ name: 'journals', extensions: ['json', 'jsonl', 'ndjson', 'zip', 'age'] }],
      })
    case 'restore':
      return dialogs.chooseFile({ title: 'restore', kinds: [ZIP] })
    case 'restore-beside':
      return dialogs.chooseFolder({ title: 'restore-beside' })
    case 'backup':
      return dialogs.chooseDestination({ title: 'backup', suggestedName: backupName(now), kinds: [ZIP] })
    case 'export-json':
      return dialogs.chooseDestination({
        title: 'export',
        suggestedName: `mirror-${day}.json`,
        kinds: [JSON_FILE],
      })
    case 'export-json-sealed':
      return dialogs.chooseDestination({
        title: 'export',
        suggestedName: `mirror-${day}.json.age`,
        kinds: [AGE],
      })
    case 'export-markdown-sealed':
      return dialogs.chooseDestination({
        title: 'export',
        suggestedName: `mirror-${day}.tar.age`,
        kinds: [AGE],
      })
    case 'export-markdown':
      return dialogs.chooseDestination({ title: 'export', suggestedName: `mirror-${day}`, kinds: [] })
  }
}
