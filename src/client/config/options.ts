import type { ResolveCaller } from './caller.js';
import type { LogLevel, TelnyxLogger } from '../log/levels.js';
import type { Environment, Region } from './endpoint.js';

/** Signing in as an AI assistant's visitor, without an account. */
export interface AnonymousLogin {
  readonly targetType?: 'ai_assistant';
  readonly targetId: string;
  readonly targetVersionId?: string;
  readonly targetParams?: Readonly<Record<string, unknown>>;
}

/** All options of a client. Only something to sign in with is required. */
export interface ClientOptions {
  /** A JWT from Telnyx's API. */
  readonly loginToken?: string;
  /** Gives a fresh token, before each sign-in. Takes the place of `loginToken`. */
  readonly tokenProvider?: () => Promise<string>;
  /** SIP user name, with `password`. */
  readonly login?: string;
  readonly password?: string;
  readonly anonymousLogin?: AnonymousLogin;

  /** Names this device to Telnyx's push service, such as a token of Firebase; sent when it signs in. A secret, as `loginToken`. */
  readonly pushToken?: string;
  /** Whose token it is, in Telnyx's words: `android` (default) for Firebase, `ios` for Apple. */
  readonly pushProvider?: string;

  /** `verto` for a FreeSWITCH server of your own. Default `telnyx`. */
  readonly dialect?: 'telnyx' | 'verto';
  /** Default `production`. */
  readonly environment?: Environment;
  /** Default `auto`. */
  readonly region?: Region;
  /** A server of your own: `wss://host:port/path`, without user name and password; `{region}` in it marks where a region goes. */
  readonly host?: string;
  /** Default: Telnyx's STUN and TURN servers for the environment. */
  readonly iceServers?: readonly RTCIceServer[];
  /** Audio only through TURN, so that the other side never sees the user's address. Default false. */
  readonly forceRelay?: boolean;
  /** Send the invitation at once and candidates as they are found. Default true; with `verto` false, and true is refused. */
  readonly trickle?: boolean;

  /** The server answers with its description as soon as it has one. Telnyx only. Default false. */
  readonly earlySdpAnswer?: boolean;

  /** Shown to the people called, unless a call says otherwise. */
  readonly callerName?: string;
  readonly callerNumber?: string;
  /** For the calls that are made, unless a call says otherwise: see `CallOptions`. */
  readonly clientState?: string;
  readonly customHeaders?: CustomHeaders;
  readonly preferredCodecs?: readonly (RTCRtpCodec | string)[];
  /** Sound file for incoming calls; default a tone of our own; `off` for silence. */
  readonly ringtone?: string;
  /** Sound file while the other side rings; default a tone of our own; `off` for silence. */
  readonly ringback?: string;
  /** `off`: silence when the other side has hung up or could not be reached. Default: a short tone that says which. */
  readonly endTone?: 'off';
  /**
   * Whose ringback and end tones are heard, and for the elements whose numbers are typed, as ISO 3166 code, e.g. `GB`. Default:
   * the country of the browser's language.
   */
  readonly country?: string;
  /** Further calls than these get a busy line. Default: no limit. */
  readonly maxCalls?: number;
  /**
   * Says who calls and who is called: asked once for each number of a call, when it rings or is dialled, never for a test call
   * and never waited for. What it says is shown, and comes as the event `callerinfo`.
   */
  readonly resolveCaller?: ResolveCaller;
  /**
   * Calls that come in do not ring: the line is busy to them, and they end at once as missed, with the cause `DO_NOT_DISTURB`. One
   * that rings when it is switched on is silenced. Default false.
   */
  readonly doNotDisturb?: boolean;
  /** Default true: echo cancellation, noise suppression and gain control as the browser has them. */
  readonly audio?: boolean | MediaTrackConstraints;
  /**
   * Where remote parties are heard: `auto` (default) by elements of the client's own, at the speaker that the user chose;
   * `off` where the page plays `call.remoteStream`. A call may also be given an element of the page, for that call alone.
   */
  readonly playback?: 'auto' | 'off';
  /**
   * What is done for calls over a bad network. `auto` (default): while the quality of a call is measured, a longer jitter buffer and a
   * lower bitrate as long as they help. `on`: both in every call from its beginning, which is measured then, and each packet holds
   * the one before where the other side takes that (RED). `off`: nothing.
   */
  readonly badNetwork?: 'auto' | 'on' | 'off';
  /** How loud remote parties are where the client plays them, from 0 to 1. Default 1. */
  readonly volume?: number;
  /** Default true: the digits that are sent sound here. */
  readonly keyTones?: boolean;
  /** Calls begin muted, unless they say otherwise. Default false. */
  readonly startMuted?: boolean;
  /** Statistics of every call go to Telnyx's support. Default false. */
  readonly debug?: boolean;
  /** A report of every answered call, statistics and log, is posted to Telnyx. Default false. */
  readonly callReports?: boolean;

