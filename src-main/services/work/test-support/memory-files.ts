/** Files that lie in memory: for tests that write and read thousands of exports. */
import { createHash } from 'node:crypto'
import type { Files } from '../../ports.ts'
import type { FileInWriting, WritingFiles } from '../writing-port.ts'

export function memoryFiles(): { files: Files; writing: WritingFiles } {
  const texts = new Map<string, string>()
  const textOf = (path: string) => texts.get(path) ?? ''
  const hex = (text: string) => createHash('sha256').update(text).digest('hex')

  function open(path: string): FileInWriting {
    const pieces: string[] = []
    const finish = () => {
      const text = pieces.join('')
      return { path, bytes: Buffer.byteLength(text), sha256: hex(text) }
    }
    return {
      temporary: path,
      write: chunk => void pieces.push(String(chunk)),
      finish,
      commit() {
        texts.set(path, pieces.join(''))
        return finish()
      },
      abandon() {},
    }
  }

  return {
    files: {
      *lines(path, hash) {
        hash?.update(Buffer.from(textOf(path)))
        for (const [at, text] of textOf(path).split('\n').entries()) yield { number: at + 1, text }
      },
      pieces: path => [textOf(path)],
      head: (path, bytes) => textOf(path).slice(0, bytes),
      size: path => Buffer.byteLength(textOf(path)),
      sha256: path => hex(textOf(path)),
      exists: path => texts.has(path),
    },
    writing: {
      open,
      openFolder() {
        throw new Error('there are no folders in memory')
      },
      makeFolder() {},
      remove: path => void texts.delete(path),
      same: (one, other) => one === other,
      hash() {
        const hash = createHash('sha256')
        return { update: piece => void hash.update(piece), hex: () => hash.copy().digest('hex') }
      },
    },
  }
}
