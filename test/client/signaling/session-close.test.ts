/** The end of a session: nothing is left, whenever it comes and whoever asks for it. */
import { expect } from '@open-wc/testing';
import type { ClientOptions } from '../../../src/client/config/options.js';
import { flush } from '../../support/fake-clock.js';
import { SessionFixture } from './session-fixture.js';

type Phase = [when: string, reach: (fixture: SessionFixture) => unknown, options?: ClientOptions];

const never = { tokenProvider: () => new Promise<string>(() => {}) };

const opened = async ({ last }: SessionFixture) => {
  await flush();
  return last.open();
};

const phases: Phase[] = [
  ['in the same moment', () => {}],
  ['while the socket opens', () => flush()],
  [
    'in the moment the socket opens',
    async ({ last }) => {
      await flush();
      last.openNow();
    },
  ],
  ['while a region does not answer', () => flush(), { region: 'eu' }],
  ['while it falls back to auto', async fixture => fixture.clock.advance(5_000), { region: 'eu' }],
  ['while the page fetches a token', opened, never],
  ['while it signs in', opened],
  ['while it waits for clientReady', async fixture => (await opened(fixture)).reply('login', { sessid: 's' })],
  ['while it asks for the state', async fixture => (await opened(fixture)).acceptLogin()],
  [
    'while it waits to ask again',
    async fixture => {
      const socket = await opened(fixture);
      await socket.acceptLogin();
      await socket.replyState('UNREGED');
    },
  ],
  [
    'while it waits for the next attempt',
    async ({ last }) => {
      await flush();
      last.drop();
    },
  ],
  ['while it tries again', async fixture => fixture.clock.advance(6_500)],
  ['while it is ready', async fixture => (await opened(fixture)).register()],
  [
    'while it waits for an answer',
    async fixture => {
      await (await opened(fixture)).register();
      fixture.session.rpc.request('info', {}).catch(() => {});
    },
  ],
  [
    'while it registers again',
    async fixture => {
      const socket = await opened(fixture);
      await socket.register();
      await socket.request('gatewayState', { state: 'EXPIRED' });
    },
  ],
];

describe('Session', () => {
  describe('close', () => {
    for (const [when, reach, options] of phases) {
      it(`${when}: no socket, no timer, and nothing comes back`, async () => {
        const fixture = new SessionFixture(options);
        const opening = fixture.open();
        await reach(fixture);
        const waiting = fixture.session.rpc.request('bye', {}).catch((error: unknown) => error);
        fixture.close();
        await flush();
        expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
        expect(opening.outcome).not.to.equal('pending');
        expect(await waiting).to.include({ code: 45007 });
        expect(await fixture.session.rpc.request('bye', {}).catch((error: unknown) => error)).to.include({
          code: 45007,
        });

        fixture.told = [];
        const count = fixture.network.sockets.length;
        for (const socket of fixture.network.sockets) {
          socket.openNow();
          socket.receive('{"jsonrpc":"2.0","id":1,"method":"telnyx_rtc.bye","params":{}}');
          socket.drop();
        }
        await fixture.clock.advance(600_000);
        expect(fixture.told).to.be.empty;
        expect(fixture.network.sockets).to.have.length(count);
        expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
      });

      it(`${when}, and opened again: a new session`, async () => {
        const fixture = new SessionFixture(options);
        fixture.open();
        await reach(fixture);
        fixture.close();
        fixture.options = { login: '1000', password: '1234' };
        fixture.told = [];
        const again = fixture.open();
        const socket = await opened(fixture);
        expect(socket.url).to.equal('wss://rtc.telnyx.com/');
        expect(socket.find('login').params).to.include({ reconnection: false });
        await socket.register('session-9');
        expect(again.outcome).to.equal('opened');
        expect(fixture.session.sessionId).to.equal('session-9');
        expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
        fixture.close();
      });
    }

    it('closes the socket as one that is done', async () => {
      const fixture = new SessionFixture();
      const socket = await fixture.openReady();
      fixture.close();
      expect(socket.closedWith).to.equal(1000);
      expect(fixture.session.sessionId).to.equal(null);
    });

    it('what was sent just before goes out', async () => {
      const fixture = new SessionFixture();
      const socket = await fixture.openReady();
      const bye = fixture.session.rpc.request('bye', {}).catch((error: unknown) => error);
      fixture.close();
      expect(socket.asked.at(-1)).to.equal('bye');
      expect(await bye).to.include({ code: 45007 });
    });

    it('twice, or without open(), is harmless', () => {
      const fixture = new SessionFixture();
      fixture.close();
      fixture.close();
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
    });
  });

  describe('closed by a listener', () => {
    /** Reaches each thing that a session tells. */
    const moments: [told: string, reach: (fixture: SessionFixture) => Promise<unknown>, options?: ClientOptions][] = [
      ['open', opened],
      ['fallback', async fixture => (await fixture.clock.advance(5_000), opened(fixture)), { region: 'eu' }],
      ['signing-in', opened],
      ['registering', async fixture => (await opened(fixture)).acceptLogin()],
      ['session', async fixture => (await opened(fixture)).register().catch(() => {})],
      ['reattached', async fixture => (await opened(fixture)).register().catch(() => {})],
      ['ready', async fixture => (await opened(fixture)).register()],
      ['closed', async fixture => (await fixture.openReady()).drop()],
      ['error', async fixture => (await fixture.openReady()).drop()],
    ];
    for (const [what, reach, options] of moments) {
      it(`of "${what}": it is off as soon as that has been told, and nothing is left`, async () => {
        const fixture = new SessionFixture(options);
        fixture.onTold = told => {
          if (told.startsWith(what)) fixture.close();
        };
        fixture.open();
        await reach(fixture);
        await flush();
        expect(fixture.told.at(-1)).to.equal('off');
        expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
        fixture.told = [];
        await fixture.clock.advance(600_000);
        expect(fixture.told).to.be.empty;
        expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 0 });
      });
    }

    it('of "ready", and opened again: nothing is sent before the new sign-in', async () => {
      const fixture = new SessionFixture();
      let again = { outcome: 'never opened' as string | number };
      fixture.onTold = told => {
        if (told !== 'ready') return;
        fixture.onTold = () => {};
        fixture.close();
        again = fixture.open();
      };
      await fixture.openReady();
      expect(again.outcome).to.equal('pending');
      fixture.session.rpc.request('invite', {}).catch(() => {});
      const socket = await opened(fixture);
      expect(socket.asked).to.deep.equal(['login']);
      fixture.close();
    });
  });

  describe('an old socket', () => {
    it('changes nothing once it was left: neither by its words nor by its end', async () => {
      const fixture = new SessionFixture();
      const old = await fixture.openReady();
      old.stuck = true;
      await old.request('gatewayState', { state: 'FAILED' });
      await fixture.clock.advance(1_000);
      const socket = await fixture.register();
      await old.request('gatewayState', { state: 'EXPIRED' });
      await old.request('punt');
      old.drop(1006, 'late');
      await flush();
      expect(fixture.told).to.be.empty;
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
      fixture.close();
    });

    it('that is of no use is replaced at once, with the same session', async () => {
      const fixture = new SessionFixture();
      const old = await fixture.openReady('session-1');
      fixture.session.reconnect('no sign of life');
      expect(old.closedWith).to.equal(1000);
      expect(fixture.told).to.deep.equal(['opening', 'error 45002']);
      const socket = await opened(fixture);
      expect(socket.find('login').params).to.include({ sessid: 'session-1' });
      await socket.register('session-1');
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
      fixture.close();
    });
  });
});
