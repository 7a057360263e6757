/** What a call report contains for a few seconds of a call, in the names of Telnyx's SDKs. */
import type { CallQualityMetrics, Stats } from './metrics.js';
import { entriesOf, newest, selectedPair } from './sample.js';

/** What is reported of an entry of the browser's statistics, by its kind. */
const fields = {
  outbound: [
    'packetsSent',
    'bytesSent',
    'retransmittedPacketsSent',
    'retransmittedBytesSent',
    'headerBytesSent',
    'nackCount',
    'targetBitrate',
    'totalPacketSendDelay',
    'active',
  ],
  inbound: [
    'packetsReceived',
    'bytesReceived',
    'packetsLost',
    'packetsDiscarded',
    'jitterBufferDelay',
    'jitterBufferEmittedCount',
    'totalSamplesReceived',
    'concealedSamples',
    'concealmentEvents',
    'nackCount',
    'headerBytesReceived',
    'fecPacketsReceived',
    'fecPacketsDiscarded',
    'jitterBufferTargetDelay',
    'jitterBufferMinimumDelay',
    'totalSamplesDecoded',
    'samplesDecodedWithSilence',
    'samplesDecodedWithConcealment',
    'totalAudioEnergy',
    'totalSamplesDuration',
  ],
  codec: ['mimeType', 'payloadType', 'clockRate', 'channels', 'sdpFmtpLine'],
  mediaSource: [
    'id',
    'audioLevel',
    'totalAudioEnergy',
    'totalSamplesDuration',
    'echoReturnLoss',
    'echoReturnLossEnhancement',
    'trackIdentifier',
  ],
  connection: ['packetsSent', 'packetsReceived', 'bytesSent', 'bytesReceived', 'currentRoundTripTime'],
  ice: [
    'id',
    'localCandidateId',
    'remoteCandidateId',
    'state',
    'nominated',
    'writable',
    'currentRoundTripTime',
    'requestsSent',
    'responsesReceived',
  ],
  candidate: ['id', 'address', 'port', 'candidateType', 'protocol', 'networkType', 'url', 'relayProtocol'],
  transport: [
    'iceState',
    'dtlsState',
    'srtpCipher',
    'tlsVersion',
    'selectedCandidatePairChanges',
    'selectedCandidatePairId',
  ],
  mediaPlayout: [
    'synthesizedSamplesEvents',
    'synthesizedSamplesDuration',
    'totalPlayoutDelay',
    'totalSamplesCount',
    'totalSamplesDuration',
  ],
  remoteInbound: [
    'packetsReceived',
    'packetsLost',
    'fractionLost',
    'roundTripTime',
    'totalRoundTripTime',
    'roundTripTimeMeasurements',
    'nackCount',
    'reportsReceived',
    'packetsDiscarded',
  ],
  remoteOutbound: ['packetsSent', 'bytesSent', 'reportsCount', 'roundTripTime', 'totalPacketSendDelay'],
} as const;

/** One entry of a report's `stats`; what the browser does not report is left out. */
export interface ReportInterval {
  readonly intervalStartUtc: string;
  readonly intervalEndUtc: string;
  readonly audio: Stats;
  readonly [more: string]: unknown;
}

/**
 * @param samples One a second, oldest first; the first one ends the interval before.
 * @param report The browser's statistics at the end.
 */
export function reportInterval(samples: readonly CallQualityMetrics[], report: RTCStatsReport): ReportInterval {
  const entries = entriesOf(report);
  const [first, last] = [samples[0], samples.at(-1)];
  const iso = (metrics?: CallQualityMetrics) => new Date(metrics?.time ?? 0).toISOString();
  return {
    intervalStartUtc: iso(first),
    intervalEndUtc: iso(last),
    audio: { outbound: outbound(entries, samples), inbound: inbound(entries, samples) },
    connection: connection(entries, samples),
    ice: ice(entries),
    transport: pick('transport', newest(entries, 'transport')),
    mediaPlayout: pick('mediaPlayout', newest(entries, 'media-playout')),
    remoteRtcp: {
      inbound: remoteInbound(newest(entries, 'remote-inbound-rtp')),
      outbound: pick('remoteOutbound', newest(entries, 'remote-outbound-rtp')),
    },
  };
}

