// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAnswerRequestEvent,
  TelnyxCallEndedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxDialRequestEvent,
  TelnyxErrorEvent,
  TelnyxHangupRequestEvent,
  TelnyxIncomingCallEvent,
  TelnyxLogEvent,
  TelnyxMuteRequestEvent,
  TelnyxReadyEvent,
} from '../../events/index.js';
import '../../elements/telnyx-launcher/telnyx-launcher.js';
import type { TelnyxLauncher } from '../../elements/telnyx-launcher/telnyx-launcher.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-launcher`. */
export interface TelnyxLauncherProps {
  /** `compact` for tools that are used with a mouse all day; the default on a low screen. */
  density?: TelnyxLauncher['density'] | undefined;
  /** Where a ringing call is seen outside of its tab, as `alerts` of `telnyx-phone`. Default `title`. */
  alerts?: TelnyxLauncher['alerts'] | undefined;
  /** What stands in the number field while there is no call. */
  number?: TelnyxLauncher['number'] | undefined;
  /** Clicks on `tel:` links of the page call with this phone once it is loaded, except those in or with `data-telnyx-ignore`. */
  interceptTel?: TelnyxLauncher['interceptTel'] | undefined;
  /** Where it stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`; start and end as the page reads. */
  corner?: TelnyxLauncher['corner'] | undefined;
  /** What the button is called, and the title of the panel. Default: “Phone”, in another language once the phone is loaded. */
  label?: TelnyxLauncher['label'] | undefined;
  /** Whether the phone is shown. The attribute opens it once; then use `show()` and `hide()`. */
  open?: TelnyxLauncher['open'] | undefined;
  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  theme?: TelnyxLauncher['theme'] | undefined;
  /** The client in use: that of its phone, or the one given. Undefined before the phone is loaded. */
  client?: TelnyxLauncher['client'] | undefined;
  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  pushToken?: TelnyxLauncher['pushToken'] | undefined;
  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  pushProvider?: TelnyxLauncher['pushProvider'] | undefined;
  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  targetVersion?: TelnyxLauncher['targetVersion'] | undefined;
  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  targetParams?: TelnyxLauncher['targetParams'] | undefined;
  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  conversationId?: TelnyxLauncher['conversationId'] | undefined;
  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  dialect?: TelnyxLauncher['dialect'] | undefined;
  /** Which of Telnyx's installations: `production` (default) or `development`. */
  environment?: TelnyxLauncher['environment'] | undefined;
  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  region?: TelnyxLauncher['region'] | undefined;
  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  host?: TelnyxLauncher['host'] | undefined;
  /** Audio only through TURN, so that the other side never sees the user's address. */
  forceRelay?: TelnyxLauncher['forceRelay'] | undefined;
  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  trickle?: TelnyxLauncher['trickle'] | undefined;
  /** The server answers with its description as soon as it has one. Telnyx only. */
  earlySdpAnswer?: TelnyxLauncher['earlySdpAnswer'] | undefined;
  /** Name shown to the people called. */
  callerName?: TelnyxLauncher['callerName'] | undefined;
  /** Number shown to the people called. */
  callerNumber?: TelnyxLauncher['callerNumber'] | undefined;
  /** Comes back with the events that your server gets of calls that are made. In base64. */
  clientState?: TelnyxLauncher['clientState'] | undefined;
  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  customHeaders?: TelnyxLauncher['customHeaders'] | undefined;
  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  preferredCodecs?: TelnyxLauncher['preferredCodecs'] | undefined;
  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  ringtone?: TelnyxLauncher['ringtone'] | undefined;
  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  ringback?: TelnyxLauncher['ringback'] | undefined;
  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  playback?: TelnyxLauncher['playback'] | undefined;
  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  badNetwork?: TelnyxLauncher['badNetwork'] | undefined;
  /** How loud remote parties are, from 0 to 1. Default 1. */
  volume?: TelnyxLauncher['volume'] | undefined;
  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  keyTones?: TelnyxLauncher['keyTones'] | undefined;
  /** Calls begin muted. */
  startMuted?: TelnyxLauncher['startMuted'] | undefined;
  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  endTone?: TelnyxLauncher['endTone'] | undefined;
  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  country?: TelnyxLauncher['country'] | undefined;
  /** Further calls than these get a busy line. Default: no limit. */
  maxCalls?: TelnyxLauncher['maxCalls'] | undefined;
  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  callerLookupUrl?: TelnyxLauncher['callerLookupUrl'] | undefined;
  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  resolveCaller?: TelnyxLauncher['resolveCaller'] | undefined;
  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  doNotDisturb?: TelnyxLauncher['doNotDisturb'] | undefined;
  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  tabs?: TelnyxLauncher['tabs'] | undefined;
  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  pageExit?: TelnyxLauncher['pageExit'] | undefined;
  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  qualityEvents?: TelnyxLauncher['qualityEvents'] | undefined;
  /** Sends statistics of every call to Telnyx's support. */
  debug?: TelnyxLauncher['debug'] | undefined;
  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  callReports?: TelnyxLauncher['callReports'] | undefined;
  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  logLevel?: TelnyxLauncher['logLevel'] | undefined;
  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  logger?: TelnyxLauncher['logger'] | undefined;
  /** `off`: a lost connection stays lost. Default `on`. */
  autoReconnect?: TelnyxLauncher['autoReconnect'] | undefined;
  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  reconnectTimeout?: TelnyxLauncher['reconnectTimeout'] | undefined;
  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  loginToken?: TelnyxLauncher['loginToken'] | undefined;
  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  tokenUrl?: TelnyxLauncher['tokenUrl'] | undefined;
  /** SIP user name to sign in with, beside `password`. */
  login?: TelnyxLauncher['login'] | undefined;
  /** SIP password. The attribute is taken off the element once it is read. */
  password?: TelnyxLauncher['password'] | undefined;
  /** Id of the AI assistant to talk to without an account. */
  anonymousTarget?: TelnyxLauncher['anonymousTarget'] | undefined;
  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  iceServers?: TelnyxLauncher['iceServers'] | undefined;
  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  autoConnect?: TelnyxLauncher['autoConnect'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxLauncher['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxLauncher['words'] | undefined;
}

/** Events of `telnyx-launcher`, by their names in camel case. */
export interface TelnyxLauncherEvents {
  /** The user wants to take a call. Cancelable. */
  telnyxAnswerRequest: TelnyxAnswerRequestEvent;
  /** The user wants to end or decline a call. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user wants to be `muted`, or heard again. Cancelable. */
  telnyxMuteRequest: TelnyxMuteRequestEvent;
  /** The user wants to call `destination`. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The phone is registered: calls can be made and taken. */
  telnyxReady: TelnyxReadyEvent;
  /** Something went wrong: what, why and what to do. */
  telnyxError: TelnyxErrorEvent;
  /** A call comes in. */
  telnyxIncomingCall: TelnyxIncomingCallEvent;
  /** A call moved to another state. */
  telnyxCallStateChange: TelnyxCallStateChangeEvent;
  /** A call is over, and why. */
  telnyxCallEnded: TelnyxCallEndedEvent;
  /** A line of the log, as `log-level` allows. It does not bubble. */
  telnyxLog: TelnyxLogEvent;
}

/** A button in a corner of the page that opens the phone. */
export const definition: ElementDefinition<TelnyxLauncher, TelnyxLauncherProps, TelnyxLauncherEvents> = {
  tag: 'telnyx-launcher',
  properties: {
    density: { attribute: 'density' },
    alerts: { attribute: 'alerts' },
    number: { attribute: 'number' },
    interceptTel: { attribute: 'intercept-tel' },
    corner: { attribute: 'corner', initial: 'bottom-end' },
    label: { attribute: 'label' },
    open: { attribute: 'open', initial: false },
    theme: { attribute: 'theme' },
    client: {},
    pushToken: { attribute: 'push-token' },
    pushProvider: { attribute: 'push-provider' },
    targetVersion: { attribute: 'target-version' },
    targetParams: { attribute: 'target-params' },
    conversationId: { attribute: 'conversation-id' },
    dialect: { attribute: 'dialect' },
    environment: { attribute: 'environment' },
    region: { attribute: 'region' },
    host: { attribute: 'host' },
    forceRelay: { attribute: 'force-relay' },
    trickle: { attribute: 'trickle' },
    earlySdpAnswer: { attribute: 'early-sdp-answer' },
    callerName: { attribute: 'caller-name' },
    callerNumber: { attribute: 'caller-number' },
    clientState: { attribute: 'client-state' },
    customHeaders: { attribute: 'custom-headers' },
    preferredCodecs: { attribute: 'preferred-codecs' },
    ringtone: { attribute: 'ringtone' },
    ringback: { attribute: 'ringback' },
    playback: { attribute: 'playback' },
    badNetwork: { attribute: 'bad-network' },
    volume: { attribute: 'volume' },
    keyTones: { attribute: 'key-tones' },
    startMuted: { attribute: 'start-muted' },
    endTone: { attribute: 'end-tone' },
    country: { attribute: 'country' },
    maxCalls: { attribute: 'max-calls' },
    callerLookupUrl: { attribute: 'caller-lookup-url' },
    resolveCaller: {},
    doNotDisturb: { attribute: 'do-not-disturb' },
    tabs: { attribute: 'tabs' },
    pageExit: { attribute: 'page-exit' },
    qualityEvents: { attribute: 'quality-events' },
    debug: { attribute: 'debug' },
    callReports: { attribute: 'call-reports' },
    logLevel: { attribute: 'log-level' },
    logger: { attribute: 'logger' },
    autoReconnect: { attribute: 'auto-reconnect' },
    reconnectTimeout: { attribute: 'reconnect-timeout' },
    loginToken: { attribute: 'login-token' },
    tokenUrl: { attribute: 'token-url' },
    login: { attribute: 'login' },
    password: { attribute: 'password' },
    anonymousTarget: { attribute: 'anonymous-target' },
    iceServers: { attribute: 'ice-servers' },
    autoConnect: { attribute: 'auto-connect' },
    for: { attribute: 'for' },
    words: {},
  },
  events: [
    'telnyx-answer-request',
    'telnyx-hangup-request',
    'telnyx-mute-request',
    'telnyx-dial-request',
    'telnyx-ready',
    'telnyx-error',
    'telnyx-incoming-call',
    'telnyx-call-state-change',
    'telnyx-call-ended',
    'telnyx-log',
  ],
  methods: ['show', 'hide', 'load', 'focus'],
  isProvider: false,
};
