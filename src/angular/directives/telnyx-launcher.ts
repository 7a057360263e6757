// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-launcher/telnyx-launcher.js';
import type { TelnyxLauncher as TelnyxLauncherNode } from '../../elements/telnyx-launcher/telnyx-launcher.js';
import type { TelnyxLauncherEvents } from '../../wrappers/definitions/telnyx-launcher.js';

/** A button in a corner of the page that opens the phone. */
@Directive({
  selector: 'telnyx-launcher',
  host: {
    '(telnyx-answer-request)': 'telnyxAnswerRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-ready)': 'telnyxReady.emit($event)',
    '(telnyx-error)': 'telnyxError.emit($event)',
    '(telnyx-incoming-call)': 'telnyxIncomingCall.emit($event)',
    '(telnyx-call-state-change)': 'telnyxCallStateChange.emit($event)',
    '(telnyx-call-ended)': 'telnyxCallEnded.emit($event)',
    '(telnyx-log)': 'telnyxLog.emit($event)',
  },
})
export class TelnyxLauncher {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxLauncherNode>>(ElementRef).nativeElement;

  /** The user wants to take a call. Cancelable. */
  @Output() readonly telnyxAnswerRequest = new EventEmitter<TelnyxLauncherEvents['telnyxAnswerRequest']>();

  /** The user wants to end or decline a call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxLauncherEvents['telnyxHangupRequest']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxLauncherEvents['telnyxMuteRequest']>();

  /** The user wants to call `destination`. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxLauncherEvents['telnyxDialRequest']>();

  /** The phone is registered: calls can be made and taken. */
  @Output() readonly telnyxReady = new EventEmitter<TelnyxLauncherEvents['telnyxReady']>();

  /** Something went wrong: what, why and what to do. */
  @Output() readonly telnyxError = new EventEmitter<TelnyxLauncherEvents['telnyxError']>();

  /** A call comes in. */
  @Output() readonly telnyxIncomingCall = new EventEmitter<TelnyxLauncherEvents['telnyxIncomingCall']>();

  /** A call moved to another state. */
  @Output() readonly telnyxCallStateChange = new EventEmitter<TelnyxLauncherEvents['telnyxCallStateChange']>();

  /** A call is over, and why. */
  @Output() readonly telnyxCallEnded = new EventEmitter<TelnyxLauncherEvents['telnyxCallEnded']>();

  /** A line of the log, as `log-level` allows. It does not bubble. */
  @Output() readonly telnyxLog = new EventEmitter<TelnyxLauncherEvents['telnyxLog']>();

  /** `compact` for tools that are used with a mouse all day; the default on a low screen. */
  @Input() set density(value: TelnyxLauncherNode['density']) {
    this.element.density = value;
  }

  /** Where a ringing call is seen outside of its tab, as `alerts` of `telnyx-phone`. Default `title`. */
  @Input() set alerts(value: TelnyxLauncherNode['alerts']) {
    this.element.alerts = value;
  }

  /** What stands in the number field while there is no call. */
  @Input() set number(value: TelnyxLauncherNode['number']) {
    this.element.number = value;
  }

  /** Clicks on `tel:` links of the page call with this phone once it is loaded, except those in or with `data-telnyx-ignore`. */
  @Input() set interceptTel(value: TelnyxLauncherNode['interceptTel']) {
    this.element.interceptTel = value;
  }

  /** Where it stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`; start and end as the page reads. */
  @Input() set corner(value: TelnyxLauncherNode['corner']) {
    this.element.corner = value;
  }

  /** What the button is called, and the title of the panel. Default: “Phone”, in another language once the phone is loaded. */
  @Input() set label(value: TelnyxLauncherNode['label']) {
    this.element.label = value;
  }

  /** Whether the phone is shown. The attribute opens it once; then use `show()` and `hide()`. */
  @Input() set open(value: TelnyxLauncherNode['open']) {
    this.element.open = value;
  }

  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  @Input() set theme(value: TelnyxLauncherNode['theme']) {
    this.element.theme = value;
  }

  /** The client in use: that of its phone, or the one given. Undefined before the phone is loaded. */
  @Input() set client(value: TelnyxLauncherNode['client']) {
    this.element.client = value;
  }

  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @Input() set pushToken(value: TelnyxLauncherNode['pushToken']) {
    this.element.pushToken = value;
  }

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @Input() set pushProvider(value: TelnyxLauncherNode['pushProvider']) {
    this.element.pushProvider = value;
  }

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @Input() set targetVersion(value: TelnyxLauncherNode['targetVersion']) {
    this.element.targetVersion = value;
  }

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @Input() set targetParams(value: TelnyxLauncherNode['targetParams']) {
    this.element.targetParams = value;
  }

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @Input() set conversationId(value: TelnyxLauncherNode['conversationId']) {
    this.element.conversationId = value;
  }

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @Input() set dialect(value: TelnyxLauncherNode['dialect']) {
    this.element.dialect = value;
  }

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @Input() set environment(value: TelnyxLauncherNode['environment']) {
    this.element.environment = value;
  }

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @Input() set region(value: TelnyxLauncherNode['region']) {
    this.element.region = value;
  }

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @Input() set host(value: TelnyxLauncherNode['host']) {
    this.element.host = value;
  }

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @Input() set forceRelay(value: TelnyxLauncherNode['forceRelay']) {
    this.element.forceRelay = value;
  }

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @Input() set trickle(value: TelnyxLauncherNode['trickle']) {
    this.element.trickle = value;
  }

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @Input() set earlySdpAnswer(value: TelnyxLauncherNode['earlySdpAnswer']) {
    this.element.earlySdpAnswer = value;
  }

