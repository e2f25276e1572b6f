import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asFailure } from '#services/failure.ts'
import { writingFiles } from './writing-files.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mirror-writing-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

function failureOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    return asFailure(error)
  }
  return null
}

describe('a file', () => {
  it('is not there until it is committed, then whole, with its size and hash', () => {
    const path = join(home, 'a.txt')
    const file = writingFiles.open(path)
    file.write('héllo ')
    file.write(new Uint8Array([119, 10]))
    file.write('🙂')
    expect(existsSync(path)).toBe(false)
    const written = file.commit()
    const bytes = readFileSync(path)
    expect(bytes.toString('utf8')).toBe('héllo w\n🙂')
    expect(written).toEqual({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(readdirSync(home)).toEqual(['a.txt'])
  })

  it('can be read under its temporary name after finish, and takes the place of what was there on commit', () => {
    const path = join(home, 'a.txt')
    writeFileSync(path, 'before')
    const file = writingFiles.open(path)
    file.write('after')
    file.finish()
    expect(readFileSync(file.temporary, 'utf8')).toBe('after')
    expect(readFileSync(path, 'utf8')).toBe('before')
    file.commit()
    expect(readFileSync(path, 'utf8')).toBe('after')
  })

  it('leaves nothing behind when it is abandoned, and keeps what was there', () => {
    const path = join(home, 'a.txt')
    writeFileSync(path, 'before')
    const file = writingFiles.open(path)
    file.write('half')
    file.abandon()
    expect(readdirSync(home)).toEqual(['a.txt'])
    expect(readFileSync(path, 'utf8')).toBe('before')
  })

  it('stays when it is abandoned after its commit', () => {
    const file = writingFiles.open(join(home, 'a.txt'))
    file.commit()
    file.abandon()
    expect(readdirSync(home)).toEqual(['a.txt'])
  })

  it('is refused with a typed failure where its folder is missing or is a file', () => {
    writeFileSync(join(home, 'file'), '')
    for (const path of [join(home, 'none', 'a.txt'), join(home, 'file', 'a.txt')])
      expect(failureOf(() => writingFiles.open(path))).toMatchObject({
        code: 'FOLDER_UNAVAILABLE',
        data: { path },
      })
  })

  it('is refused where a folder has its name', () => {
    expect(failureOf(() => writingFiles.open(home))?.code).toBe('CONFLICT')
  })

  it.skipIf(process.platform !== 'linux')(
    'is refused with a typed failure on a file system that takes no files',
    () => {
      const failure = failureOf(() => writingFiles.open('/sys/kernel/a.txt'))
      expect(failure?.code).toBe('FOLDER_UNAVAILABLE')
    },
  )
})

describe('a folder', () => {
  it('appears as a whole, with the folders inside it', () => {
    const path = join(home, 'out')
    const folder = writingFiles.openFolder(path)
    folder.write('a/b/c.md', 'héllo')
    folder.write('d.md', 'x')
    expect(existsSync(path)).toBe(false)
    expect(folder.commit()).toEqual({ path, bytes: 7, files: 2 })
    expect(readFileSync(join(path, 'a/b/c.md'), 'utf8')).toBe('héllo')
    expect(readdirSync(home)).toEqual(['out'])
  })

  it('takes the place of an empty folder, and refuses one that is not empty or a file', () => {
    const path = join(home, 'out')
    mkdirSync(path)
    const folder = writingFiles.openFolder(path)
    folder.write('a.md', '')
    folder.commit()
    expect(failureOf(() => writingFiles.openFolder(path))?.code).toBe('CONFLICT')
    expect(failureOf(() => writingFiles.openFolder(join(path, 'a.md')))?.code).toBe('CONFLICT')
  })

  it('refuses to take the place of a folder that was filled meanwhile', () => {
    const path = join(home, 'out')
    const folder = writingFiles.openFolder(path)
    folder.write('a.md', '')
    mkdirSync(path)
    writeFileSync(join(path, 'mine.txt'), 'mine')
    expect(failureOf(() => folder.commit())?.code).toBe('CONFLICT')
    folder.abandon()
    expect(readdirSync(home)).toEqual(['out'])
    expect(readFileSync(join(path, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('never touches what an interrupted export left', () => {
    const path = join(home, 'out')
    mkdirSync(`${path}.partial`)
    writeFileSync(join(`${path}.partial`, 'kept.txt'), 'kept')
    const folder = writingFiles.openFolder(path)
    folder.write('a.md', '')
    folder.abandon()
    expect(readdirSync(home)).toEqual(['out.partial'])
  })
})

describe('paths', () => {
  it('are the same through links, and for names that are not there yet', () => {
    const file = join(home, 'a.txt')
    writeFileSync(file, '')
    symlinkSync(file, join(home, 'link'))
    expect(writingFiles.same(file, join(home, 'link'))).toBe(true)
    expect(writingFiles.same(join(home, 'x', '..', 'b'), join(home, 'b'))).toBe(true)
    expect(writingFiles.same(file, join(home, 'b'))).toBe(false)
  })

  it('are the same where two names share one file on the disk', () => {
    const file = join(home, 'a.txt')
    writeFileSync(file, '')
    linkSync(file, join(home, 'hard'))
    expect(writingFiles.same(file, join(home, 'hard'))).toBe(true)
  })
})

it('removes a database with its side files, and minds none that is missing', () => {
  const path = join(home, 'x.db')
  for (const end of ['', '-wal', '-shm']) writeFileSync(path + end, '')
  writingFiles.remove(path)
  writingFiles.remove(path)
  expect(readdirSync(home)).toEqual([])
})

it('hashes a text that comes in pieces', () => {
  const hash = writingFiles.hash()
  hash.update('hé')
  hash.update('llo')
  expect(hash.hex()).toBe(createHash('sha256').update('héllo').digest('hex'))
  hash.update(Buffer.from(' and'))
  hash.update(' more')
  expect(hash.hex()).toBe(createHash('sha256').update('héllo and more').digest('hex'))
})
