import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';

/** A letter in plain text. `about` is the subject's registration number, repeated in the header `X-Document`. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly about: string;
}

/** Sends letters. @throws Error when the mail server refuses or cannot be reached. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
}

/** Sends through the mail server at an `smtp://` or `smtps://` address. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport(url);
  return { send: async (letter) => void (await transport.sendMail(message(letter, from))) };
}

/** Writes each letter as an `.eml` file into the folder: every mail program opens them. */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(letter) {
      const { message: bytes } = await transport.sendMail(message(letter, from));
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, `${randomUUID()}.eml`), bytes as Buffer);
    },
  };
}

function message({ to, subject, text, about }: Letter, from: string) {
  return { from, to, subject, text, headers: { 'X-Document': about } };
}
