/** However often a call is attached and restarted, on whichever server, it is heard in both directions each time. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { heardFrequency } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { OpenThings, pretend, tellTruth } from '../support/open-things.js';
import { atGateway, become, dialed, newPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import { answered } from './fault-scene.js';

for (const server of ['telnyx', 'freeswitch'] as const) {
  describe(`a call that is attached and restarted, on a server like ${server}`, function () {
    this.timeout(90_000);
    let open: OpenThings;
    let clock: SkewedClock;
    let phone: TestPhone;

    beforeEach(async () => {
      await control('server', { server });
      open = new OpenThings();
      clock = new SkewedClock();
      phone = newPhone({}, { clock });
      await phone.client.connect();
    });

    afterEach(async () => {
      open.restore();
      await takeDown();
    });

    /** Both sides hear each other now. */
    async function isHeard(call: Call): Promise<void> {
      const received = async () => (await atGateway(call))?.rtpReceived ?? 0;
      const before = await received();
      await until(async () => (await received()) > before + 5, { what: 'audio at the gateway' });
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    }

    const steps: Record<string, (call: Call) => Promise<unknown>> = {
      'attached again': async call => {
        await control('drop', { user: '1000' });
        await become(call, 'reconnecting');
      },
      restarted: async () => {
        const peer = open.peers.at(-1) as RTCPeerConnection;
        await until(() => peer.connectionState === 'connected');
        const offered = new Promise(resolve => peer.addEventListener('signalingstatechange', resolve, { once: true }));
        pretend(peer, 'failed');
        await offered;
        tellTruth(peer);
      },
      'held and back': async call => {
        await call.hold();
        await become(call, 'held');
        await call.unhold();
      },
      'muted and back': call => {
        call.muteAudio();
        call.unmuteAudio();
        return Promise.resolve();
      },
    };

    /** Waits until the call talks again; attaching it is throttled, which is not waited for. */
    async function recovered(call: Call): Promise<void> {
      for (let span = 0; span < 6 && call.state !== 'active'; span++) {
        await until(() => call.state === 'active', { timeout: 3_000 }).catch(() => clock.jump(5_000));
      }
      await become(call, 'active');
    }

    const mixes: (keyof typeof steps)[][] = [
      ['attached again', 'attached again', 'attached again'],
      ['restarted', 'restarted'],
      ['attached again', 'restarted', 'attached again', 'restarted'],
      ['restarted', 'attached again', 'held and back', 'restarted', 'muted and back', 'attached again'],
    ];
    for (const [side, begin] of [
      ['made', () => dialed(phone, '9197')],
      [
        'taken',
        async () => {
          const call = await rung(phone);
          await call.answer();
          return call;
        },
      ],
    ] as const) {
      for (const mix of mixes) {
        it(`${side}, then ${mix.join(', ')}: heard both ways each time`, async () => {
          const call = await begin();
          await isHeard(call);
          for (const step of mix) {
            await steps[step]?.(call);
            await recovered(call);
            await isHeard(call);
          }
          expect(phone.errors.filter(code => code !== 45002 && code !== 47001)).to.be.empty;
        });
      }
    }

    it('while it is held: it stays held, and is heard when it is taken back', async () => {
      const call = await dialed(phone, '9197');
      await call.hold();
      for (const step of ['attached again', 'restarted', 'attached again']) {
        await steps[step]?.(call);
        await until(() => call.state === 'held', { timeout: 40_000 });
        await until(async () => (await atGateway(call))?.state === 'held');
      }
      await call.unhold();
      await isHeard(call);
    });

    it('while it is muted: it stays muted', async () => {
      const call = await dialed(phone, '9197');
      call.muteAudio();
      await steps['attached again']?.(call);
      await recovered(call);
      expect(call.snapshot.muted).to.equal(true);
      expect(call.localStream?.getAudioTracks()[0]?.enabled).to.equal(false);
    });
  });
}

describe('silence', function () {
  this.timeout(60_000);
  let open: OpenThings;

  beforeEach(() => {
    open = new OpenThings();
  });

  afterEach(async () => {
    open.restore();
    await takeDown();
  });

  for (const mode of ['silent', 'deaf', 'silent-deaf'] as const) {
    it(`of 90 s (${mode}) ends no call, and is no reason to do anything`, async () => {
      const clock = new SkewedClock();
      const phone = newPhone({}, { clock });
      await phone.client.connect();
      const call = await dialed(phone, '9197');
      await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
      await control('media', { callId: call.id, mode });
      for (let span = 0; span < 9; span++) {
        await clock.jump(10_000);
        await control('ping', { user: '1000' });
        await answered({ open, stage: 'active' });
      }
      expect([call.state, ...phone.states, ...phone.errors]).to.deep.equal(['active', 'connecting', 'active']);
      await control('media', { callId: call.id, mode: 'off' });
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });
  }
});
