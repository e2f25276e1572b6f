import { expect, test } from 'vitest'
import { type DataFolderInputs, dataFolder } from './data-folder.ts'

const ada: DataFolderInputs = { platform: 'linux', env: {}, userHome: '/home/ada', cwd: '/work' }
const windowsAda: DataFolderInputs = {
  platform: 'win32',
  env: {},
  userHome: 'C:\\Users\\ada',
  cwd: 'D:\\work',
}

test.each<[where: string, inputs: DataFolderInputs, folder: string]>([
  ['Linux', ada, '/home/ada/.local/share/mirror'],
  ['Linux with XDG_DATA_HOME', { ...ada, env: { XDG_DATA_HOME: '/data' } }, '/data/mirror'],
  [
    'Linux with a relative XDG_DATA_HOME, which does not count',
    { ...ada, env: { XDG_DATA_HOME: 'data' } },
    '/home/ada/.local/share/mirror',
  ],
  [
    'macOS',
    { ...ada, platform: 'darwin', userHome: '/Users/ada' },
    '/Users/ada/Library/Application Support/Mirror',
  ],
  ['Windows', { ...windowsAda, env: { APPDATA: 'C:\\Roaming' } }, 'C:\\Roaming\\Mirror'],
  ['Windows without APPDATA', windowsAda, 'C:\\Users\\ada\\AppData\\Roaming\\Mirror'],
  ['MIRROR_HOME', { ...ada, env: { MIRROR_HOME: '/journals/a' } }, '/journals/a'],
  [
    '--home before MIRROR_HOME',
    { ...ada, env: { MIRROR_HOME: '/journals/a' }, chosen: '/journals/b' },
    '/journals/b',
  ],
  ['a relative choice', { ...ada, chosen: 'trial' }, '/work/trial'],
  ['a relative choice on Windows', { ...windowsAda, chosen: 'trial' }, 'D:\\work\\trial'],
  [
    'an empty choice, which is none',
    { ...ada, env: { MIRROR_HOME: '' }, chosen: '' },
    '/home/ada/.local/share/mirror',
  ],
])('%s', (_where, inputs, folder) => {
  expect(dataFolder(inputs)).toBe(folder)
})
