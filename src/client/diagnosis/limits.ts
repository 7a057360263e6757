/** How long each part of a diagnosis may take, and from which figure on it gives a reason: numbers as data. */
import type { CallQualityMetrics } from '../quality/metrics.js';
import type { ReasonCode } from './reasons.js';

/** Milliseconds. */
export interface TimeLimits {
  /** For the user to answer the browser's question. */
  readonly prompt: number;
  /** The microphone is listened to this long; while nothing is heard, up to `listenLonger`. */
  readonly listen: number;
  readonly listenLonger: number;
  /** For each STUN and TURN server; they are asked at once. */
  readonly iceServer: number;
  readonly signIn: number;
  /** For the answer to the test call. */
  readonly callSetup: number;
  /** The test call is measured this long. */
  readonly call: number;
}

export const timeLimits: TimeLimits = {
  prompt: 30_000,
  listen: 2_000,
  listenLonger: 6_000,
  iceServer: 5_000,
  signIn: 15_000,
  callSetup: 30_000,
  call: 5_000,
};

/** Once a way is proven open, more of its candidates are waited for so long, in milliseconds. */
export const moreCandidates = 500;

/** A microphone quieter than this was not heard: 40 dB below the loudest, on the scale of a meter from 0 to 1. */
export const silence = 1 / 3;

/** A socket that takes longer to open is slow, in milliseconds. */
export const slowSocket = 2_000;

/** Less arrives of a call that has sound in it, in bits per second. */
export const lowBitrate = 8_000;

interface MetricLimit {
  readonly metric: 'rtt' | 'jitter' | 'loss';
  /** Averages above make a call fair, and poor. Seconds; for `loss` the share of packets. */
  readonly fair: number;
  readonly poor: number;
  readonly code: ReasonCode;
}

export const metricLimits = [
  { metric: 'rtt', fair: 0.3, poor: 0.5, code: 'network_high_rtt' },
  { metric: 'jitter', fair: 0.03, poor: 0.1, code: 'network_high_jitter' },
  { metric: 'loss', fair: 0.02, poor: 0.05, code: 'network_packet_loss' },
] as const satisfies readonly (MetricLimit & { metric: keyof CallQualityMetrics })[];
