/** What a check before the first call finds: plain, frozen data that can be cloned, stored and sent, without secrets. */
import type { CallTerminationReason } from '../call/termination.js';
import type { CallQuality } from '../quality/metrics.js';
import type { Reason, Verdict } from './reasons.js';

/** The steps, in their order. */
export const stepNames = ['browser', 'microphone', 'network', 'signaling', 'call'] as const;
export type StepName = (typeof stepNames)[number];

/** `warning`: it works, but not well; `skipped`: it was not asked for, lacked something, or was stopped before. */
export type StepState = 'waiting' | 'running' | 'passed' | 'warning' | 'failed' | 'skipped';

/** How one step stands. */
export interface StepReport {
  readonly step: StepName;
  readonly state: StepState;
  /** Milliseconds; null before its end. */
  readonly took: number | null;
  /** What was noticed, the worst first. */
  readonly reasons: readonly Reason[];
}

export interface BrowserFacts {
  readonly userAgent: string;
  /** Served over https, or from this machine. */
  readonly secure: boolean;
  readonly webRtc: boolean;
  readonly getUserMedia: boolean;
  readonly webSocket: boolean;
  /** MIME types such as `audio/opus`. */
  readonly codecs: readonly string[];
}

export interface MicrophoneFacts {
  /** The name of the device. */
  readonly label: string;
  /** The loudest moment, 0 to 1, even in decibels (0 is -60 dB and less, 1 is 0 dB); null where it could not be measured. */
  readonly peakLevel: number | null;
  /** The average while it was listened to, on the same scale. */
  readonly averageLevel: number | null;
  /** The system, or a switch on the device, has muted it. */
  readonly muted: boolean;
}

/** An address that audio may come from or go to. Null is what the browser does not report. */
export interface CandidateFacts {
  /** `host`: of the device; `srflx`, `prflx`: of the router, as others see it; `relay`: of a TURN server. */
  readonly type: 'host' | 'srflx' | 'prflx' | 'relay' | null;
  readonly protocol: 'udp' | 'tcp' | null;
  /** How the TURN server of a `relay` is reached. */
  readonly relayProtocol: 'udp' | 'tcp' | 'tls' | null;
  /** As the browser gives it: IPv4, IPv6, or an mDNS name (`….local`) that hides the address of the device. */
  readonly address: string | null;
  readonly port: number | null;
}

/** `local`: without a server. */
export type PathKind = 'local' | 'stun' | 'turn-udp' | 'turn-tcp' | 'turn-tls';

/** One way that audio may take. */
export interface PathFacts {
  readonly kind: PathKind;
  /** Address of the server; null for `local`. */
  readonly url: string | null;
  /** `refused`: the server answers, but does not take the user name and password. */
  readonly state: 'passed' | 'refused' | 'failed';
  /** Milliseconds to the first candidate of this kind; null if there was none. */
  readonly took: number | null;
  /** What the browser says: a STUN code such as 401, or 701 for a server that does not answer. */
  readonly error: { readonly code: number; readonly text: string } | null;
  /** What was gathered until half a second after the first candidate of this kind, in the order of arrival. */
  readonly candidates: readonly CandidateFacts[];
}

export interface SignalingFacts {
  /** Host and port. */
  readonly host: string;
  /** Milliseconds to open a socket; null if it did not open. */
  readonly opened: number | null;
  /** The phone can make calls. */
  readonly registered: boolean;
  /** Milliseconds to sign in; null if it was signed in before, or could not. */
  readonly signedIn: number | null;
}

/** A metric over the call. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly average: number;
}

/** Milliseconds from dialling to the end of each step of the set-up; null if it did not come to it. */
export interface SetupTimes {
  /** The microphone is open; to the nearest 50 ms. */
  readonly microphone: number | null;
  /** The invitation is sent. */
  readonly offer: number | null;
  /** The other side rings, or is heard before it answers. */
  readonly ringing: number | null;
  readonly answer: number | null;
  /** The first audio packet arrived, which may be before the answer; to the nearest 50 ms. */
  readonly audio: number | null;
}

/** The two ends of the way that audio takes. */
export interface PairFacts {
  readonly local: CandidateFacts;
  readonly remote: CandidateFacts;
}

export interface CallFacts {
  readonly callId: string;
  readonly setup: SetupTimes;
  /** The candidate pair in use when it was measured last; null where the browser does not report it. */
  readonly selectedPair: PairFacts | null;
  /** How many times it was measured, about once a second. */
  readonly samples: number;
  readonly quality: CallQuality;
  readonly mos: Range | null;
  /** Seconds. */
  readonly jitter: Range | null;
  /** Seconds. */
  readonly rtt: Range | null;
  /** Share of packets, 0 to 1. */
  readonly loss: Range | null;
  /** Packets over the time measured. */
  readonly packetsReceived: number;
  readonly packetsSent: number;
  /** Packets that should have arrived and did not; null where the browser does not report it. */
  readonly packetsLost: number | null;
  /** Bytes over the time measured, without the headers of packets; null where the browser does not report it. */
  readonly bytesReceived: number | null;
  readonly bytesSent: number | null;
  /** Bits per second that arrived; null with less than two samples. */
  readonly bitrate: number | null;
  /** Why it ended, if it did not last until the end of the check. */
  readonly termination: CallTerminationReason | null;
}

/** What each step found out. */
export interface Facts {
  readonly browser: BrowserFacts;
  readonly microphone: MicrophoneFacts;
  readonly network: { readonly paths: readonly PathFacts[] };
  readonly signaling: SignalingFacts;
  readonly call: CallFacts;
}

/** The whole. No passwords, tokens or TURN credentials are in it; candidates hold addresses of the user's network. */
export interface DiagnosisReport {
  /** Of this package. */
  readonly version: string;
  /** When it began, milliseconds since 1970. */
  readonly time: number;
  /** Milliseconds. */
  readonly took: number;
  /** Of the steps that ran; `inconclusive` if none did. */
  readonly verdict: Verdict;
  /** Of all steps, the worst first. */
  readonly reasons: readonly Reason[];
  readonly steps: readonly StepReport[];
  /** Null for steps without a result. */
  readonly facts: { readonly [S in StepName]: Facts[S] | null };
}
