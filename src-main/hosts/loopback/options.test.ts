import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readLoopbackCommand } from './options.ts'

test('with nothing said, any port, a window, and the folder of the environment', () => {
  expect(readLoopbackCommand([], { MIRROR_HOME: '/journals/a' })).toEqual({
    home: resolve('/journals/a'),
    port: 0,
    window: true,
  })
})

test('every option is heard', () => {
  const command = readLoopbackCommand(['--home', '/journals/b', '--port', '4000', '--no-window'], {
    MIRROR_HOME: '/a',
  })
  expect(command).toEqual({ home: resolve('/journals/b'), port: 4000, window: false })
})

test.each([['--port', 'x'], ['--port', '70000'], ['--port', '-1'], ['--prot', '1'], ['extra']])(
  '%s %s is refused',
  (...args) => {
    expect(() => readLoopbackCommand(args, {})).toThrow(TypeError)
  },
)
