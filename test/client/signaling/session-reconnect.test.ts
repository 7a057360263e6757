/**
 * Losing the connection or the registration, and coming back.
 *
 * Covers: `server-socket.ts`.
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

  describe('a lost connection', () => {
    it('comes back by itself, without a call too', async () => {
      const first = await fixture.openReady();
      first.drop(1006, 'cable');
      expect(fixture.told).to.deep.equal(['waiting', 'closed 1006 cable', 'error 45002']);
      await fixture.clock.advance(1_000);
      expect(fixture.network.sockets).to.have.length(2);
      await fixture.last.open();
      await fixture.last.register();
      expect(fixture.told.at(-1)).to.equal('ready');
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('says with which code and reason it closed', async () => {
      (await fixture.openReady()).drop(1012, 'service restart');
      expect(fixture.told).to.include('closed 1012 service restart');
      expect(fixture.errors[0]?.message).to.contain('service restart');
    });

    it('what was asked offline is sent after the reconnection, in order, once', async () => {
      (await fixture.openReady()).drop();
      const answers = ['invite', 'modify', 'bye'].map(method => fixture.session.rpc.request(method, {}));
      await fixture.clock.advance(1_000);
      const socket = await fixture.register();
      expect(socket.asked).to.deep.equal(['login', 'gatewayState', 'invite', 'modify', 'bye']);
      for (const method of ['invite', 'modify', 'bye']) await socket.reply(method, { method });
      expect(await Promise.all(answers)).to.deep.equal([{ method: 'invite' }, { method: 'modify' }, { method: 'bye' }]);
    });

    it('goes to the same machine, at the same port and path', async () => {
      fixture = new SessionFixture({ host: 'wss://phone.example:7443/ws?tenant=7' });
      (await fixture.openReady()).drop();
      await fixture.clock.advance(1_000);
      expect(fixture.last.url).to.equal('wss://phone.example:7443/ws?tenant=7&voice_sdk_id=VSDK1');
    });

    it('is tried again less and less often, for as long as it takes', async () => {
      const opening = fixture.open();
      for (let attempt = 1; attempt <= 12; attempt++) {
        await flush();
        fixture.last.drop();
        await flush();
        expect(fixture.clock.waits).to.deep.equal([attempt * 1_000]);
        await fixture.clock.advance(attempt * 1_000);
      }
      expect(opening.outcome).to.equal(45001);
      expect(fixture.network.sockets).to.have.length(13);
      await fixture.register();
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('begins the back-off anew once it was there for a while', async () => {
      const first = await fixture.openReady();
      for (const attempt of [1, 2]) {
        fixture.last.drop();
        await flush();
        expect(fixture.clock.waits).to.deep.equal([attempt * 1_000]);
        await fixture.clock.advance(attempt * 1_000);
      }
      const next = await fixture.register();
      await fixture.clock.advance(5_000);
      next.drop();
      expect(fixture.clock.waits).to.deep.equal([1_000]);
      expect(first.isAlive).to.equal(false);
    });

    it('a server that takes the login and drops us at once is not stormed', async () => {
      await fixture.openReady();
      const waits: number[] = [];
      for (let round = 0; round < 5; round++) {
        fixture.last.drop();
        const [wait = 0] = fixture.clock.waits;
        waits.push(wait);
        await fixture.clock.advance(wait);
        await fixture.register();
      }
      expect(waits).to.deep.equal([1_000, 2_000, 3_000, 4_000, 5_000]);
    });

    it('is tried again at once on demand, and once', async () => {
      (await fixture.openReady()).drop();
      fixture.session.wake();
      fixture.session.wake();
      await flush();
      expect(fixture.network.sockets).to.have.length(2);
      expect(fixture.clock.waits).to.deep.equal([5_000]);
      fixture.session.wake();
      await fixture.register();
      fixture.session.wake();
      await fixture.clock.advance(4_000); // less than the sign of life that it asks for may take
      expect(fixture.network.sockets).to.have.length(2);
    });

    it('is not hurried back before open() and after close()', async () => {
      fixture.session.wake();
      await fixture.openReady();
      fixture.close();
      fixture.session.wake();
      await flush();
      expect(fixture.network.sockets).to.have.length(1);
    });

    it('open() tries at once too, and tells how that ends', async () => {
      (await fixture.openReady()).drop();
      const opening = fixture.open();
      await flush();
      await fixture.register();
      expect(opening.outcome).to.equal('opened');
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('with autoReconnect false does not come back, and what is asked fails', async () => {
      fixture = new SessionFixture({ autoReconnect: false });
      const socket = await fixture.openReady();
      const outcomes = [fixture.session.rpc.request('bye', {})];
      socket.drop(1006);
      outcomes.push(fixture.session.rpc.request('bye', {}));
      const codes = await Promise.all(outcomes.map(outcome => outcome.catch((error: unknown) => error)));
      expect(codes.map(error => (error as { code: number }).code)).to.deep.equal([45002, 45002]);
      expect(fixture.told).to.deep.equal(['failed', 'closed 1006 ', 'error 45002 final']);
      await fixture.clock.advance(600_000);
      expect(fixture.network.sockets).to.have.length(1);
      expect(fixture.leftovers.timers).to.equal(0);
    });

    it('with autoReconnect false can be opened again by hand', async () => {
      fixture = new SessionFixture({ autoReconnect: false });
      (await fixture.openReady()).drop();
      const opening = fixture.open();
      await flush();
      await fixture.register();
      expect(opening.outcome).to.equal('opened');
    });
  });

  describe('the session id', () => {
    it('is not sent the first time', async () => {
      const socket = await fixture.openReady();
      expect(socket.find('login').params).to.include({ reconnection: false }).and.not.have.property('sessid');
    });

    it('is sent on a reconnection', async () => {
      (await fixture.openReady('session-1')).drop();
      await fixture.clock.advance(1_000);
      await fixture.last.open();
      expect(fixture.last.find('login').params).to.include({ reconnection: true, sessid: 'session-1' });
    });

    for (const [after, sent] of [
      [89_000, true],
      [90_000, false],
    ] as const) {
      it(`is ${sent ? 'still' : 'no longer'} sent after ${after / 1_000} s`, async () => {
        (await fixture.openReady('session-1')).drop();
        fixture.options = { ...fixture.options, autoReconnect: false };
        await fixture.clock.advance(1_000);
        fixture.last.drop();
        await fixture.clock.advance(after - 1_000);
        fixture.open();
        await flush();
        await fixture.last.open();
        expect(fixture.last.find('login').params).to.include({ reconnection: sent });
      });
    }

    it('does not stay young because sockets open in vain', async () => {
      (await fixture.openReady('session-1')).drop();
      const lost = fixture.clock.now();
      while (fixture.clock.now() < lost + 90_000) {
        await fixture.clock.advance(fixture.clock.waits[0] ?? 0);
        await fixture.last.open();
        if (fixture.clock.now() < lost + 90_000) fixture.last.drop();
      }
      expect(fixture.last.find('login').params).to.include({ reconnection: false });
    });

    it('that the server does not take costs one more try, without it', async () => {
      (await fixture.openReady('session-1')).drop();
      await fixture.clock.advance(1_000);
      await fixture.last.open();
      await fixture.last.refuse('login', -32001, 'Session in use');
      expect(fixture.told.slice(-2)).to.deep.equal(['waiting', 'error 46003']);
      await fixture.clock.advance(2_000);
      await fixture.last.open();
      expect(fixture.last.find('login').params).to.include({ reconnection: false }).and.not.have.property('sessid');
      await fixture.last.register('session-2');
      expect(fixture.session.sessionId).to.equal('session-2');
    });

    it('refused without it too, that is final', async () => {
      (await fixture.openReady('session-1')).drop();
      for (const wait of [1_000, 2_000]) {
        await fixture.clock.advance(wait);
        await fixture.last.open();
        await fixture.last.refuse('login', -32000, 'Token registration error');
      }
      expect(fixture.told.at(-1)).to.equal('error 46001 final');
      await fixture.clock.advance(600_000);
      expect(fixture.network.sockets).to.have.length(3);
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
    });

    it('of the page before can be taken up', async () => {
      fixture.session.resume('VSDK0', () => Promise.resolve('session-0'));
      fixture.open();
      await flush();
      await fixture.last.open();
      expect(fixture.last.url).to.contain('voice_sdk_id=VSDK0');
      expect(fixture.last.find('login').params).to.include({ reconnection: true, sessid: 'session-0' });
    });
  });
});
