import { expect, it } from 'vitest'
import { chooseFile, showFile } from './choose-file.ts'
import type { DialogPort } from './ports.ts'

const clock = { now: () => '2026-11-22T18:30:05.000Z', ticks: () => 0 }

it('says where a host has no dialogs', async () => {
  expect(await chooseFile({ dialogs: null, clock }, 'import')).toEqual({ available: false, path: null })
})

it('cannot show a file where the host has no windows of its own', () => {
  expect(() => showFile({ dialogs: null }, '/a/file')).toThrow('cannot open folders')
})

it('asks for what the purpose needs, and a cancelled dialog is no path', async () => {
  const asked: unknown[] = []
  const dialogs: DialogPort = {
    show: path => void asked.push(path),
    chooseFile: async options => void asked.push(options),
    chooseFolder: async options => void asked.push(options),
    chooseDestination: async options => {
      asked.push(options)
      return '/chosen'
    },
  }
  expect(await chooseFile({ dialogs, clock }, 'import')).toEqual({ available: true, path: null })
  expect(await chooseFile({ dialogs, clock }, 'backup')).toEqual({ available: true, path: '/chosen' })
  expect(showFile({ dialogs }, '/a/file')).toEqual({ shown: true })
  expect(asked).toEqual([
    {
      title: 'import',
      kinds: [{ name: 'journals', extensions: ['json', 'jsonl', 'ndjson', 'zip', 'age'] }],
    },
    {
      title: 'backup',
      suggestedName: 'mirror-backup-20261122-183005.zip',
      kinds: [{ name: 'backup', extensions: ['zip'] }],
    },
    '/a/file',
  ])
})
