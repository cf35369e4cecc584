import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OPERATIONS } from '@modelgov/backstage-plugin-model-governance-common';
import express from 'express';
import Router from 'express-promise-router';
import { route } from './route';

describe('route', () => {
  let server: Server;
  let signal: Promise<AbortSignal>;

  beforeEach(async () => {
    const router = Router();
    signal = new Promise(given => {
      route(router, OPERATIONS.getPolicy, input => {
        given(input.signal);
        return new Promise(() => {});
      });
    });
    server = createServer(express().use(router)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('tells its handler when the caller has gone', async () => {
    const { port } = server.address() as AddressInfo;
    const caller = httpRequest({ port, host: '127.0.0.1', path: '/policy' });
    caller.on('error', () => {});
    caller.end();
    const told = await signal;
    expect(told.aborted).toBe(false);

    caller.destroy();
    await once(told, 'abort');
    expect(told.aborted).toBe(true);
  });
});
