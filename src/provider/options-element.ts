import type { CustomHeaders, Environment, LogLevel, Region, ResolveCaller, TelnyxLogger } from '../client/index.js';
import type { LogFunction } from './page-logger.js';
import { property } from '../context/property.js';
import { CredentialsElement } from './credentials-element.js';

/** Frameworks give a new object that says the same. */
const isOther = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/**
 * The options of a phone as attributes and properties; the element decides what it does with them. Each is undefined
 * until it is set: the defaults are the client's.
 */
export class OptionsElement extends CredentialsElement {
  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @property({ attribute: 'push-token' }) pushToken?: string;

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @property({ attribute: 'push-provider' }) pushProvider?: string;

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @property({ attribute: 'target-version' }) targetVersion?: string;

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @property({ attribute: 'target-params', hasChanged: isOther })
  targetParams?: Readonly<Record<string, unknown>> | string;

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @property({ attribute: 'conversation-id' }) conversationId?: string;

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @property() dialect?: 'telnyx' | 'verto';

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @property() environment?: Environment;

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @property() region?: Region;

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @property() host?: string;

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @property({ attribute: 'force-relay', type: Boolean }) forceRelay?: boolean | 'on' | 'off';

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @property({ type: Boolean }) trickle?: boolean | 'on' | 'off';

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @property({ attribute: 'early-sdp-answer', type: Boolean }) earlySdpAnswer?: boolean | 'on' | 'off';

  /** Name shown to the people called. */
  @property({ attribute: 'caller-name' }) callerName?: string;

  /** Number shown to the people called. */
  @property({ attribute: 'caller-number' }) callerNumber?: string;

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @property({ attribute: 'client-state' }) clientState?: string;

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @property({ attribute: 'custom-headers' }) customHeaders?: CustomHeaders | string;

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @property({ attribute: 'preferred-codecs' }) preferredCodecs?: readonly (RTCRtpCodec | string)[] | string;

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @property() ringtone?: string;

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @property() ringback?: string;

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @property() playback?: 'auto' | 'off';

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @property({ attribute: 'bad-network' }) badNetwork?: 'auto' | 'on' | 'off';

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @property({ type: Number }) volume?: number;

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @property({ attribute: 'key-tones', type: Boolean }) keyTones?: boolean | 'on' | 'off';

  /** Calls begin muted. */
  @property({ attribute: 'start-muted', type: Boolean }) startMuted?: boolean | 'on' | 'off';

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @property({ attribute: 'end-tone' }) endTone?: 'off';

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @property() country?: string;

  /** Further calls than these get a busy line. Default: no limit. */
  @property({ attribute: 'max-calls', type: Number }) maxCalls?: number;

  /**
   * Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it
   * answers `{ "name", "picture", "note", "href" }`, or 404.
   */
  @property({ attribute: 'caller-lookup-url' }) callerLookupUrl?: string;

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @property({ attribute: false }) resolveCaller?: ResolveCaller;

  /**
   * Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`.
   */
  @property({ attribute: 'do-not-disturb', type: Boolean }) doNotDisturb?: boolean | 'on' | 'off';

  /**
   * `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer,
   * control or take over them. `own` (default): each tab is a phone of its own.
   */
  @property() tabs?: 'own' | 'shared';

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @property({ attribute: 'page-exit' }) pageExit?: 'keep' | 'hangup' | 'confirm';

  /** @internal The former name of `pageExit`. */
  @property({ attribute: 'on-leave' }) onLeave?: 'keep' | 'hangup' | 'confirm';

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @property({ attribute: 'quality-events', type: Boolean }) qualityEvents?: boolean | 'on' | 'off';

  /** Sends statistics of every call to Telnyx's support. */
  @property({ type: Boolean }) debug?: boolean | 'on' | 'off';

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @property({ attribute: 'call-reports', type: Boolean }) callReports?: boolean | 'on' | 'off';

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @property({ attribute: 'log-level' }) logLevel?: LogLevel;

  /**
   * What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console.
   */
  @property() logger?: TelnyxLogger | LogFunction | string;

  /** `off`: a lost connection stays lost. Default `on`. */
  @property({ attribute: 'auto-reconnect', type: Boolean }) autoReconnect?: boolean | 'on' | 'off';

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @property({ attribute: 'reconnect-timeout', type: Number }) reconnectTimeout?: number;
}
