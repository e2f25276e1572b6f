import { expect, test } from 'vitest'
import { appAddress, type Destination, destinationOf } from './app-url.ts'

test.each<[address: string, destination: Destination]>([
  [appAddress, 'own'],
  ['app://mirror/patterns?x=1#y', 'own'],
  ['app://other/', 'nowhere'],
  ['app://mirror.evil.example/', 'nowhere'],
  ['app://mirror@evil.example/', 'nowhere'],
  ['app://user:word@mirror/', 'nowhere'],
  ['https://example.org/', 'browser'],
  ['http://example.org/', 'browser'],
  ['HTTPS://EXAMPLE.ORG', 'browser'],
  ['file:///etc/passwd', 'nowhere'],
  ['javascript:alert(1)', 'nowhere'],
  ['data:text/html,x', 'nowhere'],
  ['smb://server/share', 'nowhere'],
  ['ms-msdt:/id', 'nowhere'],
  ['/relative', 'nowhere'],
  ['', 'nowhere'],
])('%j leads %s', (address, destination) => {
  expect(destinationOf(address)).toBe(destination)
})
