/** Device tokens: access tokens are JWTs signed with the journal's own secret, refresh tokens are random. */
import { createHash, randomBytes } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import type { Tokens } from '#services/api/api.ts'

const AUDIENCE = 'mirror-api'

export const deviceTokens: Tokens = {
  newSecret: () => randomBytes(32).toString('base64'),
  newRefresh: device => `${device}.${randomBytes(32).toString('base64url')}`,
  hash: refresh => createHash('sha256').update(refresh).digest('base64url'),
  sign: (secret, device, expires) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(device)
      .setAudience(AUDIENCE)
      .setExpirationTime(expires)
      .sign(Buffer.from(secret, 'base64')),
  async verify(secret, token, now) {
    try {
      const options = { algorithms: ['HS256'], audience: AUDIENCE, currentDate: now, requiredClaims: ['exp'] }
      const { payload } = await jwtVerify(token, Buffer.from(secret, 'base64'), options)
      return payload.sub ?? null
    } catch {
      return null
    }
  },
}
