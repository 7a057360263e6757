/** Calls over networks that lose, delay and jumble packets, or carry none for a while. The seconds are real ones. */
import { expect } from '@open-wc/testing';
import type { Call, CallQualityMetrics } from '../../src/client/index.js';
import { heardFrequency } from '../support/audio.js';
import { control, type GatewayFrame } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

const patience = { timeout: 40_000 };

/**
 * Firefox takes most of a minute to notice a blackout, and its figures now and then as long to forget a bad network. What
 * is made of them is the same code in both; `quality.test.ts` reads them in Firefox, too.
 */
const noticesSoon = navigator.userAgent.includes('Chrome');

const inTime: (name: string, test: () => Promise<void>) => void = noticesSoon ? it : () => {};

const loginCount = async () =>
  (await control<GatewayFrame[]>('frames')).filter(({ text }) => text.includes('"method":"login"')).length;

/** Both sides hear each other again. */
async function expectAudio(call: Call): Promise<void> {
  expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  const { rtpReceived = 0 } = (await atGateway(call)) ?? {};
  await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > rtpReceived);
}

describe('a bad network', function () {
  this.timeout(150_000);
  afterEach(takeDown);

  inTime('is seen in the figures, warned of while it is bad, and forgotten after', async () => {
    const phone = await readyPhone();
    const told: string[] = [];
    phone.client.on('warning', ({ warning, cleared }) => told.push(`${cleared ? 'well' : 'bad'} ${warning.name}`));
    const call = await dialed(phone, '9196');
    const samples: CallQualityMetrics[] = [];
    call.on('quality', metrics => samples.push(metrics));
    const names = () => call.snapshot.warnings.map(({ name }): string => name);
    const isWell = () => names().length === 0 && ['excellent', 'good'].includes(String(samples.at(-1)?.quality));
    await until(isWell, patience);
    told.length = 0; // a busy machine is a bad network, too

    await control('impair', { callId: call.id, loss: 0.15, delay: 250, jitter: 150, seed: 7 });
    const bad = ['HIGH_RTT', 'HIGH_JITTER', 'HIGH_PACKET_LOSS', 'LOW_MOS'];
    await until(() => bad.every(name => names().includes(name)), {
      ...patience,
      what: 'all warnings',
    });
    const { rtt, loss, quality } = samples.at(-1) as CallQualityMetrics;
    expect(rtt).to.be.within(0.5, 2); // a busy machine adds to it
    expect(loss).to.be.within(0.05, 0.4);
    expect(quality).to.equal('bad');

    await control('impair', { callId: call.id });
    await until(isWell, patience);
    expect(told).to.include.members(['bad', 'well'].flatMap(word => bad.map(name => `${word} ${name}`)));
    expect(phone.errors).to.be.empty;
    expect(phone.states).not.to.include('reconnecting');
  });

  inTime('that is gone for some seconds: the sound is back after an ICE restart', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await expectAudio(call);
    await control('impair', { blackout: true });
    await until(() => call.state === 'reconnecting', patience);
    expect(call.snapshot.interruption).to.equal('media-failed');
    await control('impair', {});
    await become(call, 'active');
    await expectAudio(call);
    expect(await loginCount()).to.equal(1);
    expect(phone.errors).to.be.empty;
  });

  inTime('that is gone for longer than a restart may take: the sound is back after an attachment', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await expectAudio(call);
    await control('impair', { blackout: true });
    await until(async () => (await loginCount()) === 2, patience);
    await until(() => phone.client.state.ready);
    expect(call.state).to.equal('reconnecting');
    await control('impair', {});
    await become(call, 'active');
    await expectAudio(call);
    expect(phone.warnings).to.include(47001);
  });
});
