/** How well a call is heard: what the quality monitor reports about once a second. */

/** From MOS: above 4.2 excellent, from 4.1 good, from 3.7 fair, from 3.1 poor, below bad; unknown without figures. */
export type CallQuality = 'excellent' | 'good' | 'fair' | 'poor' | 'bad' | 'unknown';

/** One entry of `getStats()` as plain data. */
export type Stats = Readonly<Record<string, unknown>>;

/**
 * What is done while a network is bad: `buffer`, sound is held back until late packets are there; `bitrate`, less is sent, with a
 * copy of the frame before in each packet (in-band FEC); `redundancy`, each packet holds the one before (RED).
 */
export type NetworkHelp = 'buffer' | 'bitrate' | 'redundancy';

/** Figures of one moment. What is not known is null. */
export interface CallQualityMetrics {
  readonly callId: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Mean opinion score, 1 to 5 (ITU-T G.107, simplified). */
  readonly mos: number | null;
  readonly quality: CallQuality;
  /** Seconds. */
  readonly jitter: number | null;
  /** Round trip, seconds. */
  readonly rtt: number | null;
  /** Share of the packets of the last few seconds that did not arrive, 0 to 1. */
  readonly loss: number | null;
  /** Loudness of the other side and of the microphone, 0 to 1. */
  readonly inboundAudioLevel: number | null;
  readonly outboundAudioLevel: number | null;
  /** The browser's reports that the figures come from. */
  readonly inboundAudio: Stats | null;
  readonly outboundAudio: Stats | null;
  readonly remoteInboundAudio: Stats | null;
  readonly remoteOutboundAudio: Stats | null;
  /** What is done against a bad network at this moment; see the option `badNetwork`. */
  readonly networkHelp: readonly NetworkHelp[];
}

/** What is kept for charts. */
export type QualityPoint = Pick<CallQualityMetrics, 'time' | 'mos' | 'jitter' | 'rtt' | 'loss'>;

/** Codes and names as in Telnyx's JS SDK. */
export const warningNames = {
  31001: 'HIGH_RTT',
  31002: 'HIGH_JITTER',
  31003: 'HIGH_PACKET_LOSS',
  31004: 'LOW_MOS',
  31005: 'LOW_LOCAL_AUDIO',
  31006: 'LOW_INBOUND_AUDIO',
  32001: 'LOW_BYTES_RECEIVED',
  32002: 'LOW_BYTES_SENT',
  36004: 'MEDIA_RECOVERY_REQUIRED',
} as const;

export type WarningCode = keyof typeof warningNames;

/** Something is wrong with the sound of a call. Its likely cause and advice in words: `cause` and `advice`, in English. */
export interface CallWarning {
  readonly code: WarningCode;
  readonly name: (typeof warningNames)[WarningCode];
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly cause: string;
  readonly advice: string;
}
