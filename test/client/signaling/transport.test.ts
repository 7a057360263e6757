/**
 * What every transport must keep, held against the WebSocket of the browser and against the fake of the other specs.
 *
 * Covers: `web-socket-transport.ts`.
 */
import { expect } from '@open-wc/testing';
import type { Transport, TransportHandlers } from '../../../src/client/signaling/transport.js';
import { webSocketTransport } from '../../../src/client/signaling/web-socket-transport.js';
import { FakeNetwork } from '../../support/fake-transport.js';
import { control, gatewayUrl } from '../../support/gateway.js';
import { until } from '../../support/until.js';

/** A transport and the server at its other end. */
interface Bench {
  create(handlers: TransportHandlers): Transport;
  /** The server accepts what was created, if it does not do so by itself. */
  accept(): void;
  send(text: string): Promise<void>;
  drop(): Promise<void>;
  /** Frames that have arrived at the server. */
  received(): Promise<string[]>;
  reset(): Promise<void>;
}

const noBody = {};
const fakeBench = (): Bench => {
  const network = new FakeNetwork();
  return {
    create: handlers => network.factory('wss://phone.example', handlers),
    accept: () => network.last.openNow(),
    send: async text => Promise.resolve(network.last.receive(text)),
    drop: async () => Promise.resolve(network.last.drop()),
    received: async () => Promise.resolve(network.last.sent.map(frame => JSON.stringify(frame))),
    reset: async () => Promise.resolve(),
  };
};
const gatewayBench = (): Bench => ({
  create: handlers => webSocketTransport(gatewayUrl, handlers),
  accept: () => {},
  send: async text => control('inject', { frame: text }),
  drop: async () => control('drop', noBody),
  received: async () => {
    const frames = await control<{ text: string }[]>('frames');
    return frames.map(({ text }) => text);
  },
  reset: async () => control('reset', noBody),
});

for (const [name, makeBench] of [
  ['webSocketTransport', gatewayBench],
  ['FakeTransport', fakeBench],
] as const) {
  describe(`Transport: ${name}`, () => {
    let bench: Bench;
    let transport: Transport;
    /** What it told, in order. */
    let told: string[];

    let handlers: TransportHandlers;

    beforeEach(() => {
      const own: string[] = []; // what the transport of another test tells late is not ours
      told = own;
      handlers = {
        onOpen: () => own.push(`open, ${transport.isOpen ? '' : 'not '}usable`),
        onMessage: text => own.push(text),
        onClose: code => own.push(`close ${code}`),
      };
      bench = makeBench();
    });

    afterEach(async () => {
      transport.close();
      await bench.reset();
    });

    const open = async () => {
      transport = bench.create(handlers);
      expect(told, 'MUST NOT tell anything before the factory has returned').to.be.empty;
      bench.accept();
      await until(() => told.length);
    };

    it('is open between onOpen and onClose', async () => {
      transport = bench.create(handlers);
      expect(transport.isOpen).to.equal(false);
      bench.accept();
      await until(() => told.length);
      expect(told).to.deep.equal(['open, usable']);
      await bench.drop();
      await until(() => told.length > 1);
      expect(transport.isOpen).to.equal(false);
      expect(told[1]).to.equal('close 1006');
    });

    it('refuses to send what it cannot send', async () => {
      transport = bench.create(handlers);
      expect(() => transport.send('{}')).to.throw();
      bench.accept();
      await until(() => told.length);
      await bench.drop();
      await until(() => told.length > 1);
      expect(() => transport.send('{}')).to.throw();
    });

    it('carries frames in order, both ways', async () => {
      await open();
      const frames = [1, 2, 3].map(n => JSON.stringify({ jsonrpc: '2.0', id: `n${n}`, result: { n } }));
      for (const frame of frames) transport.send(frame);
      await until(async () => (await bench.received()).some(text => text.includes('"n3"')));
      const arrived = (await bench.received()).map(text => /"id":"(n\d)"/.exec(text)?.[1]).filter(Boolean);
      expect(arrived).to.deep.equal(['n1', 'n2', 'n3']);
      for (const text of ['{"a":1}', 'täglich 🤷', '']) await bench.send(text);
      await until(() => told.length === 4);
      expect(told.slice(1)).to.deep.equal(['{"a":1}', 'täglich 🤷', '']);
    });

    it('closed by us: not open at once, onClose once and last', async () => {
      await open();
      transport.close(1000);
      transport.close(1000);
      expect(transport.isOpen).to.equal(false);
      expect(() => transport.send('{}')).to.throw();
      await until(() => told.length > 1);
      await bench.drop();
      transport.close();
      expect(told).to.deep.equal(['open, usable', 'close 1000']);
    });

    it('closed before it opened: onClose, and never onOpen', async () => {
      transport = bench.create(handlers);
      transport.close();
      await until(() => told.length);
      bench.accept();
      expect(told).to.have.length(1);
      expect(told[0]).to.match(/^close/);
    });
  });
}

