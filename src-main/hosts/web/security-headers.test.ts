import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

test('the policy starts from nothing and allows no unsafe source, wildcard or remote host', () => {
  expect(contentSecurityPolicy.startsWith("default-src 'none';")).toBe(true)
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:/)
})

test('the policy closes the doors that default-src leaves open', () => {
  for (const directive of ['frame-ancestors', 'base-uri', 'form-action']) {
    expect(contentSecurityPolicy).toContain(`${directive} 'none'`)
  }
})

test('every answer forbids sniffing, framing and referrers', () => {
  expect(securityHeaders['X-Content-Type-Options']).toBe('nosniff')
  expect(securityHeaders['X-Frame-Options']).toBe('DENY')
  expect(securityHeaders['Referrer-Policy']).toBe('no-referrer')
})
