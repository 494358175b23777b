import type { FastifyRequest } from 'fastify';

/** A file from a form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A form as it was sent: trimmed texts by field name, and files; empty file fields are left out. */
export interface SentForm {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly SentFile[];
}

/** The form of a request that has none. */
export const EMPTY_FORM: SentForm = { values: {}, files: [] };

/** Reads url-encoded, multipart and JSON bodies into one shape. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) return { values: toTexts(request.body), files: [] };

  const values: Record<string, string> = {};
  const files: SentFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') values[part.fieldname] = String(part.value).trim();
    else {
      const bytes = await part.toBuffer();
      if (0 < bytes.length) files.push({ field: part.fieldname, name: part.filename, mediaType: part.mimetype, bytes });
    }
  }
  return { values, files };
}

function toTexts(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : (value ?? '')).trim()]);
  return Object.fromEntries(entries) as Record<string, string>;
}
