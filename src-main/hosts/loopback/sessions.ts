/** Lets one browser in: a one-time token in the printed address is exchanged for a session cookie. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The door of one running server. Tokens and cookies are 256 random bits, never stored on disk. */
export interface Sessions {
  /** A new token for an address; it opens the door once. */
  issueToken(): string
  /** The `Set-Cookie` value for a token that was issued and not yet used, else undefined. */
  redeem(token: string): string | undefined
  /** Whether a request's Cookie header holds a session of this server. */
  admits(cookieHeader: string | undefined): boolean
}

/**
 * Opens a door with no token and no session yet.
 * @param port makes the cookie's name: cookies are shared by all ports of a host, and two journals may be open at once
 */
export function createSessions(port: number): Sessions {
  const cookieName = `mirror-session-${port}`
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  return {
    issueToken() {
      const token = randomSecret()
      tokens.add(digest(token))
      return token
    },
    redeem(token) {
      if (!tokens.delete(digest(token))) return undefined
      const session = randomSecret()
      sessions.add(session)
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    admits(cookieHeader) {
      const values = readCookies(cookieHeader, cookieName)
      return values.some(value => [...sessions].some(session => sameSecret(session, value)))
    },
  }
}

function readCookies(header: string | undefined, name: string): readonly string[] {
  return (header ?? '')
    .split(';')
    .map(pair => pair.trim())
    .filter(pair => pair.startsWith(`${name}=`))
    .map(pair => pair.slice(name.length + 1))
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

// Looked up by digest, a guess learns nothing from how long the look-up took.
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digest(a)), Buffer.from(digest(b)))
}
