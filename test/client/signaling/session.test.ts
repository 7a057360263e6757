/**
 * Opening a session, signing in, and what the server says in it. Losing it is in session-reconnect.test.ts.
 *
 * Covers: `keep-alive.ts`, `session-id.ts`.
 */
import { expect } from '@open-wc/testing';
import { flush } from '../../support/fake-clock.js';
import { SessionFixture } from './session-fixture.js';

describe('Session', () => {
  let fixture: SessionFixture;

  beforeEach(() => {
    fixture = new SessionFixture();
  });

  afterEach(() => fixture.close());

  describe('open', () => {
    it('connects, signs in and is ready, with nothing pending', async () => {
      const opening = fixture.open();
      await flush();
      const socket = await fixture.last.open();
      expect(opening.outcome).to.equal('pending');
      await socket.register('session-1');
      expect(opening.outcome).to.equal('opened');
      expect(socket.url).to.equal('wss://rtc.telnyx.com/');
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      expect(fixture.session.sessionId).to.equal('session-1');
      expect(fixture.told).to.deep.equal([
        'opening',
        'open rtc.telnyx.com auto',
        'signing-in',
        'session session-1',
        'registering',
        'reattached ',
        'ready',
      ]);
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('asked twice is one socket and one login, and both hear of it', async () => {
      const openings = [fixture.open(), fixture.open()];
      await flush();
      const socket = await fixture.last.open();
      openings.push(fixture.open());
      await socket.register();
      expect(openings.map(({ outcome }) => outcome)).to.deep.equal(['opened', 'opened', 'opened']);
      expect(fixture.network.sockets).to.have.length(1);
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('when it is ready already, it is opened at once', async () => {
      await fixture.openReady();
      const again = fixture.open();
      await flush();
      expect(again.outcome).to.equal('opened');
      expect(fixture.network.sockets).to.have.length(1);
    });

    it('a rejected login does not log in again', async () => {
      const opening = fixture.open();
      await flush();
      const socket = await fixture.last.open();
      await socket.refuse('login', -32000, 'Token registration error');
      await fixture.clock.advance(3_600_000);
      expect(opening.outcome).to.equal(46001);
      expect(fixture.errors.map(({ code }) => code)).to.deep.equal([46001]);
      expect(fixture.told.slice(-2)).to.deep.equal(['failed', 'error 46001 final']);
      expect(fixture.network.sockets.flatMap(({ asked }) => asked)).to.deep.equal(['login']);
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
    });

    it('after a refusal it can be opened again, with other credentials', async () => {
      fixture.open();
      await flush();
      await (await fixture.last.open()).refuse('login', -32001, 'Authentication Failure');
      fixture.options = { loginToken: 'ey.J' };
      const opening = fixture.open();
      await flush();
      const socket = await fixture.last.open();
      expect(socket.find('login').params).to.include({ login_token: 'ey.J' }).and.not.have.property('passwd');
      await socket.register();
      expect(opening.outcome).to.equal('opened');
    });

    it('what is asked before it is ready is sent then', async () => {
      fixture.open();
      await flush();
      const answer = fixture.session.rpc.request('invite', {});
      const socket = await fixture.last.open();
      await socket.acceptLogin();
      expect(socket.asked).not.to.include('invite');
      await socket.replyState('REGED');
      expect(socket.asked.at(-1)).to.equal('invite');
      await socket.reply('invite', {});
      await answer;
    });

    it('two sessions never meet', async () => {
      const other = new SessionFixture();
      const first = await fixture.openReady('session-1');
      const second = await other.openReady('session-2');
      first.drop();
      expect(other.told).to.be.empty;
      expect(second.isAlive).to.equal(true);
      expect([fixture.session.sessionId, other.session.sessionId]).to.deep.equal(['session-1', 'session-2']);
      other.close();
    });
  });

  describe('the token', () => {
    it('is fetched anew for each sign-in, while the socket opens', async () => {
      let asked = 0;
      fixture = new SessionFixture({ tokenProvider: async () => Promise.resolve(`token-${++asked}`) });
      fixture.open();
      await flush();
      expect(asked).to.equal(1);
      const first = await fixture.register();
      first.drop();
      await fixture.clock.advance(1_000);
      const second = await fixture.register();
      expect([first, second].map(socket => socket.find('login').params?.['login_token'])).to.deep.equal([
        'token-1',
        'token-2',
      ]);
    });

    it('that is slow is waited for', async () => {
      let give = (_token: string) => {};
      fixture = new SessionFixture({ tokenProvider: () => new Promise(resolve => (give = resolve)) });
      const opening = fixture.open();
      await flush();
      const socket = await fixture.last.open();
      await fixture.clock.advance(9_000);
      expect(socket.sent).to.be.empty;
      give('late');
      await flush();
      await socket.register();
      expect(opening.outcome).to.equal('opened');
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('that never comes is 46004, and asked for again later', async () => {
      let asked = 0;
      fixture = new SessionFixture({ tokenProvider: () => new Promise(() => asked++) });
      const opening = fixture.open();
      await flush();
      await fixture.last.open();
      await fixture.clock.advance(10_000);
      expect(opening.outcome).to.equal(46004);
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 1 });
      await fixture.clock.advance(1_000);
      expect(asked).to.equal(2);
    });

    it('that fails is 46004 with its reason, and asked for again later', async () => {
      const failures = [new Error('503')];
      fixture = new SessionFixture({
        tokenProvider: async () => {
          const failure = failures.pop();
          return failure ? Promise.reject(failure) : Promise.resolve('fresh');
        },
      });
      const opening = fixture.open();
      await flush();
      await fixture.last.open();
      expect(opening.outcome).to.equal(46004);
      expect(fixture.errors[0]?.message).to.contain('503');
      expect(fixture.network.alive).to.be.empty;
      await fixture.clock.advance(1_000);
      await fixture.register();
      expect(fixture.last.find('login').params).to.include({ login_token: 'fresh' });
    });

    it('stands in no log line', async () => {
      fixture = new SessionFixture({ tokenProvider: async () => Promise.resolve('S3cr3t') });
      const socket = await fixture.openReady();
      expect(JSON.stringify(socket.sent)).to.contain('S3cr3t');
      expect(fixture.lines.join()).to.contain('login_token').and.not.contain('S3cr3t');
    });
  });

  describe('ping', () => {
    it('no ping before registration', async () => {
      fixture.open();
      await flush();
      const socket = await fixture.last.open();
      await socket.request('ping', { serno: 1 });
      await socket.acceptLogin();
      const before = socket.sent.length;
      await socket.request('ping', { serno: 2 });
      expect(socket.asked).not.to.include('ping');
      expect(socket.sent).to.have.length(before);
    });

    it('afterwards it is answered with a ping of our own, as the SDKs do', async () => {
      const socket = await fixture.openReady();
      const before = socket.sent.length;
      await socket.request('ping', { serno: 3 }, 6290510);
      expect(socket.sent.slice(before)).to.deep.equal([
        { jsonrpc: '2.0', id: socket.find('ping').id, method: 'telnyx_rtc.ping', voice_sdk_id: 'VSDK1', params: {} },
      ]);
      await socket.reply('ping', {});
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('a refused ping is nobody’s error', async () => {
      const socket = await fixture.openReady();
      await socket.request('ping');
      await socket.refuse('ping', -32601, 'Invalid Method');
      expect(fixture.told).to.be.empty;
    });

    it('none while the registration is gone', async () => {
      const socket = await fixture.openReady();
      await socket.request('gatewayState', { state: 'UNREGED' });
      await socket.request('ping');
      expect(socket.asked).not.to.include('ping');
    });
  });

  describe('what the server asks', () => {
    it('is acknowledged and handed on', async () => {
      const socket = await fixture.openReady();
      await socket.request('bye', { callID: 'call-1' }, 292);
      expect(socket.sent.at(-1)).to.deep.equal({ jsonrpc: '2.0', id: 292, result: { method: 'telnyx_rtc.bye' } });
      expect(fixture.told).to.deep.equal(['request bye']);
    });

    it('about signing in is acknowledged too, and stays here', async () => {
      const socket = await fixture.openReady();
      await socket.request('gatewayState', { state: 'REGED' }, 20342);
      expect(socket.sent.at(-1)).to.deep.include({ id: 20342, result: { method: 'telnyx_rtc.gatewayState' } });
      expect(fixture.told).to.be.empty;
    });

    it('that makes no sense harms nothing', async () => {
      const socket = await fixture.openReady();
      for (const data of ['{', 'null', '{"method":"telnyx_rtc.clientReady","params":[1]}']) socket.receive(data);
      await socket.request('constructor');
      await socket.request('__proto__', { ['__proto__']: 1 });
      await socket.request('bye');
      expect(fixture.told.at(-1)).to.equal('request bye');
    });
  });
});
