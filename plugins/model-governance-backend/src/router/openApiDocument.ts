import {
  ACT_OPERATIONS,
  OPERATIONS,
  type Operation,
} from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';

const errorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
  response: z.object({ statusCode: z.number().int() }),
});

/** The OpenAPI 3.1 description of the HTTP API, made of the schemas that its requests are parsed with. */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'Model governance',
    version: '1',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/api/model-governance' }],
  security: [{ backstage: [] }],
  components: {
    securitySchemes: {
      backstage: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
  paths: describePaths(),
};

function describePaths() {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, operation] of Object.entries<Operation>({
    ...OPERATIONS,
    ...ACT_OPERATIONS,
  })) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [operation.method]: describeOperation(operationId, operation),
    };
  }
  return paths;
}

function describeOperation(operationId: string, operation: Operation) {
  return {
    operationId,
    summary: operation.summary,
    parameters: [
      ...pathParameters(operation.path),
      ...queryParameters(operation.query),
    ],
    ...(operation.body && {
      requestBody: { required: true, content: json(operation.body, 'input') },
    }),
    responses: {
      [operation.status]: {
        description: 'Success',
        content: {
          ...json(operation.response, 'output'),
          ...Object.fromEntries(
            (operation.otherContent ?? []).map(type => [
              type,
              { schema: { type: 'string' } },
            ]),
          ),
        },
      },
      default: {
        description: 'What went wrong, naming the field',
        content: json(errorSchema, 'output'),
      },
    },
  };
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined) {
  const { properties = {} } = query ? toJsonSchema(query, 'input') : {};
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
}

function json(schema: z.ZodType, io: 'input' | 'output') {
  return { 'application/json': { schema: toJsonSchema(schema, io) } };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  });
  return rest;
}
