/** Which call a report is about, and how the client was set up for it. No credentials are in it. */
import type { Clock } from '../base/clock.js';
import { version } from '../base/version.js';
import type { Settings } from '../config/settings.js';
import type { Log } from '../log/log.js';
import type { LogLine } from '../log/log-buffer.js';
import { withoutSecrets } from './ice-server-summary.js';
import type { CallWarning, QualityPoint, Stats } from './metrics.js';
import type { StatsSource } from './sample.js';

/** What reports need to know of a call. */
export interface ReportedCall {
  readonly id: string;
  /** Its id on the wire, where that is another one. */
  readonly signalingId?: string;
  readonly direction: 'inbound' | 'outbound';
  readonly state: string;
  readonly interruption: string | null;
  readonly remote: { readonly number: string };
  readonly local: { readonly number: string };
  readonly muted: boolean;
  readonly held: boolean;
  readonly startedAt: number;
  readonly activeSince: number | null;
  readonly endedAt: number | null;
  readonly warnings: readonly CallWarning[];
  readonly termination: object | null;
  readonly error: { readonly code: number; readonly codeName: string; readonly message: string } | null;
}

/** Where a report goes. */
export interface ReportTarget {
  /** WebSocket address of the server. */
  readonly server: string;
  /** What the server calls this client's reports. */
  readonly id: string;
  readonly voiceSdkId: string | null;
}

/** What reports are made of. */
export interface ReportSources {
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  /** Sends one frame over the socket; frames that find no connection are lost. */
  readonly rpc: { notify(frame: Stats): boolean };
  readonly sessionId: () => string | null;
  /** Null where the server takes no call reports. */
  readonly reportTarget: () => ReportTarget | null;
  /** The client's log; only lines about this call are taken. */
  readonly logLines: () => readonly LogLine[];
  readonly stats: StatsSource;
  /** The current connection; a reattached call gets another one. */
  readonly connection: () => RTCPeerConnection | null;
  readonly telnyxIds: () => { readonly sessionId: string; readonly legId: string } | null;
  readonly record: {
    readonly snapshot: ReportedCall;
    readonly events: { on(type: 'change', listener: (call: ReportedCall) => void): () => void };
  };
  readonly history: () => readonly QualityPoint[];
}

export function reportSummary({ clock, settings, record, telnyxIds, sessionId, reportTarget }: ReportSources) {
  const { direction, state, remote, local, muted, startedAt, activeSince, endedAt } = record.snapshot;
  const end = endedAt ?? clock.now();
  const [caller, callee] = direction === 'outbound' ? [local, remote] : [remote, local];
  const { debug, forceRelay, iceServers, logLevel, trickle, callReports } = settings;
  return {
    callId: record.snapshot.signalingId ?? record.snapshot.id,
    destinationNumber: callee.number,
    callerNumber: caller.number,
    direction,
    state,
    durationSeconds: activeSince === null ? 0 : (end - activeSince) / 1000,
    telnyxSessionId: telnyxIds()?.sessionId,
    telnyxLegId: telnyxIds()?.legId,
    voiceSdkSessionId: sessionId() ?? undefined,
    sdkVersion: version,
    userAgent: globalThis.navigator.userAgent,
    startTimestamp: new Date(startedAt).toISOString(),
    endTimestamp: new Date(end).toISOString(),
    clientSummary: {
      connection: { host: reportTarget()?.server },
      media: {
        audio: true,
        video: false,
        muted,
        forceRelayCandidate: forceRelay,
        trickleIce: trickle,
        iceServers: withoutSecrets(iceServers),
      },
      callReports: { enabled: callReports, intervalMs: 5_000, debugLogLevel: logLevel },
      debug,
    },
  };
}
