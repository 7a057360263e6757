/** A hang-up is owed to the server until it confirms it. */
import { expect } from '@open-wc/testing';
import { TelnyxClient, type Call, type ErrorCode } from '../../../src/client/index.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { FakeNetwork } from '../../support/fake-transport.js';
import { until } from '../../support/until.js';
import { withCalls } from '../../support/needs.js';

withCalls.describe('a hang-up', () => {
  let clock: FakeClock;
  let network: FakeNetwork;
  let client: TelnyxClient;
  let call: Call;
  let errors: ErrorCode[];

  beforeEach(async () => {
    sessionStorage.clear();
    clock = new FakeClock();
    network = new FakeNetwork();
    errors = [];
    const options = { login: '1000', password: '1234', iceServers: [], ringback: 'off', endTone: 'off' } as const;
    client = new TelnyxClient(options, { clock, transport: network.factory });
    client.on('error', ({ error }) => errors.push(error.code));
    void client.connect();
    await network.last.open();
    await network.last.register();
    call = client.newCall('9196');
    await until(() => network.last.asked.includes('invite'));
    await network.last.reply('invite', {});
  });

  afterEach(() => client.disconnect());

  const byes = () => network.last.asked.filter(method => method === 'bye').length;
  const comeBack = async (sessionId = 'session-1') => {
    await clock.advance(5_000);
    await network.last.open();
    await network.last.register(sessionId);
  };

  it('that is confirmed is sent once', async () => {
    void call.hangup();
    await network.last.reply('bye', {});
    network.last.drop();
    await comeBack();
    expect(byes()).to.equal(0);
  });

  it('that is refused is not sent again: the call is over on the server', async () => {
    void call.hangup();
    await network.last.refuse('bye', -32002, 'CALL DOES NOT EXIST');
    network.last.drop();
    await comeBack();
    expect(byes()).to.equal(0);
    expect(errors).not.to.include(44003);
  });

  it('without a reply is sent again, over the same connection, and reported once', async () => {
    const over = call.hangup();
    await flush();
    await clock.advance(10_000);
    expect(byes()).to.equal(2);
    expect(errors).to.deep.equal([44003]);
    await network.last.reply('bye', {});
    await over;
    expect(byes()).to.equal(2);
  });

  it('that the connection is lost under goes over the next one', async () => {
    void call.hangup();
    await flush();
    network.last.drop();
    await comeBack();
    expect(network.last.find('bye').params).to.deep.include({ cause: 'USER_BUSY', causeCode: 17 });
    expect(byes()).to.equal(1);
  });

  it('while there is no connection goes over the next one, also after disconnect() and connect()', async () => {
    network.last.drop();
    await flush();
    void call.hangup();
    await client.disconnect();
    void client.connect();
    await flush();
    await network.last.open();
    await until(() => network.last.asked.includes('login')); // once the session's lock is granted
    expect(network.last.find('login').params).to.include({ sessid: 'session-1', reconnection: true });
    await network.last.register();
    expect(byes()).to.equal(1);
  });

  it('is owed to the server alone that has the call', async () => {
    network.last.drop();
    await flush();
    void call.hangup();
    await client.disconnect();
    client.setOptions({ login: '1001' });
    void client.connect();
    await flush();
    await network.last.open();
    expect(network.last.find('login').params).not.to.have.property('sessid');
    await network.last.register();
    expect(byes()).to.equal(0);
  });

  it('settles with disconnect(), and leaves no timer', async () => {
    network.last.drop();
    await flush();
    const over = call.hangup();
    await client.disconnect();
    await over;
    expect(clock.pending).to.equal(0);
  });

  it('that went out before disconnect() has arrived once the server has closed the socket, too', async () => {
    void call.hangup();
    await client.disconnect();
    void client.connect();
    await flush();
    await network.last.open();
    expect(network.last.find('login').params).not.to.have.property('sessid');
    await network.last.register('session-2');
    expect(byes()).to.equal(0);
  });

  it('is owed if the server does not close within two seconds: disconnect() resolves then', async () => {
    network.last.stuck = true;
    void call.hangup();
    let isOver = false;
    const over = client.disconnect().then(() => (isOver = true));
    expect(client.state.connection).to.equal('disconnected');
    await clock.advance(1_900);
    expect(isOver).to.equal(false);
    await clock.advance(200);
    await over;
    void client.connect();
    await flush();
    await network.last.open();
    await until(() => network.last.asked.includes('login'));
    expect(network.last.find('login').params).to.include({ sessid: 'session-1' });
    await network.last.register();
    expect(byes()).to.equal(1);
  });

  it('is owed as well if disconnect() is called twice', async () => {
    network.last.stuck = true;
    void call.hangup();
    const over = Promise.all([client.disconnect(), client.disconnect()]);
    await clock.advance(2_100);
    await over;
    void client.connect();
    await flush();
    await network.last.open();
    await until(() => network.last.asked.includes('login'));
    await network.last.register();
    expect(byes()).to.equal(1);
  });

  it('is owed for two minutes', async () => {
    network.last.drop();
    await flush();
    void call.hangup();
    await client.disconnect();
    await clock.advance(120_001);
    void client.connect();
    await flush();
    await network.last.open();
    await network.last.register();
    expect(byes()).to.equal(0);
  });
});
