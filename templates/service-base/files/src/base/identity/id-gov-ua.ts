import type { Identity, IdentityProvider } from './identity-provider.ts';

/** How this service is known to id.gov.ua. */
export interface IdGovUaAccess {
  /** Address for this server's own calls, asked for at each call. */
  readonly url: () => string;
  /** Address for the browser; a path when the mock is part of this service. */
  readonly browserUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The service's certificate, base64: the real id.gov.ua encrypts its answer to it. */
  readonly certificate: string;
  /** Opens the encrypted answer with the certificate's key. Needs a certified library; the mock answers in the clear. */
  readonly decrypt: (answer: string) => Promise<string>;
}

const FIELDS = 'drfocode,givenname,lastname,middlename';

/** OAuth 2.0 authorization code flow of id.gov.ua: code, `get-access-token`, `get-user-info`. */
export function idGovUa({ url, browserUrl, clientId, clientSecret, certificate, decrypt }: IdGovUaAccess): IdentityProvider {
  return {
    authorizeUrl: ({ state, redirectUri }) =>
      withQuery(browserUrl, '/', { response_type: 'code', client_id: clientId, auth_type: 'dig_sign,bank_id,diia_id', state, redirect_uri: redirectUri }),

    async identify(code) {
      const token = await getJson(withQuery(url(), '/get-access-token', { grant_type: 'authorization_code', client_id: clientId, client_secret: clientSecret, code }));
      const query = { user_id: token['user_id'] ?? '', access_token: token['access_token'] ?? '', fields: FIELDS, cert: certificate };
      const answer = await getJson(withQuery(url(), '/get-user-info', query));
      return toIdentity(answer['encryptedUserInfo'] ? JSON.parse(await decrypt(answer['encryptedUserInfo'])) : answer);
    },
  };
}

function toIdentity(user: Record<string, string>): Identity {
  return { rnokpp: user['drfocode'] ?? '', givenName: user['givenname'] ?? '', lastName: user['lastname'] ?? '', middleName: user['middlename'] ?? '' };
}

function withQuery(url: string, path: string, query: Record<string, string>): string {
  return `${url}${path}?${new URLSearchParams(query)}`;
}

async function getJson(url: string): Promise<Record<string, string>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000), headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`id.gov.ua answered ${response.status}`);
  return (await response.json()) as Record<string, string>;
}
