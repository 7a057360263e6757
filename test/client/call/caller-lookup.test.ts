/** Who calls, as the page knows it. Covers: `caller-lookup.ts`, `known-people.ts`, `telnyx-ids.ts`. */
import { expect } from '@open-wc/testing';
import { TelnyxClient, type CallerInfo, type ClientOptions, type ResolveCaller } from '../../../src/client/index.js';
import { FakeBrowser } from '../../support/fake-browser.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { FakeNetwork } from '../../support/fake-transport.js';

const number = '+12025550142';
type Answer = Awaited<ReturnType<ResolveCaller>>;

/** The rejected promise is nobody's but the client's. */
const thrower = (): never => {
  throw new Error('CRM is down');
};

describe('resolveCaller', () => {
  let browser: FakeBrowser;
  let network: FakeNetwork;
  let clock: FakeClock;
  let client: TelnyxClient;
  /** Numbers and directions that the page was asked for. */
  let asked: string[];
  /** Lines of the log at `warning`. */
  let warnings: string[];
  let popped: string[];

  async function start(resolveCaller?: ResolveCaller, more: ClientOptions = {}): Promise<void> {
    network = new FakeNetwork();
    clock = new FakeClock();
    [asked, warnings, popped] = [[], [], []];
    const options: ClientOptions = {
      ...{ login: '1000', password: '1234', iceServers: [], ringtone: 'off', ringback: 'off', endTone: 'off' },
      logLevel: 'warning',
      logger: { log: (_level, message) => void warnings.push(message) },
      ...more,
      ...(resolveCaller && {
        resolveCaller: (of, about) => {
          asked.push(`${of} ${about.direction}`);
          return resolveCaller(of, about);
        },
      }),
    };
    client = new TelnyxClient(options, { clock, transport: network.factory });
    client.on('callerinfo', ({ caller }) => popped.push(caller.name || caller.note || ''));
    void client.connect();
    await network.last.open();
    await network.last.register();
  }

  before(() => (browser = new FakeBrowser()));
  after(() => browser.restore());
  afterEach(() => client.disconnect());

  const ring = async (caller: object = { caller_id_name: '', caller_id_number: number }, callID = 'call-1') => {
    network.last.receive({
      jsonrpc: '2.0',
      id: callID,
      method: 'telnyx_rtc.invite',
      params: { callID, sdp: 'v=0', ...caller },
    });
    await flush();
  };
  const dial = async () => {
    client.newCall(number);
    await flush();
  };
  const remote = () => client.state.calls[0]?.remote;
  const begin = { rings: () => ring(), dials: dial } as const;
  const direction = { rings: 'inbound', dials: 'outbound' } as const;

  for (const way of ['rings', 'dials'] as const) {
    describe(`as it ${way}`, () => {
      it('is asked once, and what it says is shown and emitted', async () => {
        const caller: CallerInfo = { name: 'Ada', note: 'VIP', href: 'https://crm.example/7' };
        await start(() => Promise.resolve(caller));
        await begin[way]();
        expect(asked).to.deep.equal([`${number} ${direction[way]}`]);
        expect(remote()).to.deep.equal({ number, ...caller });
        expect(popped).to.deep.equal(['Ada']);
        expect(Object.isFrozen(remote())).to.equal(true);
      });

      const hostile: Readonly<Record<string, ResolveCaller>> = {
        throws: thrower,
        rejects: () => Promise.reject(new Error('CRM is down')),
        'gives something that throws': () => ({ then: thrower }) as unknown as Promise<CallerInfo>,
        'gives a getter that throws': () => Object.defineProperty({}, 'name', { get: thrower, enumerable: true }),
      };
      for (const [what, resolver] of Object.entries(hostile)) {
        it(`disturbs nothing where it ${what}: one warning`, async () => {
          await start(resolver);
          await begin[way]();
          await clock.advance(10);
          expect(remote()).to.deep.equal({ name: '', number });
          expect(client.state.error).to.equal(null);
          expect(warnings.filter(line => line.includes('resolveCaller'))).to.have.length(1);
          expect(popped).to.be.empty;
        });
      }

      for (const nonsense of [undefined, null, 'Ada', 7, [], { name: 7 }, { href: 'javascript:alert(1)' }]) {
        it(`is nothing where it gives ${JSON.stringify(nonsense)}`, async () => {
          await start(() => nonsense as Answer);
          await begin[way]();
          expect(remote()).to.deep.equal({ name: '', number });
          expect([popped, warnings]).to.deep.equal([[], []]);
        });
      }

      it('one that never answers is given up with a warning after three seconds', async () => {
        await start(() => new Promise(() => {}));
        await begin[way]();
        await clock.advance(2_999);
        expect(warnings).to.be.empty;
        await clock.advance(1);
        expect(warnings).to.have.length(1);
        expect(client.state.calls).to.have.length(1);
      });

      it('a late answer is shown while there is the call', async () => {
        let resolve = (_answer: Answer) => {};
        await start(() => new Promise<Answer>(done => (resolve = done)));
        await begin[way]();
        await clock.advance(3_000);
        resolve({ name: 'Ada' });
        await flush();
        expect(remote()?.name).to.equal('Ada');
        expect(popped).to.deep.equal(['Ada']);
      });

      it('an answer after the end changes nothing, and is not waited for', async () => {
        let resolve = (_answer: Answer) => {};
        let isAborted = false;
        await start((_, { signal }) => {
          signal.addEventListener('abort', () => (isAborted = true));
          return new Promise<Answer>(done => (resolve = done));
        });
        await begin[way]();
        void client.getCall(client.state.calls[0]?.id ?? '')?.hangup();
        expect(isAborted).to.equal(true);
        resolve({ name: 'Ada' });
        await flush();
        expect(client.state.lastCall?.remote).to.deep.equal({ name: '', number });
        expect(popped).to.be.empty;
      });
    });
  }

  it('comes after the ring: a resolver that takes the page’s time does not delay it', async () => {
    const order: string[] = [];
    await start(() => {
      order.push('asked');
      return null;
    });
    client.on('incomingcall', () => order.push('rings'));
    await ring();
    expect(order).to.deep.equal(['rings', 'asked']);
  });

  it('is not asked for a test call', async () => {
    await start(() => ({ name: 'Ada' }));
    client.newCall({ destinationNumber: number, testCall: true });
    await flush();
    expect([asked, remote()?.name]).to.deep.equal([[], '']);
  });

  for (const withheld of ['', 'anonymous', 'Restricted', 'sip:anonymous@anonymous.invalid']) {
    it(`is not asked for the number "${withheld}"`, async () => {
      await start(() => ({ name: 'Ada' }));
      await ring({ caller_id_name: 'Anonymous', caller_id_number: withheld });
      expect(asked).to.be.empty;
    });
  }

  it('what it does not say stays as the network says it', async () => {
    await start(() => ({ note: 'VIP' }));
    await ring({ caller_id_name: 'ADA L', caller_id_number: number });
    expect(remote()).to.deep.equal({ name: 'ADA L', number, note: 'VIP' });
  });

  describe('beside an address book', () => {
    const book = (people: Record<string, CallerInfo>) => {
      const listeners = new Set<() => void>();
      return {
        find: (of: string) => people[of] ?? null,
        subscribe: (listener: () => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        add: (of: string, info: CallerInfo) => {
          people[of] = info;
          listeners.forEach(listener => listener());
        },
        listeners,
      };
    };

    it('the book wins, the resolver fills what it leaves open', async () => {
      await start(() => ({ name: 'Lovelace, A.', note: 'VIP' }));
      client.people.use(book({ [number]: { name: 'Ada' } }));
      await ring({ caller_id_name: 'ADA L', caller_id_number: number });
      expect(remote()).to.deep.equal({ name: 'Ada', number, note: 'VIP' });
      expect(popped).to.deep.equal(['Ada']);
    });

    it('is shown at once, before the resolver answers', async () => {
      await start(() => new Promise(() => {}));
      client.people.use(book({ [number]: { name: 'Ada' } }));
      await ring();
      expect([remote()?.name, popped]).to.deep.equal(['Ada', []]);
      await clock.advance(3_000);
      expect(popped).to.deep.equal(['Ada']);
    });

    it('is emitted without a resolver, too', async () => {
      await start();
      client.people.use(book({ [number]: { name: 'Ada' } }));
      await dial();
      expect(popped).to.deep.equal(['Ada']);
    });

    it('what comes into it during a call is shown, and nothing listens after the call', async () => {
      await start();
      const later = book({});
      client.people.use(later);
      await ring();
      later.add(number, { name: 'Ada' });
      expect(remote()?.name).to.equal('Ada');
      void client.getCall('call-1')?.hangup();
      later.add(number, { name: 'Grace' });
      expect(client.state.lastCall?.remote.name).to.equal('Ada');
      client.people.use(null);
      expect(later.listeners.size).to.equal(0);
    });

    it('says nothing of a test call', async () => {
      await start();
      client.people.use(book({ [number]: { name: 'Ada' } }));
      client.newCall({ destinationNumber: number, testCall: true });
      await flush();
      expect([remote()?.name, popped]).to.deep.equal(['', []]);
    });
  });

  describe('as the network says more', () => {
    const people: Record<string, string> = { [number]: 'Ada', '+442071234567': 'Grace' };
    beforeEach(() => start(of => ({ name: people[of] ?? 'nobody' })));
    const display = async (params: object) => {
      await network.last.request('display', { callID: 'call-1', ...params });
      await flush();
    };

    it('a name of the network does not replace the page’s', async () => {
      await ring();
      await display({ display_name: 'WIRELESS CALLER', display_number: '12025550142' });
      expect(remote()).to.deep.equal({ name: 'Ada', number: '12025550142' });
      expect(asked).to.have.length(1);
    });

    it('another number is another person: it is asked for, and the first one is gone', async () => {
      await ring();
      await display({ display_number: '+442071234567' });
      expect(remote()).to.deep.equal({ name: 'Grace', number: '+442071234567' });
      expect(popped).to.deep.equal(['Ada', 'Grace']);
    });
  });

  it('what is no function is refused by name', () => {
    expect(() => new TelnyxClient({ resolveCaller: 'crm' as unknown as ResolveCaller })).to.throw(/resolveCaller:/);
  });

  it('the ids of Telnyx are those of the last message that had some', async () => {
    await start();
    await ring({ caller_id_number: number, telnyx_session_id: 's', telnyx_leg_id: 'l', telnyx_call_control_id: 'c' });
    await network.last.request('display', { callID: 'call-1' });
    expect(client.getCall('call-1')?.telnyxIds).to.deep.equal({ callControlId: 'c', sessionId: 's', legId: 'l' });
  });
});
