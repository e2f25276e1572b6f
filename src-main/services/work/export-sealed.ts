/** Exports into one age file: everything is sealed before it touches the disk, and stands under its name only when it is whole. */
import type { WorkEnv } from './env.ts'
import { createPace } from './pace.ts'
import type { WrittenFile } from './writing-port.ts'

/** Takes what is to be sealed, in order. */
export interface PlainSink {
  write(piece: string | Uint8Array): void
}

/** @param plain writes to the sink between its steps; it is taken on only as fast as the sealed file is written */
export async function* writeSealed(
  env: Pick<WorkEnv, 'age' | 'clock' | 'writing'>,
  target: { readonly path: string; readonly passphrase: string },
  plain: (sink: PlainSink) => Generator<void, unknown>,
): AsyncGenerator<void, WrittenFile> {
  const file = env.writing.open(target.path)
  const source = piecesOf(plain)
  const due = createPace(env.clock)
  try {
    for await (const bytes of env.age.seal(source, target.passphrase)) {
      file.write(bytes)
      if (due()) yield
    }
    return file.commit()
  } finally {
    // Stopped half way, it lets go of its rows before the view under it is closed.
    source.return()
    file.abandon()
  }
}

function* piecesOf(plain: (sink: PlainSink) => Generator<void, unknown>): Generator<Uint8Array, void> {
  let waiting: Uint8Array[] = []
  let texts: string[] = []
  const settle = () => {
    if (texts.length > 0) waiting.push(Buffer.from(texts.join(''), 'utf8'))
    texts = []
  }
  const steps = plain({
    write(piece) {
      if (typeof piece === 'string') {
        texts.push(piece)
        return
      }
      settle()
      waiting.push(piece)
    },
  })
  try {
    for (let ended = false; !ended; ) {
      ended = steps.next().done === true
      settle()
      const pieces = waiting
      waiting = []
      yield* pieces
    }
  } finally {
    steps.return(undefined)
  }
}
