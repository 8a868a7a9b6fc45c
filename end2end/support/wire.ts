// Requests as a program sends them, not a browser: any method, any header, any body.

import { type IncomingHttpHeaders, request } from 'node:http';

import { CAST, type Person } from './people';
import type { Desk } from './desk';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Sends one request and reads the whole answer. Redirects are not followed. */
export async function call(desk: Desk, path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(desk.url + path, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.on('end', () => {
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

export type Form = Record<string, string>;

/** Posts a form as a page of the store does. */
export async function post(desk: Desk, path: string, form: Form, headers: Record<string, string> = {}): Promise<Answer> {
  return call(desk, path, {
    method: 'POST',
    headers: { origin: desk.url, 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers },
    body: new URLSearchParams(form).toString(),
  });
}

/** Asks a reading function, which takes JSON. */
export async function ask(desk: Desk, path: string, data: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return call(desk, path, {
    method: 'POST',
    headers: { origin: desk.url, 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(data),
  });
}

/** The session's cookie of an answer, as a request sends it back. */
export function cookieOf({ headers }: Answer): string {
  const cookie = headers['set-cookie']?.find((line) => line.startsWith('hearback='));
  if (!cookie) throw new Error('the answer sets no session');
  return cookie.split(';')[0] ?? '';
}

/** Signs somebody in, and tells their cookie. */
export async function cookieFor(desk: Desk, person: Person): Promise<string> {
  const { email } = CAST[person];
  return cookieOf(await post(desk, '/api/sign-in', { email, password: desk.password }));
}
