/** The header of an age file: which way it is sealed, and where what is sealed begins. */
import { closeSync, openSync, readSync } from 'node:fs'
import { Failure } from '#services/failure.ts'
import { guarded } from '../files.ts'

export interface AgeHeader {
  /** From the first byte to the line feed after the header's MAC. */
  readonly bytes: Uint8Array
  readonly length: number
}

/** A header with one passphrase has 150 bytes; one with many keys is told apart long before this. */
const LONGEST = 64 * 1024
/** What age itself writes. Each step above doubles the memory that one try takes, beginning here with 256 MiB. */
const HIGHEST_WORK_FACTOR = 18

/** @throws Failure UNREADABLE_FILE where it is no header; UNSUPPORTED where no passphrase opens it, or one of too high a cost. */
export function readAgeHeader(path: string): AgeHeader {
  const beginning = beginningOf(path)
  const text = beginning.toString('latin1')
  const mac = text.indexOf('\n---')
  const end = text.indexOf('\n', mac + 1) + 1
  if (!text.startsWith('age-encryption.org/v1\n') || mac === -1 || end === 0)
    throw new Failure('UNREADABLE_FILE', {
      rule: 'this is no age file of version 1, or it is cut off',
      remedy: 'Take another copy of it. Nothing was changed.',
      path,
    })
  const [, factor] = /^-> scrypt \S+ (\d+)$/m.exec(text.slice(0, mac)) ?? []
  if (factor === undefined) throw unsupported(path, 'this age file is sealed to a key, not with a passphrase')
  if (Number(factor) > HIGHEST_WORK_FACTOR)
    throw unsupported(
      path,
      `opening this age file would take more than ${2 ** (HIGHEST_WORK_FACTOR - 10)} MiB`,
    )
  return { bytes: beginning.subarray(0, end), length: end }
}

function beginningOf(path: string): Buffer {
  return guarded(path, () => {
    const file = openSync(path, 'r')
    try {
      const buffer = Buffer.alloc(LONGEST)
      return buffer.subarray(0, readSync(file, buffer, 0, LONGEST, 0))
    } finally {
      closeSync(file)
    }
  })
}

function unsupported(path: string, rule: string): Failure {
  return new Failure('UNSUPPORTED', {
    rule,
    remedy: 'Open it with the age program, and import what comes out. Nothing was changed.',
    path,
  })
}
