import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { bodyErrors } from './bodyErrors';
import { refuseOddBody } from './refuseOddBody';

describe('a body', () => {
  const errors = MiddlewareFactory.create({
    config: mockServices.rootConfig(),
    logger: mockServices.logger.mock(),
  });
  const app = express()
    .use(express.json(), bodyErrors, refuseOddBody)
    .post('/', (received, response) => {
      response.json(received.body);
    })
    .use(errors.error());

  const send = (body: string) =>
    request(app).post('/').set('Content-Type', 'application/json').send(body);

  it.each([
    ['the character NUL', '{"reason":"before\\u0000after"}'],
    ['half of a character', '{"reason":["\\ud83d"]}'],
    ['a key that is no text', '{"reason":{"\\udca9":1}}'],
    ['a number beyond all', '{"reason":{"size":-1e400}}'],
    [
      'nesting without end',
      `{"reason":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    ],
  ])('is refused with %s, naming the field', async (_what, body) => {
    const { status, body: answer } = await send(body);
    expect(status).toBe(400);
    expect(answer.error.message).toMatch(/^body: "reason" must have/);
  });

  it('that cannot be unpacked is refused as body', async () => {
    const { status, body } = await send('{}').set('Content-Encoding', 'gzip');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^body: cannot be read/);
  });

  it.each([
    '{"reason":"\\ud83d\\udca9","size":1e300}',
    '{"a":[[[[{"b":1}]]]]}',
  ])('such as %s is let through', async body => {
    const { body: received } = await send(body).expect(200);
    expect(received).toEqual(JSON.parse(body));
  });
});
