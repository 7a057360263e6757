import type { Clock } from '../base/clock.js';
import type { Turns } from '../base/turns.js';
import type { KnownPeople } from '../config/known-people.js';
import type { Settings } from '../config/settings.js';
import type { TelnyxError } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { LogLine } from '../log/log-buffer.js';
import type { Microphone } from '../media/microphone.js';
import type { Playback } from '../media/playback.js';
import type { Tones } from '../media/tones.js';
import type { ReportTarget } from '../quality/report-summary.js';
import type { RpcChannel } from '../signaling/rpc-channel.js';
import type { CallSnapshot } from './call-snapshot.js';
import type { Hangups } from './hangups.js';

/** Whether the server takes candidates one by one; learned once, for all calls of a client. */
export interface TrickleSupport {
  enabled: boolean;
}

/** The other call of an attended transfer. */
export interface TransferPeer {
  readonly id: string;
  readonly snapshot: CallSnapshot;
  /** It is being transferred, and should not be resumed when its consultation ends. */
  isBeingTransferred: boolean;
}

/** What a call gets from the client that it belongs to. */
export interface CallParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly rpc: RpcChannel;
  readonly microphone: Microphone;
  readonly playback: Playback;
  readonly tones: Tones;
  readonly settings: Settings;
  readonly trickle: TrickleSupport;
  /** Offers are made one after another, so that with many calls at once the first is sent before the last is started. */
  readonly offers: Turns;
  readonly hangups: Hangups;
  readonly people: KnownPeople;
  readonly sessionId: () => string | null;
  /** Where reports go; null where the server takes none. */
  readonly reportTarget: () => ReportTarget | null;
  /** The client's log, for reports. */
  readonly logLines: () => readonly LogLine[];
  /** Opens a new connection to the server, over which it offers its calls again. */
  readonly reattach: () => void;
  /** Another call of the client. Throws 44002 if it is over. */
  readonly getCall: (id: string) => TransferPeer;
  readonly onError: (error: TelnyxError) => void;
}
