/** The registration goes although the connection stands. */
import { expect } from '@open-wc/testing';
import { flush } from '../../support/fake-clock.js';
import { SessionFixture } from './session-fixture.js';

describe('Session', () => {
  let fixture: SessionFixture;

  beforeEach(() => {
    fixture = new SessionFixture();
  });

  afterEach(() => fixture.close());

  for (const state of ['EXPIRED', 'UNREGISTER']) {
    it(`${state} makes the phone not ready and registers again, on the same connection`, async () => {
      const socket = await fixture.openReady('session-1');
      await socket.request('gatewayState', { state });
      expect(fixture.told).to.deep.equal(['signing-in']);
      expect(socket.asked).to.deep.equal(['login', 'gatewayState', 'login']);
      expect(socket.find('login').params).to.include({ reconnection: true, sessid: 'session-1' });
      await socket.register('session-1');
      expect(fixture.told.at(-1)).to.equal('ready');
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });
  }

  it('while a new token is fetched it is not ready, and what is asked waits', async () => {
    let give = (_token: string) => {};
    fixture = new SessionFixture({ tokenProvider: () => new Promise(resolve => (give = resolve)) });
    fixture.open();
    await flush();
    give('token-1');
    const socket = await fixture.register();
    await socket.request('gatewayState', { state: 'EXPIRED' });
    expect(fixture.told).to.deep.equal(['signing-in']);
    void fixture.session.rpc.request('invite', {}).catch(() => {});
    await socket.request('ping');
    expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    give('token-2');
    await flush();
    expect(socket.find('login').params).to.include({ login_token: 'token-2' });
    await socket.register();
    expect(socket.asked.at(-1)).to.equal('invite');
  });

  it('a new token that never comes ends the connection, and another one is tried', async () => {
    let asked = 0;
    const tokenProvider = async () => (++asked === 2 ? new Promise<string>(() => {}) : Promise.resolve('token'));
    fixture = new SessionFixture({ tokenProvider });
    const socket = await fixture.openReady();
    await socket.request('gatewayState', { state: 'EXPIRED' });
    await fixture.clock.advance(10_000);
    expect(fixture.errors.map(({ code }) => code)).to.deep.equal([46004]);
    await fixture.clock.advance(1_000);
    await fixture.register();
    expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
  });

  it('a registration that is lost again and again is no login storm', async () => {
    const socket = await fixture.openReady();
    await socket.request('gatewayState', { state: 'EXPIRED' });
    await socket.register();
    await socket.request('gatewayState', { state: 'EXPIRED' });
    expect(socket.asked.filter(method => method === 'login')).to.have.length(2);
    expect(fixture.told.slice(-2)).to.deep.equal(['waiting', 'error 45004']);
    expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 1 });
  });

  it('a request that is refused because the server does not know us signs in again, once for all of them', async () => {
    const socket = await fixture.openReady();
    const { rpc } = fixture.session;
    const refused = ['modify', 'info'].map(method => rpc.request(method, {}).catch((error: unknown) => error));
    await socket.refuse('modify', -32000, 'Authentication Required');
    await socket.refuse('info', -32000, 'Authentication Required');
    for (const error of await Promise.all(refused)) expect(error).to.include({ code: 46003 });
    expect(socket.asked.filter(method => method === 'login')).to.have.length(2);
    await socket.register();
    expect(fixture.told.at(-1)).to.equal('ready');
  });

  for (const state of ['FAILED', 'FAIL_WAIT', 'TIMEOUT']) {
    it(`${state} tries another connection and says no bye: the audio of live calls is fine`, async () => {
      const socket = await fixture.openReady('session-1');
      await socket.request('gatewayState', { state });
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      expect(fixture.told).to.deep.equal(['waiting', 'error 45004']);
      expect(fixture.network.alive).to.be.empty;
      await fixture.clock.advance(1_000);
      await fixture.last.open();
      expect(fixture.last.find('login').params).to.include({ sessid: 'session-1' });
    });
  }

  it('a machine that cannot register us is left for another one, until that has', async () => {
    const socket = await fixture.openReady();
    await socket.request('gatewayState', { state: 'FAILED' });
    await fixture.clock.advance(1_000);
    expect(new URL(fixture.last.url).searchParams.get('skip_last_voice_sdk_id')).to.equal('true');
    await fixture.register();
    fixture.last.drop();
    await fixture.clock.advance(2_000);
    expect(fixture.last.url).to.match(/\?voice_sdk_id=VSDK1$/);
  });

  it('UNREGED is not ready until it is registered again', async () => {
    const socket = await fixture.openReady();
    await socket.request('gatewayState', { state: 'UNREGED' });
    expect(fixture.told).to.deep.equal(['registering']);
    const answer = fixture.session.rpc.request('invite', {});
    await fixture.clock.advance(1_000);
    expect(socket.asked).not.to.include('invite');
    await socket.replyState('REGED');
    expect(fixture.told).to.deep.equal(['registering', 'ready']);
    await socket.reply('invite', {});
    await answer;
  });

  for (const phase of ['login', 'gatewayState']) {
    it(`a server that does not answer the ${phase} is left for another connection`, async () => {
      const opening = fixture.open();
      await flush();
      const socket = await fixture.last.open();
      if (phase === 'gatewayState') await socket.acceptLogin();
      await fixture.clock.advance(10_000);
      expect(opening.outcome).to.equal(45005);
      expect(socket.isAlive).to.equal(false);
      await fixture.clock.advance(1_000);
      await fixture.register();
    });
  }
});
