import { html } from './base/html/html.ts';
import type { ServiceModule } from './base/service.ts';

/** A service without a domain of its own. A service pack replaces this file. */
export const SERVICE: ServiceModule = {
  migrations: [],
  navigation: [{ href: '/', title: { uk: 'Головна', en: 'Home' }, access: 'public' }],
  jobs: [],
  api: [],
  routes(app, { council }) {
    const page = { title: council.serviceName, body: html`<h1>${council.serviceName}</h1>` };
    app.get('/', { config: { access: 'public' } }, (_, reply) => reply.page(page));
    app.get('/desk', { config: { access: 'signedIn' } }, (_, reply) => reply.page(page));
  },
  seed: async () => {},
  anonymise: async () => 0,
};
