/** Bringing a file in, in two steps: a look at what it would change, then the change itself. */
import { createStore, type Store } from '../../store.ts'
import { type GivenFile, giveFile, typedFile } from './given-file.ts'
import { createLongWork, type LongWork, type WorkEvent } from './long-work.ts'

/** Asks the main process; with `dry_run` it only looks. */
export type Bring<R> = (request: {
  readonly path: string
  readonly dry_run: boolean
  readonly passphrase?: string
}) => Promise<AsyncIterable<WorkEvent<R>>>

/** The file at hand. */
export interface FileAtHand {
  readonly name: string
  /** null while it is still being handed over. */
  readonly given: GivenFile | null
  readonly passphrase: string | undefined
}

export interface FileImport<R> {
  readonly work: LongWork<R>
  readonly file: Store<FileAtHand | null>
  /** Takes a file in hand, or one at a typed path, and looks at it. */
  readonly look: (chosen: File | string, bring: Bring<R>) => void
  /** Looks again, now with the passphrase of an encrypted backup. */
  readonly lookWith: (passphrase: string, bring: Bring<R>) => void
  /** Looks once more, such as when it is to be read another way. */
  readonly lookAgain: (bring: Bring<R>) => void
  /** Brings in what was looked at. */
  readonly go: (bring: Bring<R>, after: (result: R) => void) => void
  readonly putAway: () => void
}

/** Make one for each kind of import, outside of any component. */
export function createFileImport<R>(): FileImport<R> {
  const work = createLongWork<R>()
  const file = createStore<FileAtHand | null>(null)
  const running = () => work.get().phase === 'running'
  const release = () => file.get()?.given?.release()
  const request = ({ given, passphrase }: FileAtHand, dry_run: boolean) => ({
    path: given?.path ?? '',
    dry_run,
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  return {
    work,
    file,
    look(chosen, bring) {
      if (running()) return
      release()
      const typed = typeof chosen === 'string' ? typedFile(chosen) : null
      const name = typed?.name ?? (chosen as File).name
      file.update(() => ({ name, given: typed, passphrase: undefined }))
      work.run(async signal => {
        const given = typeof chosen === 'string' ? typedFile(chosen) : await giveFile(chosen, signal)
        file.update(() => ({ name, given, passphrase: undefined }))
        return bring({ path: given.path, dry_run: true })
      })
    },
    lookWith(passphrase, bring) {
      const at = file.get()
      if (!at?.given || running()) return
      file.update(() => ({ ...at, passphrase }))
      work.run(() => bring(request({ ...at, passphrase }, true)))
    },
    lookAgain(bring) {
      const at = file.get()
      if (!at?.given || running()) return
      work.run(() => bring(request(at, true)))
    },
    go(bring, after) {
      const at = file.get()
      if (!at?.given) return
      work.run(() => bring(request(at, false)), {
        after: result => {
          release()
          after(result)
        },
      })
    },
    putAway() {
      if (running()) return
      release()
      file.update(() => null)
      work.rest()
    },
  }
}