  /** Default `none`. */
  readonly logLevel?: LogLevel;
  /** Default: the console. */
  readonly logger?: TelnyxLogger;

  /**
   * `shared`: the tabs of a user are one phone, with one connection and one ring. They show each other's calls, and any of them
   * can answer, control or take over one. Default `own`: each tab is a phone of its own.
   */
  readonly tabs?: 'own' | 'shared';
  /**
   * What happens to a conversation when the page goes. `keep` (default): a reload, or another page of the same site,
   * reattaches it, and a closed tab's call ends with the server's timeout. `hangup`: it ends. `confirm`: the browser
   * asks.
   */
  readonly pageExit?: 'keep' | 'hangup' | 'confirm';
  /** Reconnect automatically when the connection is lost. Default true. */
  readonly autoReconnect?: boolean;
  /** Milliseconds after which an interrupted call is ended. Default 60 000. */
  readonly reconnectTimeout?: number;
  /** Milliseconds for each request to the server. Default 10 000. */
  readonly requestTimeout?: number;
}

/** SIP headers: by name, or as a list. */
export type CustomHeaders =
  Readonly<Record<string, string>> | readonly { readonly name: string; readonly value: string }[];

/** The options of one call. */
export interface CallOptions {
  /** Phone number, SIP URI or user name, as people write it: `readDestination` reads it, with the digits behind it. */
  readonly destinationNumber: string;
  /**
   * Sent once the call is answered: `0-9`, `*` and `#`; `,` pauses for two seconds, `w` waits for `call.sendPendingDigits()`.
   * Digits at the beginning follow a second after the answer. Default: what stands behind the number in `destinationNumber`.
   */
  readonly tones?: string;
  readonly callerName?: string;
  readonly callerNumber?: string;
  /** A UUID of your own. Default: a new one. */
  readonly callId?: string;
  /** Comes back with the events that your server gets. In base64, as Telnyx's API takes it. */
  readonly clientState?: string;
  /** SIP headers, each beginning with `X-`: by name, or as a list, in which a name may stand twice. */
  readonly customHeaders?: CustomHeaders;
  /** Put first in the offer; the others stay as fallbacks. By name, e.g. `PCMU`, or as the browser describes them. */
  readonly preferredCodecs?: readonly (RTCRtpCodec | string)[];
  readonly audio?: boolean | MediaTrackConstraints;
  /** Its audio is sent in place of the microphone, which stays closed. It remains yours: the call sends a copy. */
  readonly stream?: MediaStream;
  /** As the option of the client; or an element of the page that plays this call, with a volume and a speaker of its own. */
  readonly playback?: 'auto' | 'off' | HTMLMediaElement;
  readonly muted?: boolean;
  /** As the options of the client, for this call. `trickle: true` cannot switch on what the client has switched off. */
  readonly iceServers?: readonly RTCIceServer[];
  readonly forceRelay?: boolean;
  readonly trickle?: boolean;
  /** Puts the call that is active on hold until this one ends. Default false. */
  readonly holdOthers?: boolean;
  /** Statistics of this call go to Telnyx's support. */
  readonly debug?: boolean;
  /** A call that only tries the connection, as a diagnosis makes one: it is never the current or the last call, and no element shows it. */
  readonly testCall?: boolean;
}

/** Options of a call beside its destination. */
export type DialOptions = Omit<CallOptions, 'destinationNumber'>;

/** The options of answering a call. */
export type AnswerOptions = Pick<
  CallOptions,
  'customHeaders' | 'audio' | 'stream' | 'playback' | 'muted' | 'iceServers' | 'forceRelay' | 'trickle' | 'debug'
>;
