import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** One file that pages need, read at the start. */
export interface Asset {
  readonly path: string;
  readonly file: URL;
  readonly type: string;
}

const ASSETS: readonly Asset[] = [
  { path: '/assets/styles.css', file: new URL('../html/styles.css', import.meta.url), type: 'text/css; charset=utf-8' },
  { path: '/assets/icon.svg', file: new URL('../html/icon.svg', import.meta.url), type: 'image/svg+xml' },
];

/** Serves the files that every page needs. */
export function assetRoutes(app: FastifyInstance): void {
  for (const asset of ASSETS) serveAsset(app, asset);
}

/** Serves one file; the browser asks again only whether it changed. */
export function serveAsset(app: FastifyInstance, { path, file, type }: Asset): void {
  const bytes = readFileSync(file);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
  app.get(path, { config: { access: 'public' } }, async (request, reply) => {
    reply.header('cache-control', 'no-cache').header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type(type).send(bytes);
  });
}
