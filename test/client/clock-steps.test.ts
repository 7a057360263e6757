/** The clock of the system is set, or the computer was asleep: spans stay what they are, and the connection is looked after. */
import { expect } from '@open-wc/testing';
import { TelnyxClient } from '../../src/client/index.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeNetwork } from '../support/fake-transport.js';

const hour = 3_600_000;

describe('the clock of the system', () => {
  let clock: FakeClock;
  let network: FakeNetwork;
  let client: TelnyxClient;

  beforeEach(async () => {
    clock = new FakeClock();
    network = new FakeNetwork();
    const options = { login: '1000', password: '1234', iceServers: [], ringback: 'off', ringtone: 'off' };
    client = new TelnyxClient(options, { clock, transport: network.factory });
    void client.connect();
    await network.last.open();
    await network.last.register();
    await network.last.request('invite', { callID: 'call-1', sdp: 'v=0', caller_id_number: '1001' });
  });

  afterEach(() => client.disconnect());

  const pings = () => network.last.asked.filter(method => method === 'ping').length;
  const age = () => clock.now() - (client.state.calls[0]?.startedAt ?? NaN);

  for (const [name, step] of [['set forward by an hour', hour] as const, ['set back by an hour', -hour] as const]) {
    it(`${name}: ages stay what they are`, async () => {
      clock.setWallTime(step);
      await clock.advance(6_000);
      expect(age()).to.equal(6_000);
    });

    it(`${name}: a connection that is dead is noticed in the usual time`, async () => {
      clock.setWallTime(step);
      await clock.advance(30_000);
      expect(client.state.connection).to.equal('reconnecting');
    });
  }

  it('a minute asleep: the server is asked at once, and the call is a minute older', async () => {
    clock.setWallTime(60_000);
    await clock.advance(3_000);
    expect(pings()).to.equal(1);
    expect(age()).to.equal(63_000);
  });

  it('stopped for 45 seconds: the server is asked at once', async () => {
    await clock.sleep(45_000);
    expect(pings()).to.equal(1);
    expect(age()).to.equal(45_000);
  });
});
