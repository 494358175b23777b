import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Employee } from '../people/directory.ts';
import type { BaseWords } from '../words/uk.ts';
import type { Language } from '../words/language.ts';
import type { Access } from './access.ts';
import type { SentForm } from './read-form.ts';
import type { Page } from '../html/layout.ts';

/** One request seen as a person's visit: who, in which language, from where. */
export interface Visit {
  readonly language: Language;
  readonly words: BaseWords;
  readonly employee: Employee | undefined;
  readonly ip: string;
  /** Path with query, without the address. */
  readonly path: string;
  /** Goes into every form as `_csrf`. */
  readonly csrfToken: string;
  readonly now: Date;
}

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit;
    /** The form that was sent; empty for GET. */
    form: SentForm;
  }
  interface FastifyReply {
    /** Sends a page in the layout of the service. */
    page(page: Page, status?: number): FastifyReply;
  }
  interface FastifyContextConfig {
    /** Every route must say it. */
    access?: Access;
  }
}

/** The token that a form from this browser must carry (HMAC of a cookie that other sites cannot read). */
export function csrfToken(browserId: string, secret: string): string {
  return createHmac('sha256', secret).update(`csrf:${browserId}`).digest('base64url');
}

/** Compares in a time that does not depend on where the texts differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
