/** What the two kinds of server are asked, and how their answers are read. */
import { createParser } from 'eventsource-parser'
import { z } from 'zod'
import type { ProviderFailure, ProviderMessage, ProviderTrouble } from '#services/provider-port.ts'

type Fail = (trouble: ProviderTrouble) => ProviderFailure

export interface Protocol {
  readonly chatPath: string
  readonly modelsPath: string
  question(model: string, messages: readonly ProviderMessage[]): unknown
  /** The text in the answer's parts. @throws what `fail` makes: server-error, unreadable, broke-off. */
  text(parts: AsyncIterable<string>, fail: Fail): AsyncGenerator<string, void>
  /** The models named in the list; null where it is no such list. */
  models(list: unknown): readonly string[] | null
}

const OllamaLine = z.object({
  message: z.object({ content: z.string().default('') }).optional(),
  done: z.boolean().default(false),
  error: z.unknown().optional(),
})
const OllamaModels = z.object({ models: z.array(z.object({ name: z.string() })) })

/** Ollama's own protocol, a JSON object a line; its OpenAI dress cannot ask for a longer context. */
export const ollama: Protocol = {
  chatPath: '/api/chat',
  modelsPath: '/api/tags',
  question: (model, messages) => ({
    model,
    messages,
    stream: true,
    options: { num_ctx: contextFor(messages) },
  }),
  async *text(parts, fail) {
    for await (const line of lines(parts)) {
      const { message, done, error } = parsed(OllamaLine, line.text, () =>
        fail(line.whole ? 'unreadable' : 'broke-off'),
      )
      if (error !== undefined) throw fail('server-error')
      if (message?.content) yield message.content
      if (done) return
    }
    throw fail('broke-off')
  },
  models: list => OllamaModels.safeParse(list).data?.models.map(({ name }) => name) ?? null,
}

const OpenAiChunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  error: z.unknown().optional(),
})
const OpenAiModels = z.object({ data: z.array(z.object({ id: z.string() })) })

/** The chat protocol that many servers share, as server-sent events. Only what all of them know is asked for. */
export const openAiCompatible: Protocol = {
  chatPath: '/chat/completions',
  modelsPath: '/models',
  question: (model, messages) => ({ model, messages, stream: true }),
  async *text(parts, fail) {
    const waiting: string[] = []
    const parser = createParser({ onEvent: event => waiting.push(event.data) })
    let began = false
    let finished = false
    for await (const part of parts) {
      parser.feed(part)
      for (const data of waiting.splice(0)) {
        began = true
        if (data.trim() === '[DONE]') return
        const { choices, error } = parsed(OpenAiChunk, data, () => fail('unreadable'))
        if (error) throw fail('server-error')
        for (const { delta, finish_reason } of choices.slice(0, 1)) {
          if (delta?.content) yield delta.content
          finished ||= Boolean(finish_reason)
        }
      }
    }
    if (!finished) throw fail(began ? 'broke-off' : 'unreadable')
  },
  models: list => OpenAiModels.safeParse(list).data?.data.map(({ id }) => id) ?? null,
}

/** Tokens of context: the text at three characters a token with room for the reply, in the sizes that models are used with. */
function contextFor(messages: readonly ProviderMessage[]): number {
  const characters = messages.reduce((sum, { content }) => sum + content.length, 0)
  return Math.min(32_768, Math.max(4096, 2 ** Math.ceil(Math.log2(characters / 3 + 1024))))
}

/** Lines without blank ones; `whole` is false for a last one without its line break. */
async function* lines(
  parts: AsyncIterable<string>,
): AsyncGenerator<{ readonly text: string; readonly whole: boolean }, void> {
  let rest = ''
  for await (const part of parts) {
    // A line without an end must not be searched anew with every piece of it.
    if (!part.includes('\n')) {
      rest += part
      continue
    }
    const found = (rest + part).split('\n')
    rest = found.pop() ?? ''
    for (const text of found) if (text.trim() !== '') yield { text, whole: true }
  }
  if (rest.trim() !== '') yield { text: rest, whole: false }
}

function parsed<T>(schema: z.ZodType<T>, text: string, failure: () => ProviderFailure): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw failure()
  }
}
