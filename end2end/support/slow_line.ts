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
    near.on('data', (bytes) => {
      this.later(Math.max(0, opened - Date.now()) + this.pace.latency / 2, () => far.write(bytes));
    });
    far.on('data', (bytes) => {
      this.free = Math.max(this.free, Date.now()) + (bytes.length / this.pace.downloadThroughput) * 1_000;
      this.later(this.free - Date.now() + this.pace.latency / 2, () => near.write(bytes));
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        this.later(this.pace.latency, () => other.end());
      });
    }
  }

  private later(milliseconds: number, deed: () => void): void {
    if (this.slow) setTimeout(deed, milliseconds);
    else deed();
  }
}
