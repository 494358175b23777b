import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { demoStaff, STRANGER_RNOKPP } from '../training/demo-staff.ts';
import { html } from '../html/html.ts';
import type { Page } from '../html/layout.ts';
import { csrfField, type FieldError, type Option, renderFields } from '../html/form.ts';
import { isRnokpp } from '../identity/rnokpp.ts';
import { ROLES } from '../people/roles.ts';
import type { Service } from '../service.ts';
import type { Visit } from '../web/visit.ts';

/** Where the mock answers. */
export const MOCK_ID_PATH = '/mock/id-gov-ua';

type Query = Readonly<Record<string, string | undefined>>;

/**
 * A stand-in for id.gov.ua with the same three calls: `/`, `/get-access-token`, `/get-user-info`.
 * Codes and tokens work once. It lets anyone be anyone, so it exists only on a training stand.
 */
export function mockIdGovUa(app: FastifyInstance, { council, settings }: Service): void {
  const rnokppByCode = new Map<string, string>();
  const rnokppByToken = new Map<string, string>();
  const open = { config: { access: 'public' } } as const;
  const staff = demoStaff(council);

  app.get<{ Querystring: Query }>(MOCK_ID_PATH, open, (request, reply) => reply.page(choicePage(request.visit, request.query, [])));
  app.get<{ Querystring: Query }>(`${MOCK_ID_PATH}/`, open, (request, reply) => reply.page(choicePage(request.visit, request.query, [])));

  app.post(`${MOCK_ID_PATH}/confirm`, open, (request, reply) => {
    const { person = '', other = '', state = '', redirect_uri: back = '' } = request.form.values;
    const rnokpp = other || person;
    const target = new URL(back, `${request.protocol}://${request.host}`);
    if (target.host !== request.host || target.pathname !== '/sign-in/callback') return reply.code(400).send({ error: 'redirect_uri' });
    if (!isRnokpp(rnokpp)) return reply.page(choicePage(request.visit, request.form.values, [{ field: 'other', message: request.visit.words.mockId.otherHint }]), 422);
    const code = randomBytes(12).toString('base64url');
    rnokppByCode.set(code, rnokpp);
    target.search = new URLSearchParams({ code, state }).toString();
    return reply.redirect(target.href);
  });

  app.get<{ Querystring: Query }>(`${MOCK_ID_PATH}/get-access-token`, open, async ({ query }, reply) => {
    const rnokpp = rnokppByCode.get(query['code'] ?? '');
    rnokppByCode.delete(query['code'] ?? '');
    const isClient = query['client_id'] === settings.idGovUa.clientId && query['client_secret'] === settings.idGovUa.clientSecret;
    if (!rnokpp || !isClient || query['grant_type'] !== 'authorization_code') return reply.code(400).send({ error: 'invalid_grant' });
    const token = randomBytes(24).toString('base64url');
    rnokppByToken.set(token, rnokpp);
    return { access_token: token, user_id: String(rnokppByToken.size), token_type: 'bearer', expires_in: '3600', refresh_token: '' };
  });

  app.get<{ Querystring: Query }>(`${MOCK_ID_PATH}/get-user-info`, open, async ({ query }, reply) => {
    const rnokpp = rnokppByToken.get(query['access_token'] ?? '');
    rnokppByToken.delete(query['access_token'] ?? '');
    if (!rnokpp) return reply.code(401).send({ error: 'invalid_token' });
    const person = staff.find((one) => one.rnokpp === rnokpp);
    return { auth_type: 'dig_sign', drfocode: rnokpp, lastname: person?.surname ?? 'Невідома', givenname: person?.givenName ?? 'Особа', middlename: '' };
  });

  function choicePage(visit: Visit, asked: Query, errors: readonly FieldError[]): Page {
    const words = visit.words.mockId;
    const options: Option[] = staff.map(({ rnokpp, surname, givenName, role, unitId }) => ({
      value: rnokpp,
      label: `${surname} ${givenName}`,
      hint: `${ROLES[role].title[visit.language]}, ${council.units.find(({ id }) => id === unitId)?.name ?? unitId}`,
    }));
    const people = [...options, { value: STRANGER_RNOKPP, label: words.unknown, hint: STRANGER_RNOKPP }];
    const fields = renderFields(visit.words, [
      { kind: 'radio', name: 'person', label: words.choose, required: true, options: people },
      { kind: 'text', name: 'other', label: words.otherNumber, hint: words.otherHint, length: 10 },
    ], { values: { person: options[0]?.value, ...asked }, errors });
    return {
      title: words.title,
      body: html`<h1>${words.title}</h1><p class="notice">${words.notice}</p>
<form method="post" action="${MOCK_ID_PATH}/confirm">${csrfField(visit)}
<input type="hidden" name="state" value="${asked['state']}"><input type="hidden" name="redirect_uri" value="${asked['redirect_uri']}">
${fields}<div class="actions"><button>${words.continue}</button><a href="/sign-in">${words.refuse}</a></div></form>`,
    };
  }
}
