/** The short forms of `npm run faults` and `npm run fuzz`. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

async function output(
  script: string,
  args: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', part => {
      said += String(part)
    })
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, said }
}

it('killed in the middle of anything, Mirror loses nothing that it acknowledged and leaves nothing half done', async () => {
  const { code, said } = await output('faults.ts', ['--percent', '2', '--entries', '60', '--seed', '11'])
  expect(code, said).toBe(0)
  expect(said).toMatch(/all +1\d kills +\d+ acknowledged +0 lost +0 half states +0 damaged/)
}, 600_000)

it('every reader refuses spoilt files with a reason, and none of them hangs, bursts or writes elsewhere', async () => {
  const { code, said } = await output('fuzz.ts', ['--cases', '300', '--seed', '11'])
  expect(code, said).toBe(0)
  expect(said).toMatch(/300 cases, 0 problems/)
}, 600_000)
