/** What a text, another site or another program may not do to the window. */
import { expect, keep, test } from './fixtures.ts'

test('a script in a reflection does not run, and raw HTML stays text', async ({ journal: page }) => {
  await keep(
    page,
    'Before. <script>document.title = "owned"</script> <img src=x onerror="document.title=\'owned\'"> [click](javascript:document.title="owned") After the script.',
  )
  await expect(page.getByText('After the script.')).toBeVisible()
  expect(await page.locator('article script, article img').count()).toBe(0)
  for (const link of await page.locator('article a').all())
    expect(await link.getAttribute('href')).not.toMatch(/^javascript:/)
  expect(await page.title()).not.toBe('owned')
})

test('a link in a reflection cannot navigate the window', async ({ journal: page, host, context }) => {
  await keep(page, 'A link that leads to [somewhere](https://example.org/elsewhere) in my words.')
  const opened = context.waitForEvent('page', { timeout: 3000 }).catch(() => null)
  await page.locator('article a', { hasText: 'somewhere' }).click()
  const other = await opened
  if (other) expect(await other.evaluate(() => window.opener)).toBeNull()
  expect(new URL(page.url()).origin).toBe(host.origin)
})

test('a second origin, a wrong Host and a missing token are refused', async ({
  journal: page,
  host,
  request,
}) => {
  const rpc = `${host.origin}/rpc/system/status`
  const cookies = await page.context().cookies(host.origin)
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const cookie = `${cookies[0]?.name}=${cookies[0]?.value}`
  const post = (headers: Record<string, string>) =>
    request.post(rpc, { headers: { 'content-type': 'application/json', ...headers }, data: '{}' })
  expect((await post({ cookie })).status()).toBe(200)
  expect((await post({})).status()).toBe(401)
  expect((await post({ cookie: `${cookies[0]?.name}=guess` })).status()).toBe(401)
  expect((await post({ cookie, origin: 'https://example.org' })).status()).toBe(403)
  expect((await post({ cookie, host: 'example.org' })).status()).toBe(403)
  expect((await request.get(host.address, { maxRedirects: 0 })).status()).toBe(401)
})

test('every answer carries the strict policy', async ({ host, request }) => {
  const { headers } = { headers: (await request.get(`${host.origin}/`)).headers() }
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
})
