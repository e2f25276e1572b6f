/** The API described: an OpenAPI 3.1 document made from the contract, and a page that a person can read. */
import type { AnyContractProcedure } from '@orpc/contract'
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import type { AnyRouter } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { Problem, problemStatus } from '#contract/errors.ts'
import { Pattern } from '#contract/schemas/pattern.ts'
import { Reflection } from '#contract/schemas/reflection.ts'
import { Thread } from '#contract/schemas/thread.ts'

/** Public is what states a route of its own. */
export function isPublic(contract: AnyContractProcedure): boolean {
  return contract['~orpc'].route.path !== undefined
}

const COMMON = {
  Problem: { schema: Problem },
  Reflection: { schema: Reflection, strategy: 'output' },
  Pattern: { schema: Pattern, strategy: 'output' },
  Thread: { schema: Thread, strategy: 'output' },
} as const

const FAILURE: OpenAPI.SchemaObject = {
  type: 'object',
  description: 'What went wrong, which rule it broke, and what helps.',
  properties: {
    defined: { type: 'boolean' },
    code: { type: 'string', enum: Object.keys(problemStatus) },
    status: { type: 'integer' },
    message: { type: 'string' },
    data: { $ref: '#/components/schemas/Problem' },
  },
  required: ['defined', 'code', 'status', 'message'],
}

export function describeApi(router: AnyRouter, port: number): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(router, {
    info: {
      title: 'Mirror',
      version: '1',
      description:
        'The journal on this machine, for programs that its owner lets in. Every request but those for a new pair of tokens carries “Authorization: Bearer <access token>”.',
    },
    servers: [{ url: `http://127.0.0.1:${port}/api` }],
    // Every answer that is a failure has one shape; spelled out at each status of each route it was nine tenths of the document.
    customErrorResponseBodySchema: () => ({ $ref: '#/components/schemas/Failure' }),
    commonSchemas: COMMON,
    components: {
      schemas: { Failure: FAILURE },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ token: [] }],
    filter: ({ contract }) => isPublic(contract),
  })
}

/** Plain HTML without scripts: every route, what it takes and what it answers. */
export function readingPage(document: OpenAPI.Document): string {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post', 'patch', 'delete'] as const).flatMap(method => {
      const operation = item?.[method]
      return operation ? [operationSection(method, path, operation)] : []
    }),
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mirror’s local API</title><body><main><h1>Mirror’s local API</h1><p>${escaped(document.info.description ?? '')}</p><p><a href="/api/openapi.json">The OpenAPI document</a></p>${routes.join('')}</main></body></html>`
}

function operationSection(method: string, path: string, operation: OpenAPI.OperationObject): string {
  const parameters = (operation.parameters ?? []).flatMap(parameter =>
    'name' in parameter
      ? [
          `<li><code>${escaped(parameter.name)}</code> in ${escaped(parameter.in)}${parameter.required ? ', needed' : ''}: <code>${escaped(JSON.stringify(parameter.schema ?? {}))}</code></li>`,
        ]
      : [],
  )
  const body =
    operation.requestBody && 'content' in operation.requestBody
      ? `<p>Body:</p><pre>${escaped(JSON.stringify(operation.requestBody.content, null, 2))}</pre>`
      : ''
  return `<section><h2><code>${method.toUpperCase()} /api${escaped(path)}</code></h2><p>${escaped(operation.summary ?? '')}</p><ul>${parameters.join('')}</ul>${body}</section>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
