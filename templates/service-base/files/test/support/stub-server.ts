import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A neighbouring system that answers as the test says. */
export interface StubServer {
  readonly url: string;
  /** Status and JSON body of every answer from now on. */
  answer(status: number, body?: unknown): void;
  /** Bodies that came in, in order, since the last `forget`. */
  readonly received: readonly unknown[];
  forget(): void;
  stop(): Promise<void>;
}

/** Listens on a free port of this machine and takes JSON. */
export async function startStubServer(): Promise<StubServer> {
  let next: { status: number; body: unknown } = { status: 200, body: {} };
  const received: unknown[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null'));
      response.writeHead(next.status, { 'content-type': 'application/json' }).end(JSON.stringify(next.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (status, body = {}) => void (next = { status, body }),
    forget: () => void received.splice(0),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
