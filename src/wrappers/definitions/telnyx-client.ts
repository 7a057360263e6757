// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxCallEndedEvent,
  TelnyxCallResumedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxCallSummaryEvent,
  TelnyxCallerInfoEvent,
  TelnyxErrorEvent,
  TelnyxIncomingCallEvent,
  TelnyxLogEvent,
  TelnyxPushCallEvent,
  TelnyxQualityEvent,
  TelnyxReadyEvent,
  TelnyxRegionFallbackEvent,
  TelnyxSessionUpdatedEvent,
  TelnyxSocketConnectedEvent,
  TelnyxSocketDisconnectedEvent,
  TelnyxTokenExpiringEvent,
  TelnyxWarningEvent,
} from '../../events/index.js';
import '../../elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElement } from '../../elements/telnyx-client/telnyx-client.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-client`. */
export interface TelnyxClientElementProps {
  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  history?: TelnyxClientElement['history'] | undefined;
  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  contacts?: TelnyxClientElement['contacts'] | undefined;
  /** Address of such a list as JSON, at your own server. */
  contactsUrl?: TelnyxClientElement['contactsUrl'] | undefined;
  /** A history of the page's own, in place of the browser's storage. */
  historySource?: TelnyxClientElement['historySource'] | undefined;
  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  pushUrl?: TelnyxClientElement['pushUrl'] | undefined;
  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  pushWorker?: TelnyxClientElement['pushWorker'] | undefined;
  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  client?: TelnyxClientElement['client'] | undefined;
  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  pushToken?: TelnyxClientElement['pushToken'] | undefined;
  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  pushProvider?: TelnyxClientElement['pushProvider'] | undefined;
  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  targetVersion?: TelnyxClientElement['targetVersion'] | undefined;
  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  targetParams?: TelnyxClientElement['targetParams'] | undefined;
  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  conversationId?: TelnyxClientElement['conversationId'] | undefined;
  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  dialect?: TelnyxClientElement['dialect'] | undefined;
  /** Which of Telnyx's installations: `production` (default) or `development`. */
  environment?: TelnyxClientElement['environment'] | undefined;
  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  region?: TelnyxClientElement['region'] | undefined;
  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  host?: TelnyxClientElement['host'] | undefined;
  /** Audio only through TURN, so that the other side never sees the user's address. */
  forceRelay?: TelnyxClientElement['forceRelay'] | undefined;
  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  trickle?: TelnyxClientElement['trickle'] | undefined;
  /** The server answers with its description as soon as it has one. Telnyx only. */
  earlySdpAnswer?: TelnyxClientElement['earlySdpAnswer'] | undefined;
  /** Name shown to the people called. */
  callerName?: TelnyxClientElement['callerName'] | undefined;
  /** Number shown to the people called. */
  callerNumber?: TelnyxClientElement['callerNumber'] | undefined;
  /** Comes back with the events that your server gets of calls that are made. In base64. */
  clientState?: TelnyxClientElement['clientState'] | undefined;
  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  customHeaders?: TelnyxClientElement['customHeaders'] | undefined;
  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  preferredCodecs?: TelnyxClientElement['preferredCodecs'] | undefined;
  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  ringtone?: TelnyxClientElement['ringtone'] | undefined;
  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  ringback?: TelnyxClientElement['ringback'] | undefined;
  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  playback?: TelnyxClientElement['playback'] | undefined;
  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  badNetwork?: TelnyxClientElement['badNetwork'] | undefined;
  /** How loud remote parties are, from 0 to 1. Default 1. */
  volume?: TelnyxClientElement['volume'] | undefined;
  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  keyTones?: TelnyxClientElement['keyTones'] | undefined;
  /** Calls begin muted. */
  startMuted?: TelnyxClientElement['startMuted'] | undefined;
  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  endTone?: TelnyxClientElement['endTone'] | undefined;
  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  country?: TelnyxClientElement['country'] | undefined;
  /** Further calls than these get a busy line. Default: no limit. */
  maxCalls?: TelnyxClientElement['maxCalls'] | undefined;
  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  callerLookupUrl?: TelnyxClientElement['callerLookupUrl'] | undefined;
  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  resolveCaller?: TelnyxClientElement['resolveCaller'] | undefined;
  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  doNotDisturb?: TelnyxClientElement['doNotDisturb'] | undefined;
  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  tabs?: TelnyxClientElement['tabs'] | undefined;
  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  pageExit?: TelnyxClientElement['pageExit'] | undefined;
  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  qualityEvents?: TelnyxClientElement['qualityEvents'] | undefined;
  /** Sends statistics of every call to Telnyx's support. */
  debug?: TelnyxClientElement['debug'] | undefined;
  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  callReports?: TelnyxClientElement['callReports'] | undefined;
  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  logLevel?: TelnyxClientElement['logLevel'] | undefined;
  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  logger?: TelnyxClientElement['logger'] | undefined;
  /** `off`: a lost connection stays lost. Default `on`. */
  autoReconnect?: TelnyxClientElement['autoReconnect'] | undefined;
  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  reconnectTimeout?: TelnyxClientElement['reconnectTimeout'] | undefined;
  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  loginToken?: TelnyxClientElement['loginToken'] | undefined;
  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  tokenUrl?: TelnyxClientElement['tokenUrl'] | undefined;
  /** SIP user name to sign in with, beside `password`. */
  login?: TelnyxClientElement['login'] | undefined;
  /** SIP password. The attribute is taken off the element once it is read. */
  password?: TelnyxClientElement['password'] | undefined;
  /** Id of the AI assistant to talk to without an account. */
  anonymousTarget?: TelnyxClientElement['anonymousTarget'] | undefined;
  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  iceServers?: TelnyxClientElement['iceServers'] | undefined;
  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  autoConnect?: TelnyxClientElement['autoConnect'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxClientElement['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxClientElement['words'] | undefined;
}

/** Events of `telnyx-client`, by their names in camel case. */
export interface TelnyxClientElementEvents {
  /** The phone is registered: calls can be made and taken. */
  telnyxReady: TelnyxReadyEvent;
  /** The connection is open; the sign-in follows. */
  telnyxSocketConnected: TelnyxSocketConnectedEvent;
  /** The connection is gone. */
  telnyxSocketDisconnected: TelnyxSocketDisconnectedEvent;
  /** The server gave the session id, or a new one. */
  telnyxSessionUpdated: TelnyxSessionUpdatedEvent;
  /** Something went wrong: what, why and what to do. */
  telnyxError: TelnyxErrorEvent;
  /** Something is wrong that recovers by itself, or (`cleared`) is over. */
  telnyxWarning: TelnyxWarningEvent;
  /** The token ends in two minutes. */
  telnyxTokenExpiring: TelnyxTokenExpiringEvent;
  /** A call comes in. */
  telnyxIncomingCall: TelnyxIncomingCallEvent;
  /** A call is there that a push notification had announced; it is no `telnyx-incoming-call`. */
  telnyxPushCall: TelnyxPushCallEvent;
  /** Who calls, or is called, is known: name, picture, note, link. */
  telnyxCallerInfo: TelnyxCallerInfoEvent;
  /** After a page load: a call of the page before continues. */
  telnyxCallResumed: TelnyxCallResumedEvent;
  /** A call moved to another state. */
  telnyxCallStateChange: TelnyxCallStateChangeEvent;
  /** A call is over, and why. */
  telnyxCallEnded: TelnyxCallEndedEvent;
  /** A call is over: all that a log of calls needs to know, once a call. */
  telnyxCallSummary: TelnyxCallSummaryEvent;
  /** The quality of a call, with `quality-events` or while something shows it. */
  telnyxQuality: TelnyxQualityEvent;
  /** The chosen region did not answer; the nearest one is used. */
  telnyxRegionFallback: TelnyxRegionFallbackEvent;
  /** A line of the log, as `log-level` allows. It does not bubble. */
  telnyxLog: TelnyxLogEvent;
}

/** Connects to Telnyx and gives its phone to the elements inside it. */
export const definition: ElementDefinition<TelnyxClientElement, TelnyxClientElementProps, TelnyxClientElementEvents> = {
  tag: 'telnyx-client',
  properties: {
    history: { attribute: 'history' },
    contacts: {},
    contactsUrl: { attribute: 'contacts-url' },
    historySource: {},
    pushUrl: { attribute: 'push-url' },
    pushWorker: { attribute: 'push-worker' },
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
    'telnyx-ready',
    'telnyx-socket-connected',
    'telnyx-socket-disconnected',
    'telnyx-session-updated',
    'telnyx-error',
    'telnyx-warning',
    'telnyx-token-expiring',
    'telnyx-incoming-call',
    'telnyx-push-call',
    'telnyx-caller-info',
    'telnyx-call-resumed',
    'telnyx-call-state-change',
    'telnyx-call-ended',
    'telnyx-call-summary',
    'telnyx-quality',
    'telnyx-region-fallback',
    'telnyx-log',
  ],
  methods: ['connect', 'disconnect', 'dial', 'clearContacts', 'clearHistory'],
  isProvider: true,
};
