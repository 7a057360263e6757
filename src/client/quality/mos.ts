/** How a call sounds, as one number and as one word: the E-model (ITU-T G.107), simplified as in Telnyx's SDKs. */
import type { CallQuality } from './metrics.js';

/** Above this many milliseconds delay is felt more and more. */
const feltDelay = 177.3;

/**
 * The mean opinion score, 1 to 5; null where a figure is missing or not finite.
 * @param figures Seconds, seconds, and the share of packets lost, 0 to 1.
 */
export function meanOpinionScore(figures: {
  jitter: number | null;
  rtt: number | null;
  loss: number | null;
}): number | null {
  const { jitter, rtt, loss } = figures;
  if (jitter === null || rtt === null || loss === null) return null;
  const latency = (jitter + rtt / 2) * 1000;
  if (!Number.isFinite(latency + loss)) return null;
  const delay = 0.024 * latency + 0.11 * Math.max(0, latency - feltDelay);
  const r = Math.max(0, 93.2 - delay - 20 * Math.log(1 + 100 * loss)); // below 0 the polynomial rises again
  return Math.min(5, Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r)));
}

/** Bands without gaps. */
export function qualityOf(mos: number | null): CallQuality {
  if (mos === null || !Number.isFinite(mos)) return 'unknown';
  if (mos > 4.2) return 'excellent';
  if (mos >= 4.1) return 'good';
  if (mos >= 3.7) return 'fair';
  return mos >= 3.1 ? 'poor' : 'bad';
}
