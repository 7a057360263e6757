// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAnswerRequestEvent,
  TelnyxAttendedTransferRequestEvent,
  TelnyxBringHereRequestEvent,
  TelnyxCallEndedEvent,
  TelnyxCallResumedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxCallSummaryEvent,
  TelnyxCallSummarySubmitEvent,
  TelnyxCallerInfoEvent,
  TelnyxConnectRequestEvent,
  TelnyxCountryChangeEvent,
  TelnyxDeviceRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxDtmfRequestEvent,
  TelnyxEndAndAnswerRequestEvent,
  TelnyxErrorEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
  TelnyxHoldRequestEvent,
  TelnyxIncomingCallEvent,
  TelnyxLogEvent,
  TelnyxMicrophoneRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxPendingDigitsRequestEvent,
  TelnyxPushCallEvent,
  TelnyxQualityEvent,
  TelnyxReadyEvent,
  TelnyxRecordRequestEvent,
  TelnyxRegionFallbackEvent,
  TelnyxResumeAudioRequestEvent,
  TelnyxSessionUpdatedEvent,
  TelnyxSilenceRequestEvent,
  TelnyxSocketConnectedEvent,
  TelnyxSocketDisconnectedEvent,
  TelnyxSwapRequestEvent,
  TelnyxTokenExpiringEvent,
  TelnyxTransferRequestEvent,
  TelnyxWarningEvent,
} from '../../events/index.js';
import '../../elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhone } from '../../elements/telnyx-phone/telnyx-phone.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-phone`. */
export interface TelnyxPhoneProps {
  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  theme?: TelnyxPhone['theme'] | undefined;
  /** `compact` for tools that are used with a mouse all day. */
  density?: TelnyxPhone['density'] | undefined;
  /** Where a ringing call is seen outside of its tab, a list of `title`, `notification`, `badge` and `vibrate`; `off` for nowhere. For notifications the phone asks with a button of its own. */
  alerts?: TelnyxPhone['alerts'] | undefined;
  /** What stands in the number field while there is no call. */
  number?: TelnyxPhone['number'] | undefined;
  /** A button in the number field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  countryPicker?: TelnyxPhone['countryPicker'] | undefined;
  /** Clicks on `tel:` links of the page call with this phone, except those in or with `data-telnyx-ignore`. */
  interceptTel?: TelnyxPhone['interceptTel'] | undefined;
  /** `wake-lock="off"`: the screen may go dark during a conversation. Default `on`. */
  wakeLock?: TelnyxPhone['wakeLock'] | undefined;
  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  mutedHint?: TelnyxPhone['mutedHint'] | undefined;
  /** Keys that work anywhere on the page while the user does not type: empty for M (mute), H (hold), K (keypad), A (answer) and E (end), or a list of those that are wanted, such as `mute:m, hangup:x`. */
  shortcuts?: TelnyxPhone['shortcuts'] | undefined;
  /** Asks for a summary after each call, in `telnyx-call-summary`: empty for the usual outcomes, or a list such as `Sold, Call back`. */
  callSummary?: TelnyxPhone['callSummary'] | undefined;
  /** `off`: that summary has no stars. Default `on`. */
  callRating?: TelnyxPhone['callRating'] | undefined;
  /** A button in the status line of a call opens it in a small window that stays above all others, where the browser has such windows, else in a popup. Browsers that open it by themselves when the user leaves the tab may do so. */
  popOut?: TelnyxPhone['popOut'] | undefined;
  /** The keys of keyboards and headsets that play and pause act on a conversation: pause mutes, play unmutes, stop hangs up. For that a file without a sound plays meanwhile, which takes them from whatever else plays. */
  mediaKeys?: TelnyxPhone['mediaKeys'] | undefined;
  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  history?: TelnyxPhone['history'] | undefined;
  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  contacts?: TelnyxPhone['contacts'] | undefined;
  /** Address of such a list as JSON, at your own server. */
  contactsUrl?: TelnyxPhone['contactsUrl'] | undefined;
  /** A history of the page's own, in place of the browser's storage. */
  historySource?: TelnyxPhone['historySource'] | undefined;
  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  pushUrl?: TelnyxPhone['pushUrl'] | undefined;
  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  pushWorker?: TelnyxPhone['pushWorker'] | undefined;
  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  client?: TelnyxPhone['client'] | undefined;
  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  pushToken?: TelnyxPhone['pushToken'] | undefined;
  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  pushProvider?: TelnyxPhone['pushProvider'] | undefined;
  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  targetVersion?: TelnyxPhone['targetVersion'] | undefined;
  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  targetParams?: TelnyxPhone['targetParams'] | undefined;
  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  conversationId?: TelnyxPhone['conversationId'] | undefined;
  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  dialect?: TelnyxPhone['dialect'] | undefined;
  /** Which of Telnyx's installations: `production` (default) or `development`. */
  environment?: TelnyxPhone['environment'] | undefined;
  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  region?: TelnyxPhone['region'] | undefined;
  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  host?: TelnyxPhone['host'] | undefined;
  /** Audio only through TURN, so that the other side never sees the user's address. */
  forceRelay?: TelnyxPhone['forceRelay'] | undefined;
  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  trickle?: TelnyxPhone['trickle'] | undefined;
  /** The server answers with its description as soon as it has one. Telnyx only. */
  earlySdpAnswer?: TelnyxPhone['earlySdpAnswer'] | undefined;
  /** Name shown to the people called. */
  callerName?: TelnyxPhone['callerName'] | undefined;
  /** Number shown to the people called. */
  callerNumber?: TelnyxPhone['callerNumber'] | undefined;
  /** Comes back with the events that your server gets of calls that are made. In base64. */
  clientState?: TelnyxPhone['clientState'] | undefined;
  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  customHeaders?: TelnyxPhone['customHeaders'] | undefined;
  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  preferredCodecs?: TelnyxPhone['preferredCodecs'] | undefined;
  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  ringtone?: TelnyxPhone['ringtone'] | undefined;
  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  ringback?: TelnyxPhone['ringback'] | undefined;
  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  playback?: TelnyxPhone['playback'] | undefined;
  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  badNetwork?: TelnyxPhone['badNetwork'] | undefined;
  /** How loud remote parties are, from 0 to 1. Default 1. */
  volume?: TelnyxPhone['volume'] | undefined;
  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  keyTones?: TelnyxPhone['keyTones'] | undefined;
  /** Calls begin muted. */
  startMuted?: TelnyxPhone['startMuted'] | undefined;
  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  endTone?: TelnyxPhone['endTone'] | undefined;
  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  country?: TelnyxPhone['country'] | undefined;
  /** Further calls than these get a busy line. Default: no limit. */
  maxCalls?: TelnyxPhone['maxCalls'] | undefined;
  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  callerLookupUrl?: TelnyxPhone['callerLookupUrl'] | undefined;
  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  resolveCaller?: TelnyxPhone['resolveCaller'] | undefined;
  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  doNotDisturb?: TelnyxPhone['doNotDisturb'] | undefined;
  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  tabs?: TelnyxPhone['tabs'] | undefined;
  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  pageExit?: TelnyxPhone['pageExit'] | undefined;
  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  qualityEvents?: TelnyxPhone['qualityEvents'] | undefined;
  /** Sends statistics of every call to Telnyx's support. */
  debug?: TelnyxPhone['debug'] | undefined;
  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  callReports?: TelnyxPhone['callReports'] | undefined;
  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  logLevel?: TelnyxPhone['logLevel'] | undefined;
  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  logger?: TelnyxPhone['logger'] | undefined;
  /** `off`: a lost connection stays lost. Default `on`. */
  autoReconnect?: TelnyxPhone['autoReconnect'] | undefined;
  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  reconnectTimeout?: TelnyxPhone['reconnectTimeout'] | undefined;
  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  loginToken?: TelnyxPhone['loginToken'] | undefined;
  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  tokenUrl?: TelnyxPhone['tokenUrl'] | undefined;
  /** SIP user name to sign in with, beside `password`. */
  login?: TelnyxPhone['login'] | undefined;
  /** SIP password. The attribute is taken off the element once it is read. */
  password?: TelnyxPhone['password'] | undefined;
  /** Id of the AI assistant to talk to without an account. */
  anonymousTarget?: TelnyxPhone['anonymousTarget'] | undefined;
  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  iceServers?: TelnyxPhone['iceServers'] | undefined;
  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  autoConnect?: TelnyxPhone['autoConnect'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxPhone['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxPhone['words'] | undefined;
}

/** Events of `telnyx-phone`, by their names in camel case. */
export interface TelnyxPhoneEvents {
  /** The user wants to call `destination`. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The user chose whose numbers are typed, with `country-picker`. */
  telnyxCountryChange: TelnyxCountryChangeEvent;
  /** The user wants to take a call. Cancelable. */
  telnyxAnswerRequest: TelnyxAnswerRequestEvent;
  /** The user takes a second call while the first waits. Cancelable. */
  telnyxHoldAndAnswerRequest: TelnyxHoldAndAnswerRequestEvent;
  /** The user ends all other calls and takes a second one. Cancelable. */
  telnyxEndAndAnswerRequest: TelnyxEndAndAnswerRequestEvent;
  /** The user wants to end a call, or to decline it, with a `reason` if one was chosen. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user wants a call to ring without a sound. Cancelable. */
  telnyxSilenceRequest: TelnyxSilenceRequestEvent;
  /** The user wants to be muted, or heard again. Cancelable. */
  telnyxMuteRequest: TelnyxMuteRequestEvent;
  /** The user wants a call on hold, or back. Cancelable. */
  telnyxHoldRequest: TelnyxHoldRequestEvent;
  /** The user transfers the call to `destination`. Cancelable. */
  telnyxTransferRequest: TelnyxTransferRequestEvent;
  /** The user connects two calls with each other. Cancelable. */
  telnyxAttendedTransferRequest: TelnyxAttendedTransferRequestEvent;
  /** The user answers whether the call may be recorded. Cancelable. */
  telnyxRecordRequest: TelnyxRecordRequestEvent;
  /** The user wants a call here that is in another tab. Cancelable. */
  telnyxBringHereRequest: TelnyxBringHereRequestEvent;
  /** The user wants to talk in the other call. Cancelable. */
  telnyxSwapRequest: TelnyxSwapRequestEvent;
  /** The user sends digits into a call. Cancelable. */
  telnyxDtmfRequest: TelnyxDtmfRequestEvent;
  /** The user wants digits sent that waited. Cancelable. */
  telnyxPendingDigitsRequest: TelnyxPendingDigitsRequestEvent;
  /** The user wants the phone to connect. Cancelable. */
  telnyxConnectRequest: TelnyxConnectRequestEvent;
  /** The user wants to be asked for the microphone again. Cancelable. */
  telnyxMicrophoneRequest: TelnyxMicrophoneRequestEvent;
  /** The user wants another microphone, as nothing is heard of this one. Cancelable. */
  telnyxDeviceRequest: TelnyxDeviceRequestEvent;
  /** The user wants to hear the call. Cancelable. */
  telnyxResumeAudioRequest: TelnyxResumeAudioRequestEvent;
  /** The user saved the summary of a call. `preventDefault()` keeps the form. Cancelable. */
  telnyxCallSummarySubmit: TelnyxCallSummarySubmitEvent;
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

/** The whole phone in one tag: dials, takes calls, and shows its status. */
export const definition: ElementDefinition<TelnyxPhone, TelnyxPhoneProps, TelnyxPhoneEvents> = {
  tag: 'telnyx-phone',
  properties: {
    theme: { attribute: 'theme' },
    density: { attribute: 'density' },
    alerts: { attribute: 'alerts', initial: 'title' },
    number: { attribute: 'number', initial: '' },
    countryPicker: { attribute: 'country-picker', initial: false },
    interceptTel: { attribute: 'intercept-tel', initial: false },
    wakeLock: { attribute: 'wake-lock' },
    mutedHint: { attribute: 'muted-hint' },
    shortcuts: { attribute: 'shortcuts' },
    callSummary: { attribute: 'call-summary' },
    callRating: { attribute: 'call-rating' },
    popOut: { attribute: 'pop-out', initial: false },
    mediaKeys: { attribute: 'media-keys', initial: false },
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
    'telnyx-dial-request',
    'telnyx-country-change',
    'telnyx-answer-request',
    'telnyx-hold-and-answer-request',
    'telnyx-end-and-answer-request',
    'telnyx-hangup-request',
    'telnyx-silence-request',
    'telnyx-mute-request',
    'telnyx-hold-request',
    'telnyx-transfer-request',
    'telnyx-attended-transfer-request',
    'telnyx-record-request',
    'telnyx-bring-here-request',
    'telnyx-swap-request',
    'telnyx-dtmf-request',
    'telnyx-pending-digits-request',
    'telnyx-connect-request',
    'telnyx-microphone-request',
    'telnyx-device-request',
    'telnyx-resume-audio-request',
    'telnyx-call-summary-submit',
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
  methods: ['focus', 'connect', 'disconnect', 'dial', 'clearContacts', 'clearHistory'],
  isProvider: true,
};
