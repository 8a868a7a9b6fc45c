// The store's mail server in the tests: a real SMTP server, whose mails are read as a mail program reads them.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface Mail {
  from: string;
  /** Whom the envelope names; what the headers say is checked against it. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The inquiry that it belongs to, such as `R-20417`. */
  inquiry: string | undefined;
  /** The message as it came over the wire. */
  raw: string;
  messageId: string;
}

export class PostOffice {
  readonly mails: Mail[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    // Mail programs keep connections; a test does not wait for them.
    closeTimeout: 200,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      this.take(stream, to).then(() => done(), done);
    },
  });

  /** Opens it on a free port, and tells the setting that leads there. */
  async open(): Promise<string> {
    // A client that is killed in the middle of a dialogue is part of the tests.
    this.server.on('error', () => {});
    const listener = this.server.listen(0, '127.0.0.1');
    if (!listener.listening) await once(listener, 'listening');
    return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.server.close(() => done()));
  }

  /** Resolves with the next mail, or after `millis`. */
  async next(millis: number): Promise<void> {
    await new Promise<void>((done) => {
      const stop = () => {
        clearTimeout(timer);
        this.waiting.delete(stop);
        done();
      };
      const timer = setTimeout(stop, millis);
      this.waiting.add(stop);
    });
  }

  private async take(stream: SMTPServerDataStream, recipients: string[]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const email = await PostalMime.parse(raw);
    for (const to of recipients) this.mails.push(read(email, to, raw.toString('utf8')));
    for (const wake of [...this.waiting]) wake();
  }
}

function read(email: Email, to: string, raw: string): Mail {
  const list = email.headers.find(({ key }) => key === 'list-id')?.value ?? '';
  return {
    from: email.from?.address ?? '',
    to,
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    inquiry: /<([rh]-\d+)\./.exec(list)?.[1]?.toUpperCase(),
    raw,
    messageId: email.messageId ?? '',
  };
}
