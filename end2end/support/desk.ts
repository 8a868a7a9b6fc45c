// One Hearback for a test to deal with: the real program, its own data, its own mail server, and a clock that the test
// can move on.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { BrowserContext } from '@playwright/test';

import { type Mail, PostOffice } from './post';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The program under test. */
export const PROGRAM = resolve(process.env.HEARBACK_BIN ?? join(HERE, '../../target/release/hearback'));

/** How long the program may take to come up, in milliseconds; loading the demo store is part of it. */
const PATIENCE = 30_000;
/** How long a mail may take, in milliseconds. */
const MAIL_PATIENCE = 30_000;

export interface Account {
  email: string;
  password: string;
  role: 'customer' | 'developer' | 'operator';
  name: { ko: string; en: string };
}

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** The environment of the program: nothing of whoever runs the tests. */
export function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, RUST_BACKTRACE: '1', ...settings };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'hearback-'));
  readonly data = join(this.folder, 'data');
  readonly post = new PostOffice();
  accounts: Account[] = [];
  /** The cookies of those who have signed in, by address. */
  readonly sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  private readonly clock = join(this.folder, 'clock');
  private ahead = 0;
  private port = 0;
  private settings: Record<string, string> = {};
  private process: ChildProcess | undefined;
  private ended: Promise<Exit> | undefined;
  private lines: string[] = [];

  private constructor() {}

  /** A desk with the demo store, running. With `standsAt` its clock stands at that moment, and the store is of then. */
  static async open(settings: Record<string, string> = {}, standsAt?: string): Promise<Desk> {
    if (!existsSync(PROGRAM)) throw new Error(`there is no program at ${PROGRAM}: build it, or name another with HEARBACK_BIN`);
    const desk = new Desk();
    desk.setClock(0);
    if (standsAt) desk.writeClock(`@${Date.parse(standsAt)}`);
    desk.port = await freePort();
    desk.settings = {
      HEARBACK_LISTEN: `127.0.0.1:${desk.port}`,
      HEARBACK_DATA: desk.data,
      HEARBACK_SMTP_URL: await desk.post.open(),
      HEARBACK_CLOCK_FILE: desk.clock,
      HEARBACK_TICK_MS: '100',
      HEARBACK_SIGN_IN_PER_MINUTE: '1000',
      HEARBACK_SIGN_IN_PER_ACCOUNT: '1000',
      HEARBACK_SIGN_UP_PER_HOUR: '1000',
      ...settings,
    };
    await desk.start();
    const printed = execFileSync(PROGRAM, ['demo', '--json'], { env: environment(desk.settings), encoding: 'utf8' });
    desk.accounts = JSON.parse(printed) as Account[];
    return desk;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get password(): string {
    const [account] = this.accounts;
    if (!account) throw new Error('the demo store has no accounts');
    return account.password;
  }

  /** What the program has written since it was opened. */
  log(): string {
    return this.lines.join('');
  }

  /** Starts the program, on the same data and port as before. */
  async start(): Promise<void> {
    const child = spawn(PROGRAM, ['serve', '--demo-if-empty'], {
      env: environment(this.settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process = child;
    let over: Exit | undefined;
    this.ended = new Promise((done) => {
      child.once('error', (error) => {
        this.lines.push(`${error}\n`);
        done({ code: -1, signal: null });
      });
      child.once('close', (code, signal) => done({ code, signal }));
    });
    void this.ended.then((exit) => (over = exit));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.lines.push(text));
    }
    const until = Date.now() + PATIENCE;
    while (!(await this.answers('/readyz'))) {
      if (over) throw new Error(`the program ended with ${JSON.stringify(over)} instead of serving:\n${this.log()}`);
      if (Date.now() > until) throw new Error(`the program did not come up within ${PATIENCE} ms:\n${this.log()}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Asks the program to end, and tells how it did. */
  async stop(): Promise<Exit> {
    return this.end('SIGTERM');
  }

  /** Ends it as a power cut would. */
  async kill9(): Promise<Exit> {
    return this.end('SIGKILL');
  }

  /** Ends everything and removes the data. */
  async close(): Promise<void> {
    await this.stop();
    await this.post.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Moves the desk's clock on. It never goes back. */
  advance({ hours = 0, minutes = 0 }: { hours?: number; minutes?: number }): void {
    this.setClock(this.ahead + hours * 3600 + minutes * 60);
  }

  /**
   * Waits for a mail to an address with these words in its subject, or belonging to an inquiry where more than one
   * could be meant. The newest counts.
   */
  async mailTo(address: string, subjectPart: string, inquiry?: string): Promise<Mail> {
    const until = Date.now() + MAIL_PATIENCE;
    for (;;) {
      const found = this.mailsTo(address, inquiry).findLast(({ subject }) => subject.includes(subjectPart));
      if (found) return found;
      if (Date.now() > until) {
        const there = this.mailsTo(address).map(({ inquiry, subject }) => `  ${inquiry ?? '-'} ${subject}`);
        const asked = `“${subjectPart}”${inquiry ? ` about ${inquiry}` : ''}`;
        throw new Error(`no mail to ${address} with ${asked} within ${MAIL_PATIENCE} ms; there are\n${there.join('\n')}`);
      }
      await this.post.next(200);
    }
  }

  /** Every mail that an address has got, about an inquiry or about anything, in the order of arrival. */
  mailsTo(address: string, inquiry?: string): Mail[] {
    return this.post.mails.filter((mail) => mail.to === address && (inquiry === undefined || mail.inquiry === inquiry));
  }

  private setClock(seconds: number): void {
    this.ahead = seconds;
    this.writeClock(`${seconds}`);
  }

  private writeClock(text: string): void {
    // Renamed into place: the program must never read half a number.
    writeFileSync(`${this.clock}.new`, text);
    renameSync(`${this.clock}.new`, this.clock);
  }

  private async answers(path: string): Promise<boolean> {
    try {
      return (await fetch(this.url + path)).ok;
    } catch {
      return false;
    }
  }

  private async end(signal: NodeJS.Signals): Promise<Exit> {
    if (!this.process || !this.ended) return { code: null, signal: null };
    this.process.kill(signal);
    const exit = await this.ended;
    this.process = undefined;
    return exit;
  }
}
