/** What each state of the gateway means for the connection, asked for or not. */
import { expect } from '@open-wc/testing';
import { flush, type FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { SessionFixture } from './session-fixture.js';

describe('Session', () => {
  let fixture: SessionFixture;
  let clock: FakeClock;
  let socket: FakeTransport;

  beforeEach(async () => {
    fixture = new SessionFixture();
    ({ clock } = fixture);
    fixture.open();
    await flush();
    socket = await fixture.last.open();
  });

  afterEach(() => fixture.close());

  const phase = () => fixture.session.state.phase;

  /** Signed in, asked for the state, and told `state`. */
  async function signInWith(state: string): Promise<void> {
    await socket.acceptLogin();
    await socket.replyState(state);
    fixture.told = [];
  }

  describe('the state of the gateway', () => {
    for (const state of ['REGED', 'REGISTER']) {
      it(`${state} is ready`, async () => {
        await signInWith(state);
        expect(phase()).to.equal('ready');
        expect(fixture.leftovers.timers).to.equal(0);
      });
    }

    for (const state of ['UNREGED', 'NOREG', 'TRYING', 'SOMETHING_NEW', 'constructor', '']) {
      it(`${state || 'none'} is asked for again`, async () => {
        await signInWith(state);
        await clock.advance(1_000);
        await socket.replyState('REGED');
        expect(socket.asked.slice(1)).to.deep.equal(['gatewayState', 'gatewayState']);
        expect(fixture.told).to.deep.equal(['ready']);
        expect(fixture.leftovers.timers).to.equal(0);
      });
    }

    it('is asked for less and less often, and in the end it is 45004', async () => {
      await signInWith('UNREGED');
      const waits: (number | undefined)[] = [];
      for (let question = 0; question < 4; question++) {
        const [wait = 0] = clock.waits;
        waits.push(wait);
        await clock.advance(wait);
        await socket.replyState('UNREGED');
      }
      expect(waits).to.deep.equal([1_000, 2_000, 4_000, 8_000]);
      expect(fixture.told).to.deep.equal(['waiting', 'error 45004']);
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 1 });
    });

    for (const state of ['FAILED', 'FAIL_WAIT', 'TIMEOUT', 'EXPIRED', 'UNREGISTER']) {
      it(`${state} before it was ready is 45004 that names it: signing in again at once would go on for ever`, async () => {
        await signInWith(state);
        expect(phase()).to.equal('waiting');
        expect(fixture.errors.map(({ code }) => code)).to.deep.equal([45004]);
        expect(fixture.errors[0]?.message).to.contain(state);
        expect(socket.asked.filter(method => method === 'login')).to.have.length(1);
      });
    }

    it('a question that nobody answers is 45005', async () => {
      await socket.acceptLogin();
      await clock.advance(10_000);
      expect(fixture.told.slice(-2)).to.deep.equal(['waiting', 'error 45005']);
    });

    it('a question that is refused fails too', async () => {
      await socket.acceptLogin();
      await socket.refuse('gatewayState', -32601, 'Invalid Method');
      expect(fixture.told.slice(-2)).to.deep.equal(['waiting', 'error 45006']);
    });
  });

  describe('clientReady', () => {
    it('before the login result is as good', async () => {
      await socket.request('clientReady');
      expect(socket.asked).to.deep.equal(['login']);
      await socket.reply('login', { sessid: 'session-1' });
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      await socket.replyState('REGED');
      expect(phase()).to.equal('ready');
    });

    it('that does not come within 3 s is not waited for', async () => {
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(2_999);
      expect(socket.asked).to.deep.equal(['login']);
      await clock.advance(1);
      await socket.replyState('REGED');
      expect(phase()).to.equal('ready');
    });

    it('that comes later is heard, and is no second ready', async () => {
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(3_000);
      await socket.replyState('REGED');
      fixture.told = [];
      await socket.request('clientReady', { reattached_sessions: ['call-1', 7, 'call-2'] });
      expect(fixture.told).to.deep.equal(['reattached call-1,call-2']);
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('that comes again and again asks once', async () => {
      await socket.acceptLogin();
      await socket.request('clientReady');
      await socket.request('clientReady', { reattached_sessions: 'none' });
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });
  });

  describe('a state that nobody asked for', () => {
    it('is heard', async () => {
      await socket.acceptLogin();
      await socket.request('gatewayState', { state: 'REGED' });
      expect(phase()).to.equal('ready');
    });

    it('before the login is accepted is left', async () => {
      for (const state of ['REGED', 'FAILED', 'EXPIRED', 'UNREGED']) await socket.request('gatewayState', { state });
      expect(phase()).to.equal('signing-in');
    });

    it('ready said again is no news', async () => {
      await signInWith('REGED');
      await socket.request('gatewayState', { state: 'REGED' });
      await socket.request('gatewayState', { state: 'REGISTER' });
      expect(fixture.told).to.be.empty;
    });

    it('UNREGED after ready is not ready any more, until it is again', async () => {
      await signInWith('REGED');
      await socket.request('gatewayState', { state: 'UNREGED' });
      expect(fixture.told).to.deep.equal(['registering']);
      await clock.advance(1_000);
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['registering', 'ready']);
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('ready in the middle of the waiting ends it', async () => {
      await signInWith('UNREGED');
      await socket.request('gatewayState', { state: 'REGED' });
      expect(fixture.told).to.deep.equal(['ready']);
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('a question that stays unanswered does not end a registration that the server has confirmed meanwhile', async () => {
      await socket.acceptLogin();
      await socket.request('gatewayState', { state: 'REGED' });
      await socket.refuse('gatewayState', -32601, 'Invalid Method');
      expect(phase()).to.equal('ready');
      expect(fixture.errors).to.be.empty;
    });
  });
});