  /** Name shown to the people called. */
  @Input() set callerName(value: TelnyxLauncherNode['callerName']) {
    this.element.callerName = value;
  }

  /** Number shown to the people called. */
  @Input() set callerNumber(value: TelnyxLauncherNode['callerNumber']) {
    this.element.callerNumber = value;
  }

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @Input() set clientState(value: TelnyxLauncherNode['clientState']) {
    this.element.clientState = value;
  }

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @Input() set customHeaders(value: TelnyxLauncherNode['customHeaders']) {
    this.element.customHeaders = value;
  }

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @Input() set preferredCodecs(value: TelnyxLauncherNode['preferredCodecs']) {
    this.element.preferredCodecs = value;
  }

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @Input() set ringtone(value: TelnyxLauncherNode['ringtone']) {
    this.element.ringtone = value;
  }

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @Input() set ringback(value: TelnyxLauncherNode['ringback']) {
    this.element.ringback = value;
  }

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @Input() set playback(value: TelnyxLauncherNode['playback']) {
    this.element.playback = value;
  }

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @Input() set badNetwork(value: TelnyxLauncherNode['badNetwork']) {
    this.element.badNetwork = value;
  }

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @Input() set volume(value: TelnyxLauncherNode['volume']) {
    this.element.volume = value;
  }

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @Input() set keyTones(value: TelnyxLauncherNode['keyTones']) {
    this.element.keyTones = value;
  }

  /** Calls begin muted. */
  @Input() set startMuted(value: TelnyxLauncherNode['startMuted']) {
    this.element.startMuted = value;
  }

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @Input() set endTone(value: TelnyxLauncherNode['endTone']) {
    this.element.endTone = value;
  }

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @Input() set country(value: TelnyxLauncherNode['country']) {
    this.element.country = value;
  }

  /** Further calls than these get a busy line. Default: no limit. */
  @Input() set maxCalls(value: TelnyxLauncherNode['maxCalls']) {
    this.element.maxCalls = value;
  }

  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  @Input() set callerLookupUrl(value: TelnyxLauncherNode['callerLookupUrl']) {
    this.element.callerLookupUrl = value;
  }

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @Input() set resolveCaller(value: TelnyxLauncherNode['resolveCaller']) {
    this.element.resolveCaller = value;
  }

  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  @Input() set doNotDisturb(value: TelnyxLauncherNode['doNotDisturb']) {
    this.element.doNotDisturb = value;
  }

  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  @Input() set tabs(value: TelnyxLauncherNode['tabs']) {
    this.element.tabs = value;
  }

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @Input() set pageExit(value: TelnyxLauncherNode['pageExit']) {
    this.element.pageExit = value;
  }

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @Input() set qualityEvents(value: TelnyxLauncherNode['qualityEvents']) {
    this.element.qualityEvents = value;
  }

  /** Sends statistics of every call to Telnyx's support. */
  @Input() set debug(value: TelnyxLauncherNode['debug']) {
    this.element.debug = value;
  }

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @Input() set callReports(value: TelnyxLauncherNode['callReports']) {
    this.element.callReports = value;
  }

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @Input() set logLevel(value: TelnyxLauncherNode['logLevel']) {
    this.element.logLevel = value;
  }

  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  @Input() set logger(value: TelnyxLauncherNode['logger']) {
    this.element.logger = value;
  }

  /** `off`: a lost connection stays lost. Default `on`. */
  @Input() set autoReconnect(value: TelnyxLauncherNode['autoReconnect']) {
    this.element.autoReconnect = value;
  }

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @Input() set reconnectTimeout(value: TelnyxLauncherNode['reconnectTimeout']) {
    this.element.reconnectTimeout = value;
  }

  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @Input() set loginToken(value: TelnyxLauncherNode['loginToken']) {
    this.element.loginToken = value;
  }

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @Input() set tokenUrl(value: TelnyxLauncherNode['tokenUrl']) {
    this.element.tokenUrl = value;
  }

  /** SIP user name to sign in with, beside `password`. */
  @Input() set login(value: TelnyxLauncherNode['login']) {
    this.element.login = value;
  }

  /** SIP password. The attribute is taken off the element once it is read. */
  @Input() set password(value: TelnyxLauncherNode['password']) {
    this.element.password = value;
  }

  /** Id of the AI assistant to talk to without an account. */
  @Input() set anonymousTarget(value: TelnyxLauncherNode['anonymousTarget']) {
    this.element.anonymousTarget = value;
  }

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @Input() set iceServers(value: TelnyxLauncherNode['iceServers']) {
    this.element.iceServers = value;
  }

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @Input() set autoConnect(value: TelnyxLauncherNode['autoConnect']) {
    this.element.autoConnect = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxLauncherNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxLauncherNode['words']) {
    this.element.words = value;
  }
}
