/** Calls that are made while there is no connection. Covers: `interruption.ts`. */
import { expect } from '@open-wc/testing';
import { TelnyxClient } from '../../../src/client/index.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { FakeNetwork } from '../../support/fake-transport.js';
import { until } from '../../support/until.js';
import { withCalls } from '../../support/needs.js';

withCalls.describe('a call made offline', () => {
  let clock: FakeClock;
  let network: FakeNetwork;
  let client: TelnyxClient;

  beforeEach(async () => {
    clock = new FakeClock();
    network = new FakeNetwork();
    const options = { login: '1000', password: '1234', iceServers: [], ringback: 'off' };
    client = new TelnyxClient(options, { clock, transport: network.factory });
    void client.connect();
    await network.last.open();
    await network.last.register();
    network.last.drop();
  });

  afterEach(() => client.disconnect());

  const comeBack = async () => {
    await clock.advance(5_000);
    await network.last.open();
    await network.last.register('session-1');
  };

  it('goes out when the connection is back, once', async () => {
    const call = client.newCall('9196');
    await until(() => call.state === 'connecting');
    await comeBack();
    expect(network.last.asked.filter(method => method.endsWith('invite'))).to.have.length(1);
    expect(call.state).to.equal('connecting');
  });

  it('hung up before that, nobody ever hears of it', async () => {
    const call = client.newCall('9196');
    await until(() => call.state === 'connecting');
    await call.hangup();
    await comeBack();
    expect(network.last.asked).to.deep.equal(['login', 'gatewayState']);
  });

  it('survives a further attempt that fails', async () => {
    const call = client.newCall('9196');
    await until(() => call.state === 'connecting');
    await clock.advance(1_000);
    await network.last.open();
    network.last.drop();
    await flush();
    expect(call.state).to.equal('connecting');
    await comeBack();
    expect(network.last.asked.filter(method => method.endsWith('invite'))).to.have.length(1);
  });

  it('ends with the client, unsent', async () => {
    const call = client.newCall('9196');
    await until(() => call.state === 'connecting');
    await client.disconnect();
    expect(call.state).to.equal('done');
    expect(client.state.microphone).to.equal('idle');
    expect(clock.pending).to.equal(0);
  });
});
