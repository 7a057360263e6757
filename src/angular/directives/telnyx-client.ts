// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElement as TelnyxClientElementNode } from '../../elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElementEvents } from '../../wrappers/definitions/telnyx-client.js';

/** Connects to Telnyx and gives its phone to the elements inside it. */
@Directive({
  selector: 'telnyx-client',
  host: {
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
export class TelnyxClientElement {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxClientElementNode>>(ElementRef).nativeElement;

  /** The phone is registered: calls can be made and taken. */
  @Output() readonly telnyxReady = new EventEmitter<TelnyxClientElementEvents['telnyxReady']>();

  /** The connection is open; the sign-in follows. */
  @Output() readonly telnyxSocketConnected = new EventEmitter<TelnyxClientElementEvents['telnyxSocketConnected']>();

  /** The connection is gone. */
  @Output() readonly telnyxSocketDisconnected = new EventEmitter<
    TelnyxClientElementEvents['telnyxSocketDisconnected']
  >();

  /** The server gave the session id, or a new one. */
  @Output() readonly telnyxSessionUpdated = new EventEmitter<TelnyxClientElementEvents['telnyxSessionUpdated']>();

  /** Something went wrong: what, why and what to do. */
  @Output() readonly telnyxError = new EventEmitter<TelnyxClientElementEvents['telnyxError']>();

  /** Something is wrong that recovers by itself, or (`cleared`) is over. */
  @Output() readonly telnyxWarning = new EventEmitter<TelnyxClientElementEvents['telnyxWarning']>();

  /** The token ends in two minutes. */
  @Output() readonly telnyxTokenExpiring = new EventEmitter<TelnyxClientElementEvents['telnyxTokenExpiring']>();

  /** A call comes in. */
  @Output() readonly telnyxIncomingCall = new EventEmitter<TelnyxClientElementEvents['telnyxIncomingCall']>();

  /** A call is there that a push notification had announced; it is no `telnyx-incoming-call`. */
  @Output() readonly telnyxPushCall = new EventEmitter<TelnyxClientElementEvents['telnyxPushCall']>();

  /** Who calls, or is called, is known: name, picture, note, link. */
  @Output() readonly telnyxCallerInfo = new EventEmitter<TelnyxClientElementEvents['telnyxCallerInfo']>();

  /** After a page load: a call of the page before continues. */
  @Output() readonly telnyxCallResumed = new EventEmitter<TelnyxClientElementEvents['telnyxCallResumed']>();

  /** A call moved to another state. */
  @Output() readonly telnyxCallStateChange = new EventEmitter<TelnyxClientElementEvents['telnyxCallStateChange']>();

  /** A call is over, and why. */
  @Output() readonly telnyxCallEnded = new EventEmitter<TelnyxClientElementEvents['telnyxCallEnded']>();

  /** A call is over: all that a log of calls needs to know, once a call. */
  @Output() readonly telnyxCallSummary = new EventEmitter<TelnyxClientElementEvents['telnyxCallSummary']>();

  /** The quality of a call, with `quality-events` or while something shows it. */
  @Output() readonly telnyxQuality = new EventEmitter<TelnyxClientElementEvents['telnyxQuality']>();

  /** The chosen region did not answer; the nearest one is used. */
  @Output() readonly telnyxRegionFallback = new EventEmitter<TelnyxClientElementEvents['telnyxRegionFallback']>();

  /** A line of the log, as `log-level` allows. It does not bubble. */
  @Output() readonly telnyxLog = new EventEmitter<TelnyxClientElementEvents['telnyxLog']>();

  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  @Input() set history(value: TelnyxClientElementNode['history']) {
    this.element.history = value;
  }

  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  @Input() set contacts(value: TelnyxClientElementNode['contacts']) {
    this.element.contacts = value;
  }

  /** Address of such a list as JSON, at your own server. */
  @Input() set contactsUrl(value: TelnyxClientElementNode['contactsUrl']) {
    this.element.contactsUrl = value;
  }

  /** A history of the page's own, in place of the browser's storage. */
  @Input() set historySource(value: TelnyxClientElementNode['historySource']) {
    this.element.historySource = value;
  }

  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  @Input() set pushUrl(value: TelnyxClientElementNode['pushUrl']) {
    this.element.pushUrl = value;
  }

  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  @Input() set pushWorker(value: TelnyxClientElementNode['pushWorker']) {
    this.element.pushWorker = value;
  }

  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  @Input() set client(value: TelnyxClientElementNode['client']) {
    this.element.client = value;
  }

  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @Input() set pushToken(value: TelnyxClientElementNode['pushToken']) {
    this.element.pushToken = value;
  }

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @Input() set pushProvider(value: TelnyxClientElementNode['pushProvider']) {
    this.element.pushProvider = value;
  }

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @Input() set targetVersion(value: TelnyxClientElementNode['targetVersion']) {
    this.element.targetVersion = value;
  }

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @Input() set targetParams(value: TelnyxClientElementNode['targetParams']) {
    this.element.targetParams = value;
  }

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @Input() set conversationId(value: TelnyxClientElementNode['conversationId']) {
    this.element.conversationId = value;
  }

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @Input() set dialect(value: TelnyxClientElementNode['dialect']) {
    this.element.dialect = value;
  }

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @Input() set environment(value: TelnyxClientElementNode['environment']) {
    this.element.environment = value;
  }

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @Input() set region(value: TelnyxClientElementNode['region']) {
    this.element.region = value;
  }

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @Input() set host(value: TelnyxClientElementNode['host']) {
    this.element.host = value;
  }

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @Input() set forceRelay(value: TelnyxClientElementNode['forceRelay']) {
    this.element.forceRelay = value;
  }

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @Input() set trickle(value: TelnyxClientElementNode['trickle']) {
    this.element.trickle = value;
  }

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @Input() set earlySdpAnswer(value: TelnyxClientElementNode['earlySdpAnswer']) {
    this.element.earlySdpAnswer = value;
  }

  /** Name shown to the people called. */
  @Input() set callerName(value: TelnyxClientElementNode['callerName']) {
    this.element.callerName = value;
  }

  /** Number shown to the people called. */
  @Input() set callerNumber(value: TelnyxClientElementNode['callerNumber']) {
    this.element.callerNumber = value;
  }

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @Input() set clientState(value: TelnyxClientElementNode['clientState']) {
    this.element.clientState = value;
  }

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @Input() set customHeaders(value: TelnyxClientElementNode['customHeaders']) {
    this.element.customHeaders = value;
  }

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @Input() set preferredCodecs(value: TelnyxClientElementNode['preferredCodecs']) {
    this.element.preferredCodecs = value;
  }

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @Input() set ringtone(value: TelnyxClientElementNode['ringtone']) {
    this.element.ringtone = value;
  }

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @Input() set ringback(value: TelnyxClientElementNode['ringback']) {
    this.element.ringback = value;
  }

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @Input() set playback(value: TelnyxClientElementNode['playback']) {
    this.element.playback = value;
  }

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @Input() set badNetwork(value: TelnyxClientElementNode['badNetwork']) {
    this.element.badNetwork = value;
  }

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @Input() set volume(value: TelnyxClientElementNode['volume']) {
    this.element.volume = value;
  }

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @Input() set keyTones(value: TelnyxClientElementNode['keyTones']) {
    this.element.keyTones = value;
  }

  /** Calls begin muted. */
  @Input() set startMuted(value: TelnyxClientElementNode['startMuted']) {
    this.element.startMuted = value;
  }

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @Input() set endTone(value: TelnyxClientElementNode['endTone']) {
    this.element.endTone = value;
  }

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @Input() set country(value: TelnyxClientElementNode['country']) {
    this.element.country = value;
  }

  /** Further calls than these get a busy line. Default: no limit. */
  @Input() set maxCalls(value: TelnyxClientElementNode['maxCalls']) {
    this.element.maxCalls = value;
  }

  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  @Input() set callerLookupUrl(value: TelnyxClientElementNode['callerLookupUrl']) {
    this.element.callerLookupUrl = value;
  }

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @Input() set resolveCaller(value: TelnyxClientElementNode['resolveCaller']) {
    this.element.resolveCaller = value;
  }

  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  @Input() set doNotDisturb(value: TelnyxClientElementNode['doNotDisturb']) {
    this.element.doNotDisturb = value;
  }

  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  @Input() set tabs(value: TelnyxClientElementNode['tabs']) {
    this.element.tabs = value;
  }

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @Input() set pageExit(value: TelnyxClientElementNode['pageExit']) {
    this.element.pageExit = value;
  }

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @Input() set qualityEvents(value: TelnyxClientElementNode['qualityEvents']) {
    this.element.qualityEvents = value;
  }

  /** Sends statistics of every call to Telnyx's support. */
  @Input() set debug(value: TelnyxClientElementNode['debug']) {
    this.element.debug = value;
  }

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @Input() set callReports(value: TelnyxClientElementNode['callReports']) {
    this.element.callReports = value;
  }

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @Input() set logLevel(value: TelnyxClientElementNode['logLevel']) {
    this.element.logLevel = value;
  }

  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  @Input() set logger(value: TelnyxClientElementNode['logger']) {
    this.element.logger = value;
  }

  /** `off`: a lost connection stays lost. Default `on`. */
  @Input() set autoReconnect(value: TelnyxClientElementNode['autoReconnect']) {
    this.element.autoReconnect = value;
  }

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @Input() set reconnectTimeout(value: TelnyxClientElementNode['reconnectTimeout']) {
    this.element.reconnectTimeout = value;
  }

  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @Input() set loginToken(value: TelnyxClientElementNode['loginToken']) {
    this.element.loginToken = value;
  }

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @Input() set tokenUrl(value: TelnyxClientElementNode['tokenUrl']) {
    this.element.tokenUrl = value;
  }

  /** SIP user name to sign in with, beside `password`. */
  @Input() set login(value: TelnyxClientElementNode['login']) {
    this.element.login = value;
  }

  /** SIP password. The attribute is taken off the element once it is read. */
  @Input() set password(value: TelnyxClientElementNode['password']) {
    this.element.password = value;
  }

  /** Id of the AI assistant to talk to without an account. */
  @Input() set anonymousTarget(value: TelnyxClientElementNode['anonymousTarget']) {
    this.element.anonymousTarget = value;
  }

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @Input() set iceServers(value: TelnyxClientElementNode['iceServers']) {
    this.element.iceServers = value;
  }

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @Input() set autoConnect(value: TelnyxClientElementNode['autoConnect']) {
    this.element.autoConnect = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxClientElementNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxClientElementNode['words']) {
    this.element.words = value;
  }
}
