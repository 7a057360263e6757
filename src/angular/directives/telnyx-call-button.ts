// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-call-button/telnyx-call-button.js';
import type { TelnyxCallButton as TelnyxCallButtonNode } from '../../elements/telnyx-call-button/telnyx-call-button.js';
import type { TelnyxCallButtonEvents } from '../../wrappers/definitions/telnyx-call-button.js';

/** Calls one number with one click, and ends the call with the next. */
@Directive({
  selector: 'telnyx-call-button',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
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
export class TelnyxCallButton {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxCallButtonNode>>(ElementRef).nativeElement;

  /** The user wants to call `destination`. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxCallButtonEvents['telnyxDialRequest']>();

  /** The user wants to end the call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxCallButtonEvents['telnyxHangupRequest']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxCallButtonEvents['telnyxMuteRequest']>();

  /** The phone is registered: calls can be made and taken. */
  @Output() readonly telnyxReady = new EventEmitter<TelnyxCallButtonEvents['telnyxReady']>();

  /** The connection is open; the sign-in follows. */
  @Output() readonly telnyxSocketConnected = new EventEmitter<TelnyxCallButtonEvents['telnyxSocketConnected']>();

  /** The connection is gone. */
  @Output() readonly telnyxSocketDisconnected = new EventEmitter<TelnyxCallButtonEvents['telnyxSocketDisconnected']>();

  /** The server gave the session id, or a new one. */
  @Output() readonly telnyxSessionUpdated = new EventEmitter<TelnyxCallButtonEvents['telnyxSessionUpdated']>();

  /** Something went wrong: what, why and what to do. */
  @Output() readonly telnyxError = new EventEmitter<TelnyxCallButtonEvents['telnyxError']>();

  /** Something is wrong that recovers by itself, or (`cleared`) is over. */
  @Output() readonly telnyxWarning = new EventEmitter<TelnyxCallButtonEvents['telnyxWarning']>();

  /** The token ends in two minutes. */
  @Output() readonly telnyxTokenExpiring = new EventEmitter<TelnyxCallButtonEvents['telnyxTokenExpiring']>();

  /** A call comes in. */
  @Output() readonly telnyxIncomingCall = new EventEmitter<TelnyxCallButtonEvents['telnyxIncomingCall']>();

  /** A call is there that a push notification had announced; it is no `telnyx-incoming-call`. */
  @Output() readonly telnyxPushCall = new EventEmitter<TelnyxCallButtonEvents['telnyxPushCall']>();

  /** Who calls, or is called, is known: name, picture, note, link. */
  @Output() readonly telnyxCallerInfo = new EventEmitter<TelnyxCallButtonEvents['telnyxCallerInfo']>();

  /** After a page load: a call of the page before continues. */
  @Output() readonly telnyxCallResumed = new EventEmitter<TelnyxCallButtonEvents['telnyxCallResumed']>();

  /** A call moved to another state. */
  @Output() readonly telnyxCallStateChange = new EventEmitter<TelnyxCallButtonEvents['telnyxCallStateChange']>();

  /** A call is over, and why. */
  @Output() readonly telnyxCallEnded = new EventEmitter<TelnyxCallButtonEvents['telnyxCallEnded']>();

  /** A call is over: all that a log of calls needs to know, once a call. */
  @Output() readonly telnyxCallSummary = new EventEmitter<TelnyxCallButtonEvents['telnyxCallSummary']>();

  /** The quality of a call, with `quality-events` or while something shows it. */
  @Output() readonly telnyxQuality = new EventEmitter<TelnyxCallButtonEvents['telnyxQuality']>();

  /** The chosen region did not answer; the nearest one is used. */
  @Output() readonly telnyxRegionFallback = new EventEmitter<TelnyxCallButtonEvents['telnyxRegionFallback']>();

  /** A line of the log, as `log-level` allows. It does not bubble. */
  @Output() readonly telnyxLog = new EventEmitter<TelnyxCallButtonEvents['telnyxLog']>();

  /** Whom it calls: a phone number, a SIP URI or a user name, as people write it. */
  @Input() set destination(value: TelnyxCallButtonNode['destination']) {
    this.element.destination = value;
  }

  /** Clicks on `tel:` links of the page call here, too, except those in or with `data-telnyx-ignore`. */
  @Input() set interceptTel(value: TelnyxCallButtonNode['interceptTel']) {
    this.element.interceptTel = value;
  }

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @Input() set autoConnect(value: TelnyxCallButtonNode['autoConnect']) {
    this.element.autoConnect = value;
  }

  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  @Input() set history(value: TelnyxCallButtonNode['history']) {
    this.element.history = value;
  }

  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  @Input() set contacts(value: TelnyxCallButtonNode['contacts']) {
    this.element.contacts = value;
  }

  /** Address of such a list as JSON, at your own server. */
  @Input() set contactsUrl(value: TelnyxCallButtonNode['contactsUrl']) {
    this.element.contactsUrl = value;
  }

  /** A history of the page's own, in place of the browser's storage. */
  @Input() set historySource(value: TelnyxCallButtonNode['historySource']) {
    this.element.historySource = value;
  }

  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  @Input() set pushUrl(value: TelnyxCallButtonNode['pushUrl']) {
    this.element.pushUrl = value;
  }

  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  @Input() set pushWorker(value: TelnyxCallButtonNode['pushWorker']) {
    this.element.pushWorker = value;
  }

  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  @Input() set client(value: TelnyxCallButtonNode['client']) {
    this.element.client = value;
  }

  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @Input() set pushToken(value: TelnyxCallButtonNode['pushToken']) {
    this.element.pushToken = value;
  }

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @Input() set pushProvider(value: TelnyxCallButtonNode['pushProvider']) {
    this.element.pushProvider = value;
  }

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @Input() set targetVersion(value: TelnyxCallButtonNode['targetVersion']) {
    this.element.targetVersion = value;
  }

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @Input() set targetParams(value: TelnyxCallButtonNode['targetParams']) {
    this.element.targetParams = value;
  }

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @Input() set conversationId(value: TelnyxCallButtonNode['conversationId']) {
    this.element.conversationId = value;
  }

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @Input() set dialect(value: TelnyxCallButtonNode['dialect']) {
    this.element.dialect = value;
  }

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @Input() set environment(value: TelnyxCallButtonNode['environment']) {
    this.element.environment = value;
  }

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @Input() set region(value: TelnyxCallButtonNode['region']) {
    this.element.region = value;
  }

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @Input() set host(value: TelnyxCallButtonNode['host']) {
    this.element.host = value;
  }

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @Input() set forceRelay(value: TelnyxCallButtonNode['forceRelay']) {
    this.element.forceRelay = value;
  }

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @Input() set trickle(value: TelnyxCallButtonNode['trickle']) {
    this.element.trickle = value;
  }

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @Input() set earlySdpAnswer(value: TelnyxCallButtonNode['earlySdpAnswer']) {
    this.element.earlySdpAnswer = value;
  }

  /** Name shown to the people called. */
  @Input() set callerName(value: TelnyxCallButtonNode['callerName']) {
    this.element.callerName = value;
  }

  /** Number shown to the people called. */
  @Input() set callerNumber(value: TelnyxCallButtonNode['callerNumber']) {
    this.element.callerNumber = value;
  }

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @Input() set clientState(value: TelnyxCallButtonNode['clientState']) {
    this.element.clientState = value;
  }

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @Input() set customHeaders(value: TelnyxCallButtonNode['customHeaders']) {
    this.element.customHeaders = value;
  }

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @Input() set preferredCodecs(value: TelnyxCallButtonNode['preferredCodecs']) {
    this.element.preferredCodecs = value;
  }

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @Input() set ringtone(value: TelnyxCallButtonNode['ringtone']) {
    this.element.ringtone = value;
  }

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @Input() set ringback(value: TelnyxCallButtonNode['ringback']) {
    this.element.ringback = value;
  }

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @Input() set playback(value: TelnyxCallButtonNode['playback']) {
    this.element.playback = value;
  }

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @Input() set badNetwork(value: TelnyxCallButtonNode['badNetwork']) {
    this.element.badNetwork = value;
  }

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @Input() set volume(value: TelnyxCallButtonNode['volume']) {
    this.element.volume = value;
  }

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @Input() set keyTones(value: TelnyxCallButtonNode['keyTones']) {
    this.element.keyTones = value;
  }

  /** Calls begin muted. */
  @Input() set startMuted(value: TelnyxCallButtonNode['startMuted']) {
    this.element.startMuted = value;
  }

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @Input() set endTone(value: TelnyxCallButtonNode['endTone']) {
    this.element.endTone = value;
  }

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @Input() set country(value: TelnyxCallButtonNode['country']) {
    this.element.country = value;
  }

  /** Further calls than these get a busy line. Default: no limit. */
  @Input() set maxCalls(value: TelnyxCallButtonNode['maxCalls']) {
    this.element.maxCalls = value;
  }

  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  @Input() set callerLookupUrl(value: TelnyxCallButtonNode['callerLookupUrl']) {
    this.element.callerLookupUrl = value;
  }

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @Input() set resolveCaller(value: TelnyxCallButtonNode['resolveCaller']) {
    this.element.resolveCaller = value;
  }

  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  @Input() set doNotDisturb(value: TelnyxCallButtonNode['doNotDisturb']) {
    this.element.doNotDisturb = value;
  }

  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  @Input() set tabs(value: TelnyxCallButtonNode['tabs']) {
    this.element.tabs = value;
  }

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @Input() set pageExit(value: TelnyxCallButtonNode['pageExit']) {
    this.element.pageExit = value;
  }

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @Input() set qualityEvents(value: TelnyxCallButtonNode['qualityEvents']) {
    this.element.qualityEvents = value;
  }

  /** Sends statistics of every call to Telnyx's support. */
  @Input() set debug(value: TelnyxCallButtonNode['debug']) {
    this.element.debug = value;
  }

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @Input() set callReports(value: TelnyxCallButtonNode['callReports']) {
    this.element.callReports = value;
  }

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @Input() set logLevel(value: TelnyxCallButtonNode['logLevel']) {
    this.element.logLevel = value;
  }

  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  @Input() set logger(value: TelnyxCallButtonNode['logger']) {
    this.element.logger = value;
  }

  /** `off`: a lost connection stays lost. Default `on`. */
  @Input() set autoReconnect(value: TelnyxCallButtonNode['autoReconnect']) {
    this.element.autoReconnect = value;
  }

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @Input() set reconnectTimeout(value: TelnyxCallButtonNode['reconnectTimeout']) {
    this.element.reconnectTimeout = value;
  }

  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @Input() set loginToken(value: TelnyxCallButtonNode['loginToken']) {
    this.element.loginToken = value;
  }

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @Input() set tokenUrl(value: TelnyxCallButtonNode['tokenUrl']) {
    this.element.tokenUrl = value;
  }

  /** SIP user name to sign in with, beside `password`. */
  @Input() set login(value: TelnyxCallButtonNode['login']) {
    this.element.login = value;
  }

  /** SIP password. The attribute is taken off the element once it is read. */
  @Input() set password(value: TelnyxCallButtonNode['password']) {
    this.element.password = value;
  }

  /** Id of the AI assistant to talk to without an account. */
  @Input() set anonymousTarget(value: TelnyxCallButtonNode['anonymousTarget']) {
    this.element.anonymousTarget = value;
  }

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @Input() set iceServers(value: TelnyxCallButtonNode['iceServers']) {
    this.element.iceServers = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxCallButtonNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxCallButtonNode['words']) {
    this.element.words = value;
  }
}
