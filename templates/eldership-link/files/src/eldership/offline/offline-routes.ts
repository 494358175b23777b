import type { FastifyInstance } from 'fastify';
import { serveAsset } from '../../base/web/assets.ts';

/** The script of the registration form that keeps cards on the device. Without it the form works as any other. */
export function offlineRoutes(app: FastifyInstance): void {
  const type = 'text/javascript; charset=utf-8';
  serveAsset(app, { path: '/assets/offline-cards.js', file: new URL('./offline-cards.js', import.meta.url), type });
  serveAsset(app, { path: '/offline-worker.js', file: new URL('./offline-worker.js', import.meta.url), type });
}
