// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhone as TelnyxPhoneNode } from '../../elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhoneEvents } from '../../wrappers/definitions/telnyx-phone.js';

/** The whole phone in one tag: dials, takes calls, and shows its status. */
@Directive({
  selector: 'telnyx-phone',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-country-change)': 'telnyxCountryChange.emit($event)',
    '(telnyx-answer-request)': 'telnyxAnswerRequest.emit($event)',
    '(telnyx-hold-and-answer-request)': 'telnyxHoldAndAnswerRequest.emit($event)',
    '(telnyx-end-and-answer-request)': 'telnyxEndAndAnswerRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-silence-request)': 'telnyxSilenceRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-hold-request)': 'telnyxHoldRequest.emit($event)',
    '(telnyx-transfer-request)': 'telnyxTransferRequest.emit($event)',
    '(telnyx-attended-transfer-request)': 'telnyxAttendedTransferRequest.emit($event)',
    '(telnyx-record-request)': 'telnyxRecordRequest.emit($event)',
    '(telnyx-bring-here-request)': 'telnyxBringHereRequest.emit($event)',
    '(telnyx-swap-request)': 'telnyxSwapRequest.emit($event)',
    '(telnyx-dtmf-request)': 'telnyxDtmfRequest.emit($event)',
    '(telnyx-pending-digits-request)': 'telnyxPendingDigitsRequest.emit($event)',
    '(telnyx-connect-request)': 'telnyxConnectRequest.emit($event)',
    '(telnyx-microphone-request)': 'telnyxMicrophoneRequest.emit($event)',
    '(telnyx-device-request)': 'telnyxDeviceRequest.emit($event)',
    '(telnyx-resume-audio-request)': 'telnyxResumeAudioRequest.emit($event)',
    '(telnyx-call-summary-submit)': 'telnyxCallSummarySubmit.emit($event)',
    '(telnyx-ready)': 'telnyxReady.emit($event)',
    '(telnyx-socket-connected)': 'telnyxSocketConnected.emit($event)',
    '(telnyx-socket-disconnected)': 'telnyxSocketDisconnected.emit($event)',
    '(telnyx-session-updated)': 'telnyxSessionUpdated.emit($event)',
    '(telnyx-error)': 'telnyxError.emit($event)',
    '(telnyx-warning)': 'telnyxWarning.emit($event)',
    '(telnyx-token-expiring)': 'telnyxTokenExpiring.emit($event)',
    '(telnyx-incoming-call)': 'telnyxIncomingCall.emit($event)',
    '(telnyx-push-call)': 'telnyxPushCall.emit($event)',
    '(telnyx-caller-info)': 'telnyxCallerInfo.emit($event)',
    '(telnyx-call-resumed)': 'telnyxCallResumed.emit($event)',
    '(telnyx-call-state-change)': 'telnyxCallStateChange.emit($event)',
    '(telnyx-call-ended)': 'telnyxCallEnded.emit($event)',
    '(telnyx-call-summary)': 'telnyxCallSummary.emit($event)',
    '(telnyx-quality)': 'telnyxQuality.emit($event)',
    '(telnyx-region-fallback)': 'telnyxRegionFallback.emit($event)',
    '(telnyx-log)': 'telnyxLog.emit($event)',
  },
})
export class TelnyxPhone {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxPhoneNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination`. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxPhoneEvents['telnyxDialRequest']>();

  /** The user chose whose numbers are typed, with `country-picker`. */
  @Output() readonly telnyxCountryChange = new EventEmitter<TelnyxPhoneEvents['telnyxCountryChange']>();

  /** The user wants to take a call. Cancelable. */
  @Output() readonly telnyxAnswerRequest = new EventEmitter<TelnyxPhoneEvents['telnyxAnswerRequest']>();

  /** The user takes a second call while the first waits. Cancelable. */
  @Output() readonly telnyxHoldAndAnswerRequest = new EventEmitter<TelnyxPhoneEvents['telnyxHoldAndAnswerRequest']>();

  /** The user ends all other calls and takes a second one. Cancelable. */
  @Output() readonly telnyxEndAndAnswerRequest = new EventEmitter<TelnyxPhoneEvents['telnyxEndAndAnswerRequest']>();

  /** The user wants to end a call, or to decline it, with a `reason` if one was chosen. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxPhoneEvents['telnyxHangupRequest']>();

  /** The user wants a call to ring without a sound. Cancelable. */
  @Output() readonly telnyxSilenceRequest = new EventEmitter<TelnyxPhoneEvents['telnyxSilenceRequest']>();

  /** The user wants to be muted, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxPhoneEvents['telnyxMuteRequest']>();

  /** The user wants a call on hold, or back. Cancelable. */
  @Output() readonly telnyxHoldRequest = new EventEmitter<TelnyxPhoneEvents['telnyxHoldRequest']>();

  /** The user transfers the call to `destination`. Cancelable. */
  @Output() readonly telnyxTransferRequest = new EventEmitter<TelnyxPhoneEvents['telnyxTransferRequest']>();

  /** The user connects two calls with each other. Cancelable. */
  @Output() readonly telnyxAttendedTransferRequest = new EventEmitter<
    TelnyxPhoneEvents['telnyxAttendedTransferRequest']
  >();

  /** The user answers whether the call may be recorded. Cancelable. */
  @Output() readonly telnyxRecordRequest = new EventEmitter<TelnyxPhoneEvents['telnyxRecordRequest']>();

  /** The user wants a call here that is in another tab. Cancelable. */
  @Output() readonly telnyxBringHereRequest = new EventEmitter<TelnyxPhoneEvents['telnyxBringHereRequest']>();

  /** The user wants to talk in the other call. Cancelable. */
  @Output() readonly telnyxSwapRequest = new EventEmitter<TelnyxPhoneEvents['telnyxSwapRequest']>();

  /** The user sends digits into a call. Cancelable. */
  @Output() readonly telnyxDtmfRequest = new EventEmitter<TelnyxPhoneEvents['telnyxDtmfRequest']>();

  /** The user wants digits sent that waited. Cancelable. */
  @Output() readonly telnyxPendingDigitsRequest = new EventEmitter<TelnyxPhoneEvents['telnyxPendingDigitsRequest']>();

  /** The user wants the phone to connect. Cancelable. */
  @Output() readonly telnyxConnectRequest = new EventEmitter<TelnyxPhoneEvents['telnyxConnectRequest']>();

  /** The user wants to be asked for the microphone again. Cancelable. */
  @Output() readonly telnyxMicrophoneRequest = new EventEmitter<TelnyxPhoneEvents['telnyxMicrophoneRequest']>();

  /** The user wants another microphone, as nothing is heard of this one. Cancelable. */
  @Output() readonly telnyxDeviceRequest = new EventEmitter<TelnyxPhoneEvents['telnyxDeviceRequest']>();

  /** The user wants to hear the call. Cancelable. */
  @Output() readonly telnyxResumeAudioRequest = new EventEmitter<TelnyxPhoneEvents['telnyxResumeAudioRequest']>();

  /** The user saved the summary of a call. `preventDefault()` keeps the form. Cancelable. */
  @Output() readonly telnyxCallSummarySubmit = new EventEmitter<TelnyxPhoneEvents['telnyxCallSummarySubmit']>();

  /** The phone is registered: calls can be made and taken. */
  @Output() readonly telnyxReady = new EventEmitter<TelnyxPhoneEvents['telnyxReady']>();

  /** The connection is open; the sign-in follows. */
  @Output() readonly telnyxSocketConnected = new EventEmitter<TelnyxPhoneEvents['telnyxSocketConnected']>();

  /** The connection is gone. */
  @Output() readonly telnyxSocketDisconnected = new EventEmitter<TelnyxPhoneEvents['telnyxSocketDisconnected']>();

  /** The server gave the session id, or a new one. */
  @Output() readonly telnyxSessionUpdated = new EventEmitter<TelnyxPhoneEvents['telnyxSessionUpdated']>();

  /** Something went wrong: what, why and what to do. */
  @Output() readonly telnyxError = new EventEmitter<TelnyxPhoneEvents['telnyxError']>();

  /** Something is wrong that recovers by itself, or (`cleared`) is over. */
  @Output() readonly telnyxWarning = new EventEmitter<TelnyxPhoneEvents['telnyxWarning']>();

  /** The token ends in two minutes. */
  @Output() readonly telnyxTokenExpiring = new EventEmitter<TelnyxPhoneEvents['telnyxTokenExpiring']>();

  /** A call comes in. */
  @Output() readonly telnyxIncomingCall = new EventEmitter<TelnyxPhoneEvents['telnyxIncomingCall']>();

  /** A call is there that a push notification had announced; it is no `telnyx-incoming-call`. */
  @Output() readonly telnyxPushCall = new EventEmitter<TelnyxPhoneEvents['telnyxPushCall']>();

  /** Who calls, or is called, is known: name, picture, note, link. */
  @Output() readonly telnyxCallerInfo = new EventEmitter<TelnyxPhoneEvents['telnyxCallerInfo']>();

  /** After a page load: a call of the page before continues. */
  @Output() readonly telnyxCallResumed = new EventEmitter<TelnyxPhoneEvents['telnyxCallResumed']>();

  /** A call moved to another state. */
  @Output() readonly telnyxCallStateChange = new EventEmitter<TelnyxPhoneEvents['telnyxCallStateChange']>();

  /** A call is over, and why. */
  @Output() readonly telnyxCallEnded = new EventEmitter<TelnyxPhoneEvents['telnyxCallEnded']>();

  /** A call is over: all that a log of calls needs to know, once a call. */
  @Output() readonly telnyxCallSummary = new EventEmitter<TelnyxPhoneEvents['telnyxCallSummary']>();

  /** The quality of a call, with `quality-events` or while something shows it. */
  @Output() readonly telnyxQuality = new EventEmitter<TelnyxPhoneEvents['telnyxQuality']>();

  /** The chosen region did not answer; the nearest one is used. */
  @Output() readonly telnyxRegionFallback = new EventEmitter<TelnyxPhoneEvents['telnyxRegionFallback']>();

  /** A line of the log, as `log-level` allows. It does not bubble. */
  @Output() readonly telnyxLog = new EventEmitter<TelnyxPhoneEvents['telnyxLog']>();

  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  @Input() set theme(value: TelnyxPhoneNode['theme']) {
    this.element.theme = value;
  }

  /** `compact` for tools that are used with a mouse all day. */
  @Input() set density(value: TelnyxPhoneNode['density']) {
    this.element.density = value;
  }

  /** Where a ringing call is seen outside of its tab, a list of `title`, `notification`, `badge` and `vibrate`; `off` for nowhere. For notifications the phone asks with a button of its own. */
  @Input() set alerts(value: TelnyxPhoneNode['alerts']) {
    this.element.alerts = value;
  }

  /** What stands in the number field while there is no call. */
  @Input() set number(value: TelnyxPhoneNode['number']) {
    this.element.number = value;
  }

  /** A button in the number field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  @Input() set countryPicker(value: TelnyxPhoneNode['countryPicker']) {
    this.element.countryPicker = value;
  }

  /** Clicks on `tel:` links of the page call with this phone, except those in or with `data-telnyx-ignore`. */
  @Input() set interceptTel(value: TelnyxPhoneNode['interceptTel']) {
    this.element.interceptTel = value;
  }

  /** `wake-lock="off"`: the screen may go dark during a conversation. Default `on`. */
  @Input() set wakeLock(value: TelnyxPhoneNode['wakeLock']) {
    this.element.wakeLock = value;
  }

  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  @Input() set mutedHint(value: TelnyxPhoneNode['mutedHint']) {
    this.element.mutedHint = value;
  }

  /** Keys that work anywhere on the page while the user does not type: empty for M (mute), H (hold), K (keypad), A (answer) and E (end), or a list of those that are wanted, such as `mute:m, hangup:x`. */
  @Input() set shortcuts(value: TelnyxPhoneNode['shortcuts']) {
    this.element.shortcuts = value;
  }

  /** Asks for a summary after each call, in `telnyx-call-summary`: empty for the usual outcomes, or a list such as `Sold, Call back`. */
  @Input() set callSummary(value: TelnyxPhoneNode['callSummary']) {
    this.element.callSummary = value;
  }

  /** `off`: that summary has no stars. Default `on`. */
  @Input() set callRating(value: TelnyxPhoneNode['callRating']) {
    this.element.callRating = value;
  }

  /** A button in the status line of a call opens it in a small window that stays above all others, where the browser has such windows, else in a popup. Browsers that open it by themselves when the user leaves the tab may do so. */
  @Input() set popOut(value: TelnyxPhoneNode['popOut']) {
    this.element.popOut = value;
  }

  /** The keys of keyboards and headsets that play and pause act on a conversation: pause mutes, play unmutes, stop hangs up. For that a file without a sound plays meanwhile, which takes them from whatever else plays. */
  @Input() set mediaKeys(value: TelnyxPhoneNode['mediaKeys']) {
    this.element.mediaKeys = value;
  }

  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  @Input() set history(value: TelnyxPhoneNode['history']) {
    this.element.history = value;
  }

  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  @Input() set contacts(value: TelnyxPhoneNode['contacts']) {
    this.element.contacts = value;
  }

  /** Address of such a list as JSON, at your own server. */
  @Input() set contactsUrl(value: TelnyxPhoneNode['contactsUrl']) {
    this.element.contactsUrl = value;
  }

  /** A history of the page's own, in place of the browser's storage. */
  @Input() set historySource(value: TelnyxPhoneNode['historySource']) {
    this.element.historySource = value;
  }

  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  @Input() set pushUrl(value: TelnyxPhoneNode['pushUrl']) {
    this.element.pushUrl = value;
  }

  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  @Input() set pushWorker(value: TelnyxPhoneNode['pushWorker']) {
    this.element.pushWorker = value;
  }

  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  @Input() set client(value: TelnyxPhoneNode['client']) {
    this.element.client = value;
  }

  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @Input() set pushToken(value: TelnyxPhoneNode['pushToken']) {
    this.element.pushToken = value;
  }

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @Input() set pushProvider(value: TelnyxPhoneNode['pushProvider']) {
    this.element.pushProvider = value;
  }

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @Input() set targetVersion(value: TelnyxPhoneNode['targetVersion']) {
    this.element.targetVersion = value;
  }

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @Input() set targetParams(value: TelnyxPhoneNode['targetParams']) {
    this.element.targetParams = value;
  }

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @Input() set conversationId(value: TelnyxPhoneNode['conversationId']) {
    this.element.conversationId = value;
  }

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @Input() set dialect(value: TelnyxPhoneNode['dialect']) {
    this.element.dialect = value;
  }

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @Input() set environment(value: TelnyxPhoneNode['environment']) {
    this.element.environment = value;
  }

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @Input() set region(value: TelnyxPhoneNode['region']) {
    this.element.region = value;
  }

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @Input() set host(value: TelnyxPhoneNode['host']) {
    this.element.host = value;
  }

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @Input() set forceRelay(value: TelnyxPhoneNode['forceRelay']) {
    this.element.forceRelay = value;
  }

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @Input() set trickle(value: TelnyxPhoneNode['trickle']) {
    this.element.trickle = value;
  }

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @Input() set earlySdpAnswer(value: TelnyxPhoneNode['earlySdpAnswer']) {
    this.element.earlySdpAnswer = value;
  }

  /** Name shown to the people called. */
  @Input() set callerName(value: TelnyxPhoneNode['callerName']) {
    this.element.callerName = value;
  }

  /** Number shown to the people called. */
  @Input() set callerNumber(value: TelnyxPhoneNode['callerNumber']) {
    this.element.callerNumber = value;
  }

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @Input() set clientState(value: TelnyxPhoneNode['clientState']) {
    this.element.clientState = value;
  }

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @Input() set customHeaders(value: TelnyxPhoneNode['customHeaders']) {
    this.element.customHeaders = value;
  }

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @Input() set preferredCodecs(value: TelnyxPhoneNode['preferredCodecs']) {
    this.element.preferredCodecs = value;
  }

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @Input() set ringtone(value: TelnyxPhoneNode['ringtone']) {
    this.element.ringtone = value;
  }

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @Input() set ringback(value: TelnyxPhoneNode['ringback']) {
    this.element.ringback = value;
  }

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @Input() set playback(value: TelnyxPhoneNode['playback']) {
    this.element.playback = value;
  }

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @Input() set badNetwork(value: TelnyxPhoneNode['badNetwork']) {
    this.element.badNetwork = value;
  }

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @Input() set volume(value: TelnyxPhoneNode['volume']) {
    this.element.volume = value;
  }

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @Input() set keyTones(value: TelnyxPhoneNode['keyTones']) {
    this.element.keyTones = value;
  }

  /** Calls begin muted. */
  @Input() set startMuted(value: TelnyxPhoneNode['startMuted']) {
    this.element.startMuted = value;
  }

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @Input() set endTone(value: TelnyxPhoneNode['endTone']) {
    this.element.endTone = value;
  }

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @Input() set country(value: TelnyxPhoneNode['country']) {
    this.element.country = value;
  }

  /** Further calls than these get a busy line. Default: no limit. */
  @Input() set maxCalls(value: TelnyxPhoneNode['maxCalls']) {
    this.element.maxCalls = value;
  }

  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  @Input() set callerLookupUrl(value: TelnyxPhoneNode['callerLookupUrl']) {
    this.element.callerLookupUrl = value;
  }

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @Input() set resolveCaller(value: TelnyxPhoneNode['resolveCaller']) {
    this.element.resolveCaller = value;
  }

  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  @Input() set doNotDisturb(value: TelnyxPhoneNode['doNotDisturb']) {
    this.element.doNotDisturb = value;
  }

  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  @Input() set tabs(value: TelnyxPhoneNode['tabs']) {
    this.element.tabs = value;
  }

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @Input() set pageExit(value: TelnyxPhoneNode['pageExit']) {
    this.element.pageExit = value;
  }

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @Input() set qualityEvents(value: TelnyxPhoneNode['qualityEvents']) {
    this.element.qualityEvents = value;
  }

  /** Sends statistics of every call to Telnyx's support. */
  @Input() set debug(value: TelnyxPhoneNode['debug']) {
    this.element.debug = value;
  }

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @Input() set callReports(value: TelnyxPhoneNode['callReports']) {
    this.element.callReports = value;
  }

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @Input() set logLevel(value: TelnyxPhoneNode['logLevel']) {
    this.element.logLevel = value;
  }

  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  @Input() set logger(value: TelnyxPhoneNode['logger']) {
    this.element.logger = value;
  }

  /** `off`: a lost connection stays lost. Default `on`. */
  @Input() set autoReconnect(value: TelnyxPhoneNode['autoReconnect']) {
    this.element.autoReconnect = value;
  }

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @Input() set reconnectTimeout(value: TelnyxPhoneNode['reconnectTimeout']) {
    this.element.reconnectTimeout = value;
  }

  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @Input() set loginToken(value: TelnyxPhoneNode['loginToken']) {
    this.element.loginToken = value;
  }

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @Input() set tokenUrl(value: TelnyxPhoneNode['tokenUrl']) {
    this.element.tokenUrl = value;
  }

  /** SIP user name to sign in with, beside `password`. */
  @Input() set login(value: TelnyxPhoneNode['login']) {
    this.element.login = value;
  }

  /** SIP password. The attribute is taken off the element once it is read. */
  @Input() set password(value: TelnyxPhoneNode['password']) {
    this.element.password = value;
  }

  /** Id of the AI assistant to talk to without an account. */
  @Input() set anonymousTarget(value: TelnyxPhoneNode['anonymousTarget']) {
    this.element.anonymousTarget = value;
  }

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @Input() set iceServers(value: TelnyxPhoneNode['iceServers']) {
    this.element.iceServers = value;
  }

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @Input() set autoConnect(value: TelnyxPhoneNode['autoConnect']) {
    this.element.autoConnect = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxPhoneNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxPhoneNode['words']) {
    this.element.words = value;
  }
}
