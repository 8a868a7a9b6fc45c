// A real mail server for a test: Postfix of the system, with its own folder, ports and mailboxes, started and ended by
// the test. Every mailbox is a Maildir; the reply domain is handed to the desk.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTransport, type SendMailOptions } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';

import { freePort } from './desk';

/** The user that mailboxes belong to: Postfix writes none as root. */
const OWNER = 65534;
const PATIENCE = 30_000;

export class Postfix {
  private constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Starts it. `mailboxes` are the addresses that it keeps itself, `handsOn` maps domains to the port where their mail goes. */
  static async start(mailboxes: string[], handsOn: Record<string, number>): Promise<Postfix> {
    if (!existsSync('/usr/sbin/postfix')) throw new Error('Postfix is not installed: run scripts/setup-test');
    if (process.getuid?.() !== 0) throw new Error('Postfix wants to be started by root: run these tests as root');
    const folder = mkdtempSync(join(tmpdir(), 'hearback-postfix-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    for (const part of ['conf', 'queue', 'data', 'boxes']) mkdirSync(join(folder, part));
    execFileSync('chown', ['postfix', join(folder, 'data')]);
    execFileSync('chown', [String(OWNER), join(folder, 'boxes')]);
    const domains = [...new Set(mailboxes.map((address) => address.split('@')[1]))];
    const transports = Object.entries(handsOn).map(([domain, to]) => `${domain} smtp:[127.0.0.1]:${to}`);
    writeFileSync(join(folder, 'conf/boxes'), mailboxes.map((address) => `${address} ${address}/\n`).join(''));
    writeFileSync(join(folder, 'conf/transport'), transports.join('\n') + '\n');
    writeFileSync(
      join(folder, 'conf/main.cf'),
      `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = mx.store.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
relay_domains = ${Object.keys(handsOn).join(' ')}
transport_maps = texthash:${folder}/conf/transport
virtual_mailbox_domains = ${domains.join(' ')}
virtual_mailbox_base = ${folder}/boxes
virtual_mailbox_maps = texthash:${folder}/conf/boxes
virtual_uid_maps = static:${OWNER}
virtual_gid_maps = static:${OWNER}
smtpd_relay_restrictions = permit_mynetworks, reject
smtp_tls_security_level = may
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
smtputf8_enable = yes
`,
    );
    // Name, type, private, unprivileged, chroot, wakeup, process limit, program.
    writeFileSync(
      join(folder, 'conf/master.cf'),
      `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`,
    );
    execFileSync('/usr/sbin/postfix', ['-c', join(folder, 'conf'), 'start'], { stdio: 'ignore' });
    const postfix = new Postfix(folder, port);
    await postfix.until(async () => answers(port), 'answer');
    return postfix;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** What it has logged, for a failure to be understood. */
  log(): string {
    return existsSync(join(this.folder, 'log')) ? readFileSync(join(this.folder, 'log'), 'utf8') : '';
  }

  /** All mails of a mailbox, oldest first. */
  async mailbox(address: string): Promise<Email[]> {
    const folder = join(this.folder, 'boxes', address, 'new');
    const names = existsSync(folder) ? readdirSync(folder).sort() : [];
    return Promise.all(names.map((name) => PostalMime.parse(readFileSync(join(folder, name)))));
  }

  /** Waits for a mail in a mailbox, and gives the newest that fits. */
  async mailTo(address: string, fits: (mail: Email) => boolean = () => true): Promise<Email> {
    let found: Email | undefined;
    await this.until(async () => Boolean((found = (await this.mailbox(address)).reverse().find(fits))), `bring a mail to ${address}`);
    return found!;
  }

  /** Sends a mail as a person's program does. */
  async send(mail: SendMailOptions): Promise<void> {
    await createTransport({ host: '127.0.0.1', port: this.port, ignoreTLS: true }).sendMail(mail);
  }

  /** Answers a mail: to its sender, in its thread, with its text quoted below. */
  async answer(mail: Email, from: string, text: string, more: SendMailOptions = {}): Promise<void> {
    const to = mail.from!.address!;
    const quoted = (mail.text ?? '').split('\n').map((line) => `> ${line}`);
    await this.send({
      from,
      to,
      subject: `Re: ${mail.subject}`,
      inReplyTo: mail.messageId,
      references: `${mail.references ?? ''} ${mail.messageId}`.trim(),
      text: `${text}\n\n2026년 11월 26일 (목) 오전 10:12, 누리스토어 <${to}>님이 작성:\n${quoted.join('\n')}\n`,
      ...more,
    });
  }

  async stop(): Promise<void> {
    try {
      execFileSync('/usr/sbin/postfix', ['-c', join(this.folder, 'conf'), 'stop'], { stdio: 'ignore' });
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  private async until(there: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await there())) {
      if (Date.now() > end) throw new Error(`the mail server did not ${what} within ${PATIENCE} ms:\n${this.log()}`);
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Whether somebody greets at a port. */
function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('data', (hello) => {
      socket.end('QUIT\r\n');
      done(hello.toString().startsWith('220'));
    });
    socket.once('error', () => done(false));
  });
}
