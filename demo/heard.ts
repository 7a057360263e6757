/** Made-up figures: calls that are heard well and badly, for the scenes of the gallery. */
import type { CallQuality, CallQualityMetrics, CallWarning } from '../src/client/index.js';
import type { GalleryClient } from './gallery-client.js';

/** A call that is heard like this, a little different each second. */
export const heard = (mos: number, quality: CallQuality, rtt: number, jitter: number, loss: number) => {
  const wave = (second: number, speed: number) => 1 + 0.16 * Math.sin(second * speed) + 0.08 * Math.sin(second * 1.7);
  return Array.from({ length: 121 }, (_, second) => ({
    quality,
    mos: Math.min(4.4, mos * (2 - wave(second, 0.21)) ** 0.3),
    rtt: rtt * wave(second, 0.13),
    jitter: jitter * wave(second, 0.31) ** 3,
    loss: second % 17 < 6 ? loss * wave(second, 0.5) : loss / 2,
  }));
};
export const well = heard(4.36, 'excellent', 0.046, 0.004, 0);
export const badly = [...well.slice(0, 80), ...heard(3.05, 'bad', 0.21, 0.036, 0.052).slice(0, 41)];
export const warnings: readonly CallWarning[] = [
  {
    code: 31003,
    name: 'HIGH_PACKET_LOSS',
    since: Date.now() - 9_000,
    cause: 'The network loses packets: words break up.',
    advice: 'Move closer to the Wi-Fi or use a cable.',
  },
  {
    code: 31004,
    name: 'LOW_MOS',
    since: Date.now() - 6_000,
    cause: 'The network is too poor for good sound.',
    advice: '',
  },
];

/** Tells the whole past of the call at once; the last sample twice, for one alone does not count. */
export function tellQuality(fake: GalleryClient, samples: readonly Partial<CallQualityMetrics>[] = []): void {
  const last = samples.at(-1);
  const callId = fake.state.currentCallId ?? '';
  for (const [index, sample] of [...samples, ...(last ? [last] : [])].entries()) {
    fake.emitQuality({ ...sample, callId, time: Date.now() - (samples.length - index) * 1000 });
  }
}
