/** The archive is read by the tar of the system, which is who it is for. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tarEnd, tarFile } from './tar.ts'

const AT = '2026-03-02T09:00:00.000Z'

it('holds whole blocks, and a header whose checksum is its own', () => {
  const [header = new Uint8Array(), content, padding] = tarFile('a/b.md', Buffer.from('hello'), AT)
  expect([header.length, content?.length, padding?.length]).toEqual([512, 5, 507])
  const text = Buffer.from(header).toString('latin1')
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  expect(Number.parseInt(text.slice(148, 154), 8)).toBe(sum)
  expect([text.slice(0, 7), text.slice(124, 135), text.slice(257, 265)]).toEqual([
    'a/b.md\0',
    '00000000005',
    'ustar\x0000',
  ])
  expect(tarEnd()).toEqual(new Uint8Array(1024))
})

it.skipIf(spawnSync('tar', ['--version']).status !== 0)(
  'is unpacked by tar, with long names, names of every alphabet and contents of every size',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirror-tar-'))
    const files = new Map([
      ['Zoë/README.md', 'read me'],
      ['Zoë/empty.md', ''],
      ['Zoë/block.md', 'x'.repeat(512)],
      [`Zoë/threads/${'a thread with a long name '.repeat(6)}.md`, 'long'],
      ['日記/反省.md', 'ひとこと'],
    ])
    const pieces = [...files].flatMap(([name, text]) => tarFile(name, Buffer.from(text), AT))
    writeFileSync(join(folder, 'all.tar'), Buffer.concat([...pieces, tarEnd()]))
    const { status, stderr } = spawnSync('tar', ['-xf', 'all.tar'], { cwd: folder })
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' })
    for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    expect(statSync(join(folder, 'Zoë/README.md')).mtime.toISOString()).toBe(AT)
    rmSync(folder, { recursive: true })
  },
)