function outbound(entries: readonly Stats[], samples: readonly CallQualityMetrics[]): Stats | undefined {
  const entry = newest(entries, 'outbound-rtp');
  return (
    (entry && {
      ...pick('outbound', entry),
      audioLevelAvg: average(samples.map(sample => sample.outboundAudioLevel)),
      bitrateAvg: bitrate(samples, sample => sample.outboundAudio?.['bytesSent']),
      codec: codec(entries, entry),
      mediaSource: pick('mediaSource', newest(entries, 'media-source')),
    }) ??
    undefined
  );
}

function inbound(entries: readonly Stats[], samples: readonly CallQualityMetrics[]): Stats | undefined {
  const entry = newest(entries, 'inbound-rtp');
  const jitters = samples.map(({ inboundAudio }) => inMilliseconds(inboundAudio?.['jitter']));
  return (
    (entry && {
      ...pick('inbound', entry),
      audioLevelAvg: average(samples.map(sample => sample.inboundAudioLevel)),
      jitterAvg: average(jitters.filter(jitter => (jitter ?? 0) > 0)),
      bitrateAvg: bitrate(samples, sample => sample.inboundAudio?.['bytesReceived']),
      codec: codec(entries, entry),
    }) ??
    undefined
  );
}

function connection(entries: readonly Stats[], samples: readonly CallQualityMetrics[]): Stats {
  const pair = selectedPair(entries);
  return {
    ...pick('connection', pair),
    ...pick('connection', newest(entries, 'transport')), // it counts what went over all pairs
    roundTripTimeAvg: average(samples.map(({ rtt }) => rtt).filter(rtt => (rtt ?? 0) > 0)),
    ...(pair && { roundTripTimeSource: 'candidate-pair.currentRoundTripTime' }),
  };
}

function ice(entries: readonly Stats[]): Stats | undefined {
  const pair = selectedPair(entries);
  const end = (key: string) => pick('candidate', entries.find(({ id }) => id === pair?.[key]) ?? null);
  return pair ? { ...pick('ice', pair), local: end('localCandidateId'), remote: end('remoteCandidateId') } : undefined;
}

function remoteInbound(entry: Stats | null): Stats | undefined {
  if (!entry) return undefined;
  const { totalRoundTripTime, roundTripTimeMeasurements: count } = entry;
  const isKnown = typeof totalRoundTripTime === 'number' && typeof count === 'number' && count > 0;
  return {
    ...pick('remoteInbound', entry),
    jitter: inMilliseconds(entry['jitter']),
    ...(isKnown && { roundTripTimeAvg: round(totalRoundTripTime / count) }),
  };
}

const codec = (entries: readonly Stats[], stream: Stats): Stats | undefined => {
  const entry = entries.find(({ id }) => id === stream['codecId']);
  return entry && { codecId: entry['id'], ...pick('codec', entry) };
};

function pick(of: keyof typeof fields, entry: Stats | null): Stats | undefined {
  const known = fields[of].filter(key => entry?.[key] !== undefined);
  return known.length ? Object.fromEntries(known.map(key => [key, entry?.[key]])) : undefined;
}

/** Bits a second between the first and the last sample. */
function bitrate(
  samples: readonly CallQualityMetrics[],
  bytes: (sample: CallQualityMetrics) => unknown,
): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.time <= first.time) return undefined;
  const sum = Number(bytes(last) ?? 0) - Number(bytes(first) ?? 0);
  return sum < 0 ? undefined : round((sum * 8_000) / (last.time - first.time)); // another connection counts from 0
}

function average(values: readonly (number | null | undefined)[]): number | undefined {
  const known = values.filter(value => value != null);
  return known.length ? round(known.reduce((sum, value) => sum + value, 0) / known.length) : undefined;
}

const inMilliseconds = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' ? round(seconds * 1000) : undefined;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
