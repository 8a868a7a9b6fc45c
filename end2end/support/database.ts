// A PostgreSQL database for one desk, in the cluster that the tests are run in (scripts/postgres).

import { execFileSync } from 'node:child_process';

export type DatabaseKind = 'sqlite' | 'postgres';

const VARIABLE = 'HEARBACK_TEST_POSTGRES';

/** Makes an empty database and returns its address. Without a cluster this fails: a test left out looks like one that passed. */
export function newDatabase(): string {
  const cluster = process.env[VARIABLE];
  if (!cluster) throw new Error(`${VARIABLE} is not set: run the tests as scripts/postgres run -- scripts/end2end`);
  const address = new URL(cluster);
  const name = `browser_${process.pid}_${Date.now()}`;
  const host = address.searchParams.get('host') ?? address.hostname;
  execFileSync('createdb', ['--host', host, '--username', address.username, '--template', 'template0', name]);
  address.pathname = `/${name}`;
  return address.toString();
}
