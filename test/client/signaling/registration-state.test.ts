/** What each state of the gateway means, asked for or not. */
import { expect } from '@open-wc/testing';
import type { FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { RegistrationFixture } from './registration-fixture.js';

describe('Registration', () => {
  let fixture: RegistrationFixture;
  let clock: FakeClock;
  let socket: FakeTransport;

  beforeEach(async () => {
    fixture = new RegistrationFixture();
    await fixture.connect();
    ({ clock, socket } = fixture);
  });

  describe('the state of the gateway', () => {
    for (const state of ['REGED', 'REGISTER']) {
      it(`${state} is ready`, async () => {
        fixture.start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(fixture.told.at(-1)).to.equal('ready');
        expect(clock.pending).to.equal(0);
      });
    }

    for (const state of ['UNREGED', 'NOREG', 'TRYING', 'SOMETHING_NEW', 'constructor', '']) {
      it(`${state || 'none'} is asked for again`, async () => {
        await fixture.startWith(state);
        await clock.advance(1_000);
        await socket.replyState('REGED');
        expect(socket.asked.slice(1)).to.deep.equal(['gatewayState', 'gatewayState']);
        expect(fixture.told).to.deep.equal(['ready']);
        expect(clock.pending).to.equal(0);
      });
    }

    it('is asked for less and less often, and in the end it is 45004', async () => {
      await fixture.startWith('UNREGED');
      const waits: (number | undefined)[] = [];
      for (let question = 0; question < 4; question++) {
        const [wait = 0] = clock.waits;
        waits.push(wait);
        await clock.advance(wait);
        await socket.replyState('UNREGED');
      }
      expect(waits).to.deep.equal([1_000, 2_000, 4_000, 8_000]);
      expect(fixture.told).to.deep.equal(['pending', 'pending', 'pending', 'failed 45004']);
      expect(clock.pending).to.equal(0);
    });

    for (const state of ['FAILED', 'FAIL_WAIT', 'TIMEOUT']) {
      it(`${state} is 45004 and names it`, async () => {
        fixture.start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(fixture.told.at(-1)).to.equal('failed 45004');
        expect(fixture.failure?.message).to.contain(state);
        expect(clock.pending).to.equal(0);
      });
    }

    for (const state of ['EXPIRED', 'UNREGISTER']) {
      it(`B18 ${state} after ready is told as lost, so that somebody signs in again`, async () => {
        await fixture.startWith('REGED');
        await socket.request('gatewayState', { state });
        expect(fixture.told).to.deep.equal(['lost']);
      });

      it(`B1 ${state} that was never ready is 45004: signing in again at once would go on for ever`, async () => {
        fixture.start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(fixture.told.at(-1)).to.equal('failed 45004');
      });
    }

    it('a question that nobody answers is 45005', async () => {
      fixture.start();
      await socket.acceptLogin();
      await clock.advance(10_000);
      expect(fixture.told.at(-1)).to.equal('failed 45005');
    });

    it('a question that is refused fails too', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.refuse('gatewayState', -32601, 'Invalid Method');
      expect(fixture.told.at(-1)).to.match(/^failed/);
    });
  });

  describe('a state that nobody asked for', () => {
    it('iOS 2.3 is heard', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.request('gatewayState', { state: 'REGED' });
      expect(fixture.told.at(-1)).to.equal('ready');
    });

    it('before the login is accepted is left', async () => {
      fixture.start();
      await socket.request('gatewayState', { state: 'REGED' });
      expect(fixture.told).to.be.empty;
    });

    it('ready said again is no news', async () => {
      await fixture.startWith('REGED');
      await socket.request('gatewayState', { state: 'REGED' });
      await socket.request('gatewayState', { state: 'REGISTER' });
      expect(fixture.told).to.be.empty;
    });

    it('UNREGED after ready is not ready any more, until it is again', async () => {
      await fixture.startWith('REGED');
      await socket.request('gatewayState', { state: 'UNREGED' });
      expect(fixture.told).to.deep.equal(['pending']);
      await clock.advance(1_000);
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['pending', 'ready']);
      expect(clock.pending).to.equal(0);
    });

    it('FAILED after ready is 45004', async () => {
      await fixture.startWith('REGED');
      await socket.request('gatewayState', { state: 'FAILED' });
      expect(fixture.told).to.deep.equal(['failed 45004']);
    });

    it('ready in the middle of the waiting ends it', async () => {
      await fixture.startWith('UNREGED');
      await socket.request('gatewayState', { state: 'REGED' });
      expect(fixture.told).to.deep.equal(['ready']);
      expect(clock.pending).to.equal(0);
    });
  });
});
