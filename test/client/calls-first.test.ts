/** Covers: `call-code.ts`. */
import { expect } from '@open-wc/testing';
import { CallCode } from '../../src/client/call/call-code.js';
import { callsFirst } from '../../src/client/calls-first.js';
import { deferred } from '../../src/client/base/deferred.js';
import type { TransportFactory } from '../../src/client/signaling/transport.js';
import { flush } from '../support/fake-clock.js';
import { FakeTransport } from '../support/fake-transport.js';

describe('a transport that waits for the code of calls', () => {
  let told: string[];
  let reported: number[];
  let code: { isLoaded: boolean; load: () => Promise<void> };
  let loading: ReturnType<typeof deferred>;
  let transport: FakeTransport;

  let openTransport: TransportFactory;

  function open() {
    openTransport('wss://server.example/', {
      onOpen: () => told.push('open'),
      onMessage: text => told.push(text),
      onClose: (closedWith, reason) => told.push(`closed ${closedWith} ${reason}`),
    });
  }

  beforeEach(() => {
    told = [];
    reported = [];
    loading = deferred();
    code = { isLoaded: false, load: () => loading.promise };
    openTransport = callsFirst(
      (url, handlers) => (transport = new FakeTransport(url, handlers)),
      error => reported.push(error.code),
      code,
    );
  });

  it('opens when both are there, whichever is later', async () => {
    open();
    transport.open();
    await flush();
    expect(told).to.be.empty;
    loading.resolve();
    await flush();
    expect(told).to.deep.equal(['open']);
    told = [];
    open();
    await flush();
    transport.open();
    await flush();
    expect(told).to.deep.equal(['open']);
  });

  it('opens at once when the code is loaded', () => {
    code.isLoaded = true;
    open();
    transport.open();
    expect(told).to.deep.equal(['open']);
  });

  it('is closed, once, when the code cannot be loaded', async () => {
    open();
    transport.open();
    loading.reject(new TypeError('no file'));
    await flush();
    expect(told).to.deep.equal(['closed 1006 TypeError: no file']);
    expect(transport.closedWith).to.not.equal(null);
    loading = deferred();
    open();
    loading.reject(new TypeError('no file'));
    await flush();
    expect(reported, 'told once').to.deep.equal([49001]);
  });

  it('that closes before the code is there is closed', async () => {
    open();
    transport.drop(1006);
    loading.resolve();
    await flush();
    expect(told.map(line => line.slice(0, 11))).to.deep.equal(['closed 1006']);
  });
});

describe('the code of calls', () => {
  it('is needed to make one', async () => {
    const code = new CallCode();
    expect(() => code.class)
      .to.throw()
      .with.property('code', 45007);
    await code.load();
    expect(code.class).to.be.a('function');
  });
});
