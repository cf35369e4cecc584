import { z } from 'zod';

/*
 * The part of NIST's JSON schema of OSCAL assessment results, version 1.2.1, that our documents use: its data types, its
 * required members, and that there are no others and no empty lists.
 */

const uuid = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
const token = z.string().regex(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
const text = z.string().regex(/^\S(.*\S)?$/);
const markup = z.string().regex(/^[^\n]+$/);
const time = z.iso.datetime({ offset: true });
const uriReference = z.string().regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
const many = <T extends z.ZodType>(item: T) => z.array(item).min(1);

const props = many(
  z.strictObject({ name: token, ns: z.url(), value: text }),
).optional();
const origins = many(
  z.strictObject({
    actors: many(
      z.strictObject({ type: z.literal('party'), 'actor-uuid': uuid }),
    ),
  }),
);

const observation = z.strictObject({
  uuid,
  title: markup,
  description: markup,
  props,
  methods: many(z.enum(['EXAMINE', 'TEST'])),
  types: many(token),
  origins,
  subjects: many(
    z.strictObject({ 'subject-uuid': uuid, type: z.literal('component') }),
  ),
  'relevant-evidence': many(
    z.strictObject({ href: uriReference, description: markup }),
  ).optional(),
  collected: time,
  expires: time.optional(),
});

const risk = z.strictObject({
  uuid,
  title: markup,
  description: markup,
  statement: markup,
  status: token,
  characterizations: many(
    z.strictObject({
      origin: origins.element,
      facets: many(
        z.strictObject({ name: token, system: z.url(), value: text }),
      ),
    }),
  ),
});

const finding = z.strictObject({
  uuid,
  title: markup,
  description: markup,
  props,
  target: z.strictObject({
    type: z.enum(['statement-id', 'objective-id']),
    'target-id': token,
    status: z.strictObject({
      state: z.enum(['satisfied', 'not-satisfied']),
      reason: token,
    }),
  }),
  'related-observations': many(
    z.strictObject({ 'observation-uuid': uuid }),
  ).optional(),
  remarks: markup.optional(),
});

const attestation = z.strictObject({
  'responsible-parties': many(
    z.strictObject({ 'role-id': token, 'party-uuids': many(uuid), props }),
  ),
  parts: many(
    z.strictObject({ uuid, name: token, title: markup, props, prose: markup }),
  ),
});

const result = z.strictObject({
  uuid,
  title: markup,
  description: markup,
  start: time,
  end: time,
  props,
  'local-definitions': z.strictObject({
    components: many(
      z.strictObject({
        uuid,
        type: text,
        title: markup,
        description: markup,
        props,
        status: z.strictObject({ state: z.literal('operational') }),
      }),
    ),
  }),
  'reviewed-controls': z.strictObject({
    'control-selections': many(
      z.union([
        z.strictObject({
          'include-controls': many(z.strictObject({ 'control-id': token })),
        }),
        z.strictObject({ 'include-all': z.strictObject({}) }),
      ]),
    ),
  }),
  attestations: many(attestation).optional(),
  observations: many(observation).optional(),
  risks: many(risk).optional(),
  findings: many(finding).optional(),
});

/** OSCAL assessment results, as far as we write them. */
export const oscalSchema = z.strictObject({
  'assessment-results': z.strictObject({
    uuid,
    metadata: z.strictObject({
      title: markup,
      'last-modified': time,
      version: text,
      'oscal-version': text,
      roles: many(z.strictObject({ id: token, title: markup })).optional(),
      parties: many(
        z.strictObject({ uuid, type: z.literal('person'), name: text }),
      ).optional(),
    }),
    'import-ap': z.strictObject({ href: uriReference }),
    results: many(result),
    'back-matter': z.strictObject({
      resources: many(
        z.strictObject({ uuid, title: markup, description: markup, props }),
      ),
    }),
  }),
});
