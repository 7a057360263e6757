/** Covers: `call-code.ts`, `calls.ts`, `client-calls.ts`, `no-calls.ts`, `no-such-call.ts`. */
import { expect } from '@open-wc/testing';
import { CallCode } from '../../src/client/call-code.js';
import { Calls } from '../../src/client/call/calls.js';
import type { ClientCallsOptions } from '../../src/client/client-calls.js';
import { checkOptions } from '../../src/client/config/settings.js';
import { callsFirst } from '../../src/client/calls-first.js';
import { deferred } from '../../src/client/base/deferred.js';
import { ServerSocket } from '../../src/client/signaling/server-socket.js';
import type { TransportFactory } from '../../src/client/signaling/transport.js';
import { FakeClock, flush } from '../support/fake-clock.js';
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

  const openSocket = (clock: FakeClock) =>
    new ServerSocket(openTransport, clock, ['wss://server.example/'], {
      onOpen: () => told.push('open'),
      onMessage: () => {},
      onFailed: error => told.push(error.message),
      onClosed: () => told.push('closed'),
    });

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

  it('is not given up while the code is slow, once the server has answered', async () => {
    const clock = new FakeClock();
    openSocket(clock);
    transport.open();
    await clock.advance(60_000);
    expect(told).to.be.empty;
    loading.resolve();
    await flush();
    expect(told).to.deep.equal(['open']);
  });

  it('is given up when the server does not answer, whether the code is there or not', async () => {
    const clock = new FakeClock();
    openSocket(clock);
    await clock.advance(60_000);
    expect(told).to.deep.equal(['The phone service cannot be reached. (server.example: no answer)']);
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
  const options = (): ClientCallsOptions => {
    const settings = checkOptions({});
    const nothing = () => {};
    return {
      clock: new FakeClock(),
      settings: () => settings,
      session: { rpc: {}, sessionId: null },
      devices: { engineOf: () => ({}) },
      outlets: {},
      onError: nothing,
    } as unknown as ClientCallsOptions;
  };

  it('is needed to make one', async () => {
    const code = new CallCode();
    const calls = code.callsOf(options);
    expect(() => calls().dial({ destinationNumber: '9196' }))
      .to.throw()
      .with.property('code', 45007);
    await code.load();
    expect(calls()).to.be.instanceOf(Calls);
    expect(calls() === calls(), 'always the same').to.equal(true);
  });

  it('is not needed to know that there is none', async () => {
    const { roster, hangups, ...calls } = new CallCode().callsOf(options)();
    expect(roster.get('any')).to.equal(undefined);
    expect([roster.calls, roster.snapshots, roster.conversations, hangups.owed].flat()).to.be.empty;
    expect(await roster.areFlowing(1)).to.equal(false);
    for (const use of [calls.holdAndAnswer, calls.endAndAnswer, calls.swapTo]) {
      expect(() => use('any'))
        .to.throw('There is no call any.')
        .with.property('code', 44002);
    }
  });
});
