/** `runPreCall()` and related functions, from our diagnosis. Loaded with it, by those who call them. */
import type { TelnyxClient } from '../client/index.js';
import {
  Diagnosis,
  type CallFacts,
  type CandidateFacts,
  type DiagnosisOptions,
  type DiagnosisReport,
  type MicrophoneFacts,
  type PairFacts,
  type PathFacts,
  type Range,
  type Reason,
} from '../client/diagnosis/index.js';

export interface RunPreCallOptions {
  /** Without it no call is made. */
  destinationNumber?: string;
  durationMs?: number;
  iceServers?: RTCIceServer[];
}
export type RunNetworkCheckOptions = Pick<RunPreCallOptions, 'iceServers'>;
export type RunMicrophoneCheckOptions = Pick<RunPreCallOptions, 'durationMs'>;

export interface PreCallDiagnosticReason {
  code: string;
  message: string;
  source: string;
}

interface MinMaxAverage {
  min: number;
  max: number;
  average: number;
}

export interface PreCallIceCandidate {
  address: string | null;
  port: number | null;
  candidateType: string | null;
  protocol: string | null;
}

export interface PreCallIceReport {
  candidateGatheringCompleted: boolean;
  candidateCounts: Record<RTCIceCandidateType, number>;
  candidates: PreCallIceCandidate[];
  hasRelayCandidate: boolean;
  onlyHostCandidates: boolean;
  hasSelectedPair: boolean;
  selectedPair?: { localCandidate: PreCallIceCandidate; remoteCandidate: PreCallIceCandidate };
}

interface AudioDirection {
  flowing: boolean;
  packets: number;
  bytes?: number;
}

export interface PreCallNetworkReport {
  quality: 'good' | 'fair' | 'poor' | 'unknown';
  /** Milliseconds. */
  rtt?: MinMaxAverage;
  jitter?: MinMaxAverage;
  packets: { packetsSent: number; packetsReceived: number; packetsLost?: number; packetLossFraction?: number };
  bytes: { bytesSent?: number; bytesReceived?: number };
  /** Bits per second. */
  bitrate: { inbound?: number };
  inbound: AudioDirection;
  outbound: AudioDirection;
}

export interface PreCallMicrophoneReport {
  currentPermissionState: 'granted' | 'denied' | 'unknown';
  isPermissionGrantedCurrently: boolean;
  isGetUserMediaFailed: boolean;
  deviceAvailable: boolean;
  deviceCount: number;
  devices: { deviceId: string; label: string; kind: 'audioinput' }[];
  activeCapturePerformed: boolean;
  audioLevel?: number;
  audioLevelStats?: { peak: number; average: number };
  audioDetected: boolean;
}

export interface PreCallServerTestReport {
  server: { urls: string };
  established: boolean;
  error?: string;
}

export interface PreCallDiagnosticReport {
  version: 1;
  verdict: 'ready' | 'degraded' | 'blocked' | 'permission_denied' | 'inconclusive';
  reasons: PreCallDiagnosticReason[];
  warnings: PreCallDiagnosticReason[];
  timings: { totalMs: number; iceGatheringMs?: number };
  ice?: PreCallIceReport;
  network?: PreCallNetworkReport;
  microphone?: PreCallMicrophoneReport;
  serverTests?: PreCallServerTestReport[];
  callId?: string;
}

export const runPreCall = (
  client: TelnyxClient,
  { destinationNumber: destination, durationMs, iceServers }: RunPreCallOptions,
): Promise<PreCallDiagnosticReport> =>
  check({ client, destination, iceServers, ...(durationMs && { timeouts: { call: durationMs } }) });

export const runNetworkCheck = (
  client: TelnyxClient,
  { iceServers }: RunNetworkCheckOptions,
): Promise<PreCallDiagnosticReport> => check({ client, iceServers, steps: ['network'] });

export const runMicrophoneCheck = (
  client: TelnyxClient,
  { durationMs }: RunMicrophoneCheckOptions,
): Promise<PreCallDiagnosticReport> =>
  check({ client, steps: ['microphone'], ...(durationMs && { timeouts: { listen: durationMs } }) });

