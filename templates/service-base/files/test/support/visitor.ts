import { type HTMLElement, parse } from 'node-html-parser';

/** A page as it came. */
export interface SeenPage {
  readonly status: number;
  readonly path: string;
  readonly root: HTMLElement;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** Values of fields by their visible label or by their name; a file is given as a Blob. */
export type Filled = Readonly<Record<string, string | Blob>>;

/** Someone with a browser without JavaScript: opens pages, follows links, fills forms by their labels, presses buttons. */
export interface Visitor {
  open(path: string): Promise<SeenPage>;
  /** Follows the link with this text on the last page. */
  follow(text: string): Promise<SeenPage>;
  /** Fills the form that has this button on the last page, and presses it. */
  press(button: string, filled?: Filled): Promise<SeenPage>;
  /** Goes through sign-in with the mock of id.gov.ua as this person. */
  signIn(rnokpp: string): Promise<SeenPage>;
  readonly page: SeenPage;
  /** By name. */
  readonly cookies: ReadonlyMap<string, string>;
}

const MOST_REDIRECTS = 8;

/** A new visitor of the service at the address, with no cookies. */
export function visitor(baseUrl: string): Visitor {
  const cookies = new Map<string, string>();
  let page: SeenPage | undefined;

  const fetchPage = async (path: string, init: RequestInit = {}): Promise<SeenPage> => {
    let url = new URL(path, baseUrl);
    let request = init;
    for (let hop = 0; hop < MOST_REDIRECTS; hop += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie } });
      keepCookies(cookies, response);
      const location = response.headers.get('location');
      if (!location) {
        const bytes = Buffer.from(await response.arrayBuffer());
        page = { status: response.status, path: url.pathname + url.search, root: parse(bytes.toString('utf8')), bytes, headers: response.headers };
        return page;
      }
      url = new URL(location, url);
      request = {};
    }
    throw new Error(`More than ${MOST_REDIRECTS} redirects from ${path}`);
  };

  const seen = (): SeenPage => {
    if (!page) throw new Error('No page is open yet.');
    return page;
  };

  const self: Visitor = {
    open: (path) => fetchPage(path),
    follow(text) {
      const link = seen().root.querySelectorAll('a').find((one) => textOf(one) === text);
      if (!link) throw new Error(`No link «${text}» on ${seen().path}`);
      return fetchPage(decode(link.getAttribute('href') ?? ''));
    },
    press(button, filled = {}) {
      const { root, path } = seen();
      const form = root.querySelectorAll('form').find((one) => one.querySelectorAll('button').some((each) => textOf(each) === button));
      if (!form) throw new Error(`No button «${button}» on ${path}`);
      const body = fillForm(form, filled);
      const action = decode(form.getAttribute('action') ?? path);
      if (form.getAttribute('method')?.toLowerCase() !== 'post') return fetchPage(`${action}?${new URLSearchParams([...body] as [string, string][])}`);
      const isMultipart = form.getAttribute('enctype') === 'multipart/form-data';
      return fetchPage(action, { method: 'POST', body: isMultipart ? body : new URLSearchParams([...body] as [string, string][]) });
    },
    async signIn(rnokpp) {
      await self.open('/sign-in');
      const start = seen().root.querySelector('main a.button');
      await self.open(decode(start?.getAttribute('href') ?? ''));
      const confirm = seen().root.querySelector('main form button');
      return self.press(textOf(confirm), { other: rnokpp });
    },
    get page() {
      return seen();
    },
    cookies,
  };
  return self;
}

/** The visible text of an element, spaces made single. */
export function textOf(element: HTMLElement | null | undefined): string {
  return decode(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Whether an element of the page's content says exactly this. */
export function saysExactly({ root }: SeenPage, text: string): boolean {
  return root.querySelectorAll('main *').some((element) => textOf(element) === text);
}

/** What a browser would send: the values that stand in the form, and over them what was filled in. */
function fillForm(form: HTMLElement, filled: Filled): FormData {
  const body = new FormData();
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name');
    if (name && isSent(field)) body.set(name, currentValue(field));
  }
  for (const [label, value] of Object.entries(filled)) {
    const name = fieldName(form, label);
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, 'вкладення.pdf');
  }
  return body;
}

function isSent(field: HTMLElement): boolean {
  const type = field.getAttribute('type');
  return type !== 'file' && (!['radio', 'checkbox'].includes(type ?? '') || field.hasAttribute('checked'));
}

function currentValue(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return decode(field.textContent);
  if (field.tagName === 'SELECT') return decode((field.querySelector('option[selected]') ?? field.querySelector('option'))?.getAttribute('value') ?? '');
  return decode(field.getAttribute('value') ?? '');
}

function fieldName(form: HTMLElement, label: string): string {
  const byLabel = form.querySelectorAll('label').find((one) => textOf(one).replace(/ \([^)]*\)$/, '') === label);
  const id = byLabel?.getAttribute('for') ?? label;
  const field = form.querySelectorAll('input, select, textarea').find((one) => one.getAttribute('id') === id || one.getAttribute('name') === id);
  if (!field) throw new Error(`No field «${label}» in the form`);
  return field.getAttribute('name') ?? '';
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
    else cookies.set(name, value);
  }
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&');
}
