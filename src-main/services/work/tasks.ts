/** Which function does which task of the worker. */
import { importHealth, previewHealth } from '../rhythm/import-file.ts'
import type { TaskInput, TaskName, TaskOutput } from '../tasks.ts'
import { adopt } from './adopt.ts'
import { analyze } from './analyze.ts'
import { backup } from './backup.ts'
import { backupIfChanged } from './backup-if-changed.ts'
import { check, screen } from './check.ts'
import { brief, compose } from './compose.ts'
import type { Steps, Work, WorkEnv } from './env.ts'
import { exportJournal } from './export.ts'
import { importFile } from './import.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { recoverImports } from './recover-imports.ts'
import { recryptJournal } from './recrypt.ts'
import { restoreBeside } from './restore-beside.ts'
import { safetyCopy, verifyCopy } from './safety-copy.ts'
import { settle } from './settle.ts'
import { stage } from './stage.ts'
import { suggest } from './suggest.ts'
import { testRestore } from './test-restore.ts'
import { undoImport } from './undo-import.ts'
import { verify } from './verify.ts'

const tasks: { readonly [N in TaskName]: Work<TaskInput<N>, TaskOutput<N>> } = {
  prepare,
  read,
  settle,
  analyze,
  compose,
  brief,
  adopt,
  check,
  screen,
  import: importFile,
  undo: undoImport,
  recover: recoverImports,
  export: exportJournal,
  backup,
  backupIfChanged,
  safetyCopy,
  verifyCopy,
  verify,
  recrypt: recryptJournal,
  stage,
  testRestore,
  restoreBeside,
  suggest,
  rhythmImport: importHealth,
  rhythmPreview: previewHealth,
}

/** The task, ready to be advanced step by step. */
export async function* work(name: TaskName, env: WorkEnv, input: unknown): AsyncGenerator<void, unknown> {
  const done = (tasks[name] as Work<unknown, unknown>)(env, input)
  return inSteps(done) ? yield* done : done
}

function inSteps(done: unknown): done is Steps<unknown> {
  return typeof done === 'object' && done !== null && 'next' in done
}