describe('webSocketTransport', () => {
  afterEach(async () => control('reset', noBody));

  it('a server that refuses is a close without an open', async () => {
    await control('refuse', { all: true });
    const told: string[] = [];
    webSocketTransport(gatewayUrl, {
      onOpen: () => told.push('open'),
      onMessage: () => {},
      onClose: code => told.push(`close ${code}`),
    });
    await until(() => told.length);
    expect(told).to.deep.equal(['close 1006']);
  });

  it('an address that the browser does not take throws', () => {
    expect(() => webSocketTransport('mailto:ada', { onOpen() {}, onMessage() {}, onClose() {} })).to.throw();
  });

  describe('on a socket that never closes', () => {
    const { WebSocket: realSocket, setTimeout: realSet, clearTimeout: realClear } = window;
    let timers: Map<number, { fn: () => void; ms: number }>;
    let sockets: StuckSocket[];

    class StuckSocket {
      static readonly OPEN = 1;
      readyState = 1;
      onopen: (() => void) | null = null;
      onmessage: ((event: { data: unknown }) => void) | null = null;
      onclose: ((event: { code: number; reason: string }) => void) | null = null;
      constructor() {
        sockets.push(this);
      }
      send() {}
      close() {
        this.readyState = 2;
      }
    }

    beforeEach(() => {
      timers = new Map();
      sockets = [];
      let id = 0;
      window.WebSocket = StuckSocket as unknown as typeof WebSocket;
      window.setTimeout = ((fn: () => void, ms: number) => {
        timers.set(++id, { fn, ms });
        return id;
      }) as typeof window.setTimeout;
      window.clearTimeout = ((handle: number) => timers.delete(handle)) as typeof window.clearTimeout;
    });

    afterEach(() => {
      Object.assign(window, { WebSocket: realSocket, setTimeout: realSet, clearTimeout: realClear });
    });

    const start = () => {
      const told: string[] = [];
      const transport = webSocketTransport('wss://phone.example', {
        onOpen: () => told.push('open'),
        onMessage: text => told.push(text),
        onClose: (code, reason) => told.push(`close ${code} ${reason}`),
      });
      const [socket] = sockets as [StuckSocket];
      return { told, transport, socket };
    };

    it('tells the end after 5 s by itself, once', () => {
      const { told, transport, socket } = start();
      transport.close();
      transport.close();
      expect(told).to.be.empty;
      expect([...timers.values()].map(({ ms }) => ms)).to.deep.equal([5_000]);
      const { onclose } = socket;
      [...timers.values()][0]?.fn();
      expect(told).to.deep.equal(['close 1006 not closed in time']);
      onclose?.({ code: 1000, reason: 'late' });
      socket.onmessage?.({ data: 'late' });
      expect(told).to.have.length(1);
    });

    it('a close in time leaves no timer', () => {
      const { told, transport, socket } = start();
      transport.close();
      socket.onclose?.({ code: 1000, reason: '' });
      expect(told).to.deep.equal(['close 1000 ']);
      expect(timers.size).to.equal(0);
    });

    it('leaves what is no text', () => {
      const { told, socket } = start();
      socket.onmessage?.({ data: new Blob(['x']) });
      socket.onmessage?.({ data: 'text' });
      expect(told).to.deep.equal(['text']);
    });
  });
});
