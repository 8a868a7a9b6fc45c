// A slow line to a server: everything that a browser has goes over it, its workers included, which the browser's own
// throttle leaves out.

import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Pace {
  /** Milliseconds there and back. */
  latency: number;
  /** Bytes in a second, from the server. */
  downloadThroughput: number;
}

export class SlowLine {
  /** Until it is told to be slow it is not one. */
  slow = false;
  private readonly sockets = new Set<Socket>();
  private free = 0;

  private constructor(
    private readonly pace: Pace,
    readonly url: string,
    readonly close: () => void,
  ) {}

  static async to(address: string, pace: Pace): Promise<SlowLine> {
    const { hostname, port } = new URL(address);
    const server = createServer((near) => line.lead(near, connect(Number(port), hostname)));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const line: SlowLine = new SlowLine(pace, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {
      for (const socket of line.sockets) socket.destroy();
      server.close();
    });
    return line;
  }

  private lead(near: Socket, far: Socket): void {
    // Reaching the server takes one way there and back before anything is asked.
    const opened = Date.now() + this.pace.latency;
    const half = this.pace.latency / 2;
    const [up, down] = [this.way(), this.way()];
    near.on('data', (bytes) => up(Math.max(Date.now(), opened) + half, () => far.write(bytes)));
    far.on('data', (bytes) => {
      this.free = Math.max(this.free, Date.now()) + (bytes.length / this.pace.downloadThroughput) * 1_000;
      down(this.free + half, () => near.write(bytes));
    });
    near.on('close', () => up(Date.now() + half, () => far.end()));
    far.on('close', () => down(Date.now() + half, () => near.end()));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => this.sockets.delete(one));
    }
  }

  /** One direction of a connection: each deed at its moment, and never before the one before it. */
  private way(): (due: number, deed: () => void) => void {
    let before = Promise.resolve();
    return (due, deed) => {
      const wait = () => (this.slow && due > Date.now() ? new Promise<void>((done) => setTimeout(done, due - Date.now())) : undefined);
      before = before.then(wait).then(deed);
    };
  }
}