async function check(options: DiagnosisOptions): Promise<PreCallDiagnosticReport> {
  const report = await new Diagnosis(options).run();
  const { call, network } = report.facts;
  const microphoneStep = report.steps.find(({ step }) => step === 'microphone');
  return {
    version: 1,
    verdict: report.verdict === 'permission-denied' ? 'permission_denied' : report.verdict,
    reasons: report.reasons.filter(({ weight }) => weight !== 'ready').map(reasonOf),
    warnings: report.reasons.filter(({ weight }) => weight === 'ready').map(reasonOf),
    timings: timingsOf(report),
    ...(network && { ice: iceOf(network.paths, call?.selectedPair ?? null), serverTests: serversOf(network.paths) }),
    ...(call && { network: networkOf(call), callId: call.callId }),
    ...(microphoneStep?.state !== 'skipped' && { microphone: microphoneOf(report) }),
  };
}

const reasonOf = ({ code, message }: Reason): PreCallDiagnosticReason => ({
  code,
  message,
  source: code.split('_')[0] ?? '',
});

function timingsOf({ took, facts }: DiagnosisReport): PreCallDiagnosticReport['timings'] {
  const paths = facts.network?.paths.flatMap(path => path.took ?? []) ?? [];
  return { totalMs: took, ...(paths.length && { iceGatheringMs: Math.max(...paths) }) };
}

const candidateOf = ({ type, protocol, address, port }: CandidateFacts): PreCallIceCandidate => ({
  candidateType: type,
  protocol,
  address,
  port,
});

function iceOf(paths: readonly PathFacts[], pair: PairFacts | null): PreCallIceReport {
  const candidates = paths.flatMap(path => path.candidates);
  const count = (wanted: RTCIceCandidateType) => candidates.filter(({ type }) => type === wanted).length;
  const candidateCounts = {
    host: count('host'),
    srflx: count('srflx'),
    prflx: count('prflx'),
    relay: count('relay'),
  };
  const ends = pair && { localCandidate: candidateOf(pair.local), remoteCandidate: candidateOf(pair.remote) };
  return {
    candidateGatheringCompleted: true,
    candidateCounts,
    candidates: candidates.map(candidateOf),
    hasRelayCandidate: candidateCounts.relay > 0,
    onlyHostCandidates: candidates.length > 0 && candidateCounts.host === candidates.length,
    hasSelectedPair: pair !== null,
    ...(ends && { selectedPair: ends }),
  };
}

const serversOf = (paths: readonly PathFacts[]): PreCallServerTestReport[] =>
  paths.flatMap(({ url, state, error }) =>
    url === null ? [] : { server: { urls: url }, established: state === 'passed', ...(error && { error: error.text }) },
  );

const quality = {
  excellent: 'good',
  good: 'good',
  fair: 'fair',
  poor: 'poor',
  bad: 'poor',
  unknown: 'unknown',
} as const;

function networkOf(call: CallFacts): PreCallNetworkReport {
  const { packetsSent, packetsReceived, packetsLost, bytesSent, bytesReceived, bitrate, loss } = call;
  const bytes = known({ bytesSent, bytesReceived });
  return {
    quality: quality[call.quality],
    ...known({ rtt: inMilliseconds(call.rtt), jitter: inMilliseconds(call.jitter) }),
    packets: { packetsSent, packetsReceived, ...known({ packetsLost, packetLossFraction: loss?.average ?? null }) },
    bytes,
    bitrate: known({ inbound: bitrate }),
    inbound: { flowing: packetsReceived > 0, packets: packetsReceived, ...known({ bytes: bytesReceived }) },
    outbound: { flowing: packetsSent > 0, packets: packetsSent, ...known({ bytes: bytesSent }) },
  };
}

const inMilliseconds = (range: Range | null): MinMaxAverage | null =>
  range && { min: range.min * 1_000, max: range.max * 1_000, average: range.average * 1_000 };

/** Without what is not known, which the SDK leaves out. */
const known = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function microphoneOf({ facts, verdict, reasons }: DiagnosisReport): PreCallMicrophoneReport {
  const microphone: MicrophoneFacts | null = facts.microphone;
  const { peakLevel: peak = null, averageLevel: average = null } = microphone ?? {};
  const isDenied = verdict === 'permission-denied';
  return {
    currentPermissionState: microphone ? 'granted' : isDenied ? 'denied' : 'unknown',
    isPermissionGrantedCurrently: microphone !== null,
    isGetUserMediaFailed: microphone === null,
    deviceAvailable: microphone !== null,
    deviceCount: microphone ? 1 : 0,
    devices: microphone ? [{ deviceId: '', label: microphone.label, kind: 'audioinput' }] : [],
    activeCapturePerformed: microphone !== null,
    ...(average !== null && { audioLevel: average }),
    ...(peak !== null && average !== null && { audioLevelStats: { peak, average } }),
    audioDetected: microphone !== null && !reasons.some(({ code }) => code === 'microphone_silent'),
  };
}
