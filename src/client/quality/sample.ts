/** From the browser's statistics to the figures of one moment. */
import { meanOpinionScore, qualityOf } from './mos.js';
import type { CallQualityMetrics, Stats } from './metrics.js';

/** Where statistics come from; null while there is no connection. */
export type StatsSource = () => Promise<RTCStatsReport | null>;

/** Loss is that of the last so many samples. */
const windowSize = 5;

/** A second without a single packet counts as this many lost ones, as packets that never arrive are not counted. */
const silentSecond = 50;

/** Milliseconds after which the other side's report says nothing of now: it sends one every few seconds. */
const oldAge = 15_000;

/** The entries of a report as plain data. */
export const entriesOf = (report: RTCStatsReport): Stats[] => [...(report as unknown as Map<string, Stats>).values()];

/** The newest entry of a type; of the streams, audio. */
export const newest = (entries: readonly Stats[], type: string): Stats | null =>
  entries.findLast(entry => entry['type'] === type && (entry['kind'] ?? 'audio') === 'audio') ?? null;

/** The candidate pair in use; null before there is one. */
export function selectedPair(entries: readonly Stats[]): Stats | null {
  const chosen = newest(entries, 'transport')?.['selectedCandidatePairId']; // Firefox marks the pair itself
  const isChosen = (entry: Stats) => (chosen ? entry['id'] === chosen : (entry['selected'] ?? entry['nominated']));
  return entries.findLast(entry => entry['type'] === 'candidate-pair' && isChosen(entry)) ?? null;
}

/**
 * Makes figures of reports, one after another; a new one for each connection.
 *
 * Jitter and loss are those of the worse direction: what we receive, and what the other side says that it receives of us.
 * Round trip: from the other side's reports, and until the first one that of the network path.
 * On hold nothing is sent, so there is no loss and no score.
 */
export class Sampler {
  #received = 0;
  #lost = 0;
  /** The line was in use at the sample before. */
  #wasOn = false;
  #window: { received: number; lost: number }[] = [];

  sample(report: RTCStatsReport, callId: string, time: number, held: boolean): CallQualityMetrics {
    const entries = entriesOf(report);
    const inbound = newest(entries, 'inbound-rtp');
    const outbound = newest(entries, 'outbound-rtp');
    const remoteInbound = fresh(newest(entries, 'remote-inbound-rtp'), outbound);
    const source = newest(entries, 'media-source');
    const lost = this.#lossOf(inbound, held);
    const figures = {
      jitter: worse(number(inbound, 'jitter'), number(remoteInbound, 'jitter')),
      rtt: number(remoteInbound, 'roundTripTime') ?? number(selectedPair(entries), 'currentRoundTripTime'),
      loss: held ? null : worse(lost, number(remoteInbound, 'fractionLost')),
    };
    const mos = lost === null ? null : meanOpinionScore(figures);
    return {
      callId,
      time,
      mos,
      quality: qualityOf(mos),
      ...figures,
      inboundAudioLevel: number(inbound, 'audioLevel'),
      outboundAudioLevel: number(source, 'audioLevel') ?? number(outbound, 'audioLevel'),
      inboundAudio: inbound,
      outboundAudio: outbound && { ...outbound, ...(source && { mediaSource: source }) },
      remoteInboundAudio: remoteInbound,
      remoteOutboundAudio: newest(entries, 'remote-outbound-rtp'),
      networkHelp: [],
    };
  }

  /** Of what should have arrived here within the window; null before anything does. */
  #lossOf(inbound: Stats | null, held: boolean): number | null {
    const received = (number(inbound, 'packetsReceived') ?? 0) - this.#received;
    const lost = Math.max(0, (number(inbound, 'packetsLost') ?? 0) - this.#lost); // late ones are taken back
    const isOn = !held && received >= 0; // another stream counts from 0
    this.#received += received;
    this.#lost = number(inbound, 'packetsLost') ?? 0;
    const second = received + lost > 0 ? { received, lost } : { received, lost: silentSecond };
    this.#window = isOn ? [...this.#window, ...(this.#wasOn ? [second] : [])].slice(-windowSize) : [];
    this.#wasOn = !held && this.#received > 0;
    const sum = (key: 'received' | 'lost') => this.#window.reduce((total, one) => total + one[key], 0);
    return this.#window.length ? sum('lost') / (sum('lost') + sum('received')) : null;
  }
}

/** What the other side reports, unless it is old: its time is that of its arrival, that of our own entry is now. */
function fresh(report: Stats | null, own: Stats | null): Stats | null {
  const age = (number(own, 'timestamp') ?? 0) - (number(report, 'timestamp') ?? 0);
  return age > oldAge && number(report, 'timestamp') !== null ? null : report;
}

/** A figure of an entry; null where there is none. */
function number(entry: Stats | null, key: string): number | null {
  const value = entry?.[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

const worse = (one: number | null, other: number | null): number | null =>
  one === null ? other : Math.max(one, other ?? one);
