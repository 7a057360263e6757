/** The figures of a test call from its samples, and the reasons that they give. */
import type { CallQuality, CallQualityMetrics, Stats } from '../quality/metrics.js';
import { qualityOf } from '../quality/mos.js';
import { lowBitrate, metricLimits } from './limits.js';
import { reason, type Reason, type ReasonCode } from './reasons.js';
import type { CallFacts, Range } from './report.js';

/** In the first two seconds after the answer nothing may have arrived yet, and that says nothing. */
const fewest = 3;

export type Measured = Omit<CallFacts, 'callId' | 'setup' | 'selectedPair' | 'termination'> & {
  readonly reasons: readonly Reason[];
};

export function measured(samples: readonly CallQualityMetrics[]): Measured {
  const range = (metric: 'mos' | 'jitter' | 'rtt' | 'loss') => rangeOf(samples.map(sample => sample[metric]));
  const inbound = samples.findLast(sample => sample.inboundAudio)?.inboundAudio;
  const outbound = samples.findLast(sample => sample.outboundAudio)?.outboundAudio;
  const lost = figure(inbound, 'packetsLost');
  const figures = {
    samples: samples.length,
    quality: qualityOf(range('mos')?.average ?? null),
    mos: range('mos'),
    jitter: range('jitter'),
    rtt: range('rtt'),
    loss: range('loss'),
    packetsReceived: figure(inbound, 'packetsReceived') ?? 0,
    packetsSent: figure(outbound, 'packetsSent') ?? 0,
    packetsLost: lost && Math.max(0, lost), // packets that come twice are taken off
    bytesReceived: figure(inbound, 'bytesReceived'),
    bytesSent: figure(outbound, 'bytesSent'),
    bitrate: bitrateOf(samples),
  };
  return { ...figures, reasons: judge(figures) };
}

/** What is missing, or no number, is left out: one such sample would spoil the average. */
function rangeOf(values: readonly (number | null)[]): Range | null {
  const known = values.filter((value): value is number => Number.isFinite(value));
  if (!known.length) return null;
  const average = known.reduce((sum, value) => sum + value, 0) / known.length;
  return { min: Math.min(...known), max: Math.max(...known), average };
}

/** Null where the browser does not report it. */
function figure(stats: Stats | null | undefined, name: string): number | null {
  const value = stats?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function bitrateOf(samples: readonly CallQualityMetrics[]): number | null {
  const [first, final] = [samples[0], samples.at(-1)];
  const time = first && final ? final.time - first.time : 0;
  if (!first || !final || time <= 0) return null;
  const bytesAt = ({ inboundAudio }: CallQualityMetrics) => figure(inboundAudio, 'bytesReceived') ?? 0;
  const bytes = bytesAt(final) - bytesAt(first);
  return Math.round((8000 * bytes) / time);
}

/** The reason for a score that no single figure explains. */
const ratings: Readonly<Partial<Record<CallQuality, ReasonCode>>> = {
  fair: 'network_fair_quality',
  poor: 'network_poor_quality',
  bad: 'network_poor_quality',
};

function judge(figures: Omit<Measured, 'reasons'>): readonly Reason[] {
  const { samples, packetsReceived, packetsSent, bitrate, quality } = figures;
  if (samples < fewest) return [reason('call_no_metrics')];
  const directions = Number(packetsReceived > 0) + Number(packetsSent > 0);
  if (directions === 0) return [reason('network_no_audio_flow')];
  if (directions === 1) return [reason('network_one_way_audio', packetsSent ? 'nothing arrived' : 'nothing was sent')];
  const over = metricLimits.flatMap(({ metric, fair, poor, code }) => {
    const average = figures[metric]?.average ?? 0;
    return average > fair ? [reason(code, `${average > poor ? 'poor' : 'fair'}: ${average.toFixed(3)}`)] : [];
  });
  const rating = ratings[quality];
  const note = bitrate !== null && bitrate < lowBitrate ? [reason('network_low_bitrate', `${bitrate} bit/s`)] : [];
  return [...(over.length || !rating ? over : [reason(rating)]), ...note];
}
