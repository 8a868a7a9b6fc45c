// A push service for tests, and a browser's half of its encryption: RFC 8291 and RFC 8292 once more, by Node's own
// cryptography, so that the program is not held against itself.

import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notification as the service worker gets it. */
export interface News {
  title: string;
  body: string;
  tag: string;
  url: string;
  lang: string;
  reply?: { number: string; key: string; url: string; sent: string; unsent: string };
}

export interface Handed {
  /** The browser's own address. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export class PushService {
  readonly handed: Handed[] = [];
  /** What it answers. */
  status = 201;
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        this.handed.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces) });
        response.writeHead(this.status).end();
      });
    });
  }

  static async open(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((done) => service.server.listen(0, '127.0.0.1', done));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise((done) => this.server.close(done));
  }
}

/** A browser's keys, as its push service would have made them. */
export class Subscriber {
  private readonly keys = createECDH('prime256v1');
  private readonly point = this.keys.generateKeys();
  private readonly auth = randomBytes(16);

  constructor(readonly endpoint: string) {}

  get p256dh(): string {
    return this.point.toString('base64url');
  }

  get secret(): string {
    return this.auth.toString('base64url');
  }

  /** Opens what came (RFC 8291 over RFC 8188). */
  read({ body }: Handed): News {
    const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
    const [sender, sealed] = [body.subarray(21, 21 + length), body.subarray(21 + length)];
    const shared = this.keys.computeSecret(sender);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.point, sender]);
    const input = derive(shared, this.auth, info, 32);
    const key = derive(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = derive(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const open = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
    const end = padded.lastIndexOf(2);
    if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('the padding is not that of a last record');
    return JSON.parse(padded.subarray(0, end).toString('utf8')) as News;
  }
}

function derive(secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, length));
}

/** Who has signed it (RFC 8292): the claims, if the signature is that of the key that stands beside it. */
export function signer({ headers }: Handed): { key: string; claims: { aud: string; exp: number; sub: string } } {
  const [, token, key] = /^vapid t=([^,]+), k=(\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (!token || !key) throw new Error(`no signature: ${headers.authorization}`);
  const [head, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const known = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const sound = verify('sha256', Buffer.from(`${head}.${claims}`), { key: known, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!sound) throw new Error('somebody else has signed it');
  return { key, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}
