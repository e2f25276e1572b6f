/** Requests over the web for the wing. */
import type { Http } from '#services/rhythm/ports.ts'

const TIMEOUT_MS = 30_000
/** A page of records is far smaller; more is no answer of this service. */
const LARGEST_BODY = 64 * 1024 * 1024

export const webHttp: Http = {
  async send({ url, method, headers, body }) {
    const answer = await fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: await textOf(answer),
    }
  },
}

async function textOf(answer: Response): Promise<string> {
  if (!answer.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const piece of answer.body) {
    bytes += piece.byteLength
    if (bytes > LARGEST_BODY) throw new Error('the answer is too large')
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}
