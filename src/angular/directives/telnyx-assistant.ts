// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistant as TelnyxAssistantNode } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistantEvents } from '../../wrappers/definitions/telnyx-assistant.js';

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
@Directive({
  selector: 'telnyx-assistant',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-message-request)': 'telnyxMessageRequest.emit($event)',
    '(telnyx-handover-request)': 'telnyxHandoverRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-connect-request)': 'telnyxConnectRequest.emit($event)',
    '(telnyx-resume-audio-request)': 'telnyxResumeAudioRequest.emit($event)',
    '(telnyx-assistant-start)': 'telnyxAssistantStart.emit($event)',
    '(telnyx-assistant-first-word)': 'telnyxAssistantFirstWord.emit($event)',
    '(telnyx-assistant-tool)': 'telnyxAssistantTool.emit($event)',
    '(telnyx-assistant-handover)': 'telnyxAssistantHandover.emit($event)',
    '(telnyx-assistant-end)': 'telnyxAssistantEnd.emit($event)',
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
export class TelnyxAssistant {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxAssistantNode>>(ElementRef).nativeElement;

  /** The user wants to talk to the assistant. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxAssistantEvents['telnyxDialRequest']>();

  /** The user writes to the assistant. Cancelable. */
  @Output() readonly telnyxMessageRequest = new EventEmitter<TelnyxAssistantEvents['telnyxMessageRequest']>();

  /** The user wants to talk to a person. Cancelable. */
  @Output() readonly telnyxHandoverRequest = new EventEmitter<TelnyxAssistantEvents['telnyxHandoverRequest']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxAssistantEvents['telnyxMuteRequest']>();

  /** The user wants to end the call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxAssistantEvents['telnyxHangupRequest']>();

  /** The user wants the phone to connect. Cancelable. */
  @Output() readonly telnyxConnectRequest = new EventEmitter<TelnyxAssistantEvents['telnyxConnectRequest']>();

  /** The user wants to hear the assistant. Cancelable. */
  @Output() readonly telnyxResumeAudioRequest = new EventEmitter<TelnyxAssistantEvents['telnyxResumeAudioRequest']>();

  /** The assistant has answered: the conversation begins. */
  @Output() readonly telnyxAssistantStart = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantStart']>();

  /** The assistant says its first word. */
  @Output() readonly telnyxAssistantFirstWord = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantFirstWord']>();

  /** The assistant uses a function of the page, or has its answer. */
  @Output() readonly telnyxAssistantTool = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantTool']>();

  /** A person has taken over. */
  @Output() readonly telnyxAssistantHandover = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantHandover']>();

  /** The conversation is over: why, and how long it was. */
  @Output() readonly telnyxAssistantEnd = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantEnd']>();

  /** The phone is registered: calls can be made and taken. */
  @Output() readonly telnyxReady = new EventEmitter<TelnyxAssistantEvents['telnyxReady']>();

  /** The connection is open; the sign-in follows. */
  @Output() readonly telnyxSocketConnected = new EventEmitter<TelnyxAssistantEvents['telnyxSocketConnected']>();

  /** The connection is gone. */
  @Output() readonly telnyxSocketDisconnected = new EventEmitter<TelnyxAssistantEvents['telnyxSocketDisconnected']>();

  /** The server gave the session id, or a new one. */
  @Output() readonly telnyxSessionUpdated = new EventEmitter<TelnyxAssistantEvents['telnyxSessionUpdated']>();

  /** Something went wrong: what, why and what to do. */
  @Output() readonly telnyxError = new EventEmitter<TelnyxAssistantEvents['telnyxError']>();

  /** Something is wrong that recovers by itself, or (`cleared`) is over. */
  @Output() readonly telnyxWarning = new EventEmitter<TelnyxAssistantEvents['telnyxWarning']>();

  /** The token ends in two minutes. */
  @Output() readonly telnyxTokenExpiring = new EventEmitter<TelnyxAssistantEvents['telnyxTokenExpiring']>();

  /** A call comes in. */
  @Output() readonly telnyxIncomingCall = new EventEmitter<TelnyxAssistantEvents['telnyxIncomingCall']>();

  /** A call is there that a push notification had announced; it is no `telnyx-incoming-call`. */
  @Output() readonly telnyxPushCall = new EventEmitter<TelnyxAssistantEvents['telnyxPushCall']>();

  /** Who calls, or is called, is known: name, picture, note, link. */
  @Output() readonly telnyxCallerInfo = new EventEmitter<TelnyxAssistantEvents['telnyxCallerInfo']>();

  /** After a page load: a call of the page before continues. */
  @Output() readonly telnyxCallResumed = new EventEmitter<TelnyxAssistantEvents['telnyxCallResumed']>();

  /** A call moved to another state. */
  @Output() readonly telnyxCallStateChange = new EventEmitter<TelnyxAssistantEvents['telnyxCallStateChange']>();

  /** A call is over, and why. */
  @Output() readonly telnyxCallEnded = new EventEmitter<TelnyxAssistantEvents['telnyxCallEnded']>();

  /** A call is over: all that a log of calls needs to know, once a call. */
  @Output() readonly telnyxCallSummary = new EventEmitter<TelnyxAssistantEvents['telnyxCallSummary']>();

  /** The quality of a call, with `quality-events` or while something shows it. */
  @Output() readonly telnyxQuality = new EventEmitter<TelnyxAssistantEvents['telnyxQuality']>();

  /** The chosen region did not answer; the nearest one is used. */
  @Output() readonly telnyxRegionFallback = new EventEmitter<TelnyxAssistantEvents['telnyxRegionFallback']>();

  /** A line of the log, as `log-level` allows. It does not bubble. */
  @Output() readonly telnyxLog = new EventEmitter<TelnyxAssistantEvents['telnyxLog']>();

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @Input() set assistant(value: TelnyxAssistantNode['assistant']) {
    this.element.assistant = value;
  }

  /** As `clientTools`, which comes first. Without effect on a given `assistant`. */
  @Input() set tools(value: TelnyxAssistantNode['tools']) {
    this.element.tools = value;
  }

  /** Id of the AI assistant, as `anonymous-target`: the element is a phone of its own then. */
  @Input() set agentId(value: TelnyxAssistantNode['agentId']) {
    this.element.agentId = value;
  }

  /** Version of the assistant, as `target-version`. */
  @Input() set versionId(value: TelnyxAssistantNode['versionId']) {
    this.element.versionId = value;
  }

  /** The number of the assistant to call. Default: the assistant that was signed in for. */
  @Input() set destination(value: TelnyxAssistantNode['destination']) {
    this.element.destination = value;
  }

  /** Dynamic variables of the assistant, as JSON: `{"first_name":"Ada"}`. They travel as headers of the call: `X-First-Name`. */
  @Input() set variables(value: TelnyxAssistantNode['variables']) {
    this.element.variables = value;
  }

  /** `inline`: it stands where it is in the page. `floating`: a button in a corner of the page opens it. Without: `inline`; but one with `agent-id` directly in `body` is what its owner says (`position`), and without a word of theirs `floating`. */
  @Input() set mode(value: TelnyxAssistantNode['mode']) {
    this.element.mode = value;
  }

  /** Whether it is shown in `floating`; then use `show()` and `hide()`. Without a `mode` its owner may say so (`default_state`). */
  @Input() set open(value: TelnyxAssistantNode['open']) {
    this.element.open = value;
  }

  /** Where the button of `floating` stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`. */
  @Input() set corner(value: TelnyxAssistantNode['corner']) {
    this.element.corner = value;
  }

  /** The colours. Default: those of the page (its `color-scheme`); where that says nothing, its owner's. */
  @Input() set theme(value: TelnyxAssistantNode['theme']) {
    this.element.theme = value;
  }

  /** What the button says that begins a conversation. */
  @Input() set startCallText(value: TelnyxAssistantNode['startCallText']) {
    this.element.startCallText = value;
  }

  /** What is shown while the assistant thinks. */
  @Input() set agentThinkingText(value: TelnyxAssistantNode['agentThinkingText']) {
    this.element.agentThinkingText = value;
  }

  /** What is shown while the assistant speaks. */
  @Input() set speakToInterruptText(value: TelnyxAssistantNode['speakToInterruptText']) {
    this.element.speakToInterruptText = value;
  }

  /** Address of a picture for the assistant. An owner's is loaded if `picture-hosts` names its host. */
  @Input() set logoIconUrl(value: TelnyxAssistantNode['logoIconUrl']) {
    this.element.logoIconUrl = value;
  }

  /** Address of the page's form for feedback; `off` for no link, also in the next two. */
  @Input() set giveFeedbackUrl(value: TelnyxAssistantNode['giveFeedbackUrl']) {
    this.element.giveFeedbackUrl = value;
  }

  /** Address where something that went wrong is reported. */
  @Input() set reportIssueUrl(value: TelnyxAssistantNode['reportIssueUrl']) {
    this.element.reportIssueUrl = value;
  }

  /** Address of earlier conversations. */
  @Input() set viewHistoryUrl(value: TelnyxAssistantNode['viewHistoryUrl']) {
    this.element.viewHistoryUrl = value;
  }

  /** `off`: what is spoken is not written down; of a conversation in writing all is seen. Default `on`, or as its owner says. */
  @Input() set showTranscript(value: TelnyxAssistantNode['showTranscript']) {
    this.element.showTranscript = value;
  }

  /** How one talks with the assistant: `voice`, `text`, or both (default); with both the user may change in the conversation. */
  @Input() set channels(value: TelnyxAssistantNode['channels']) {
    this.element.channels = value;
  }

  /** A conversation begins as soon as the phone is ready: by voice if the microphone is already allowed here, and not at all otherwise. An owner's `auto_start` begins one in writing alone. `off`: none. */
  @Input() set autoStart(value: TelnyxAssistantNode['autoStart']) {
    this.element.autoStart = value;
  }

  /** A button asks for a person: it writes so to the assistant, in the user's language, which passes the call on by the tool for transfers that its owner has given it. */
  @Input() set handover(value: TelnyxAssistantNode['handover']) {
    this.element.handover = value;
  }

  /** What shows who talks: `bars` (default, or as its owner says), `wave`, `orb` or `off`. */
  @Input() set visualizer(value: TelnyxAssistantNode['visualizer']) {
    this.element.visualizer = value;
  }

  /** The last words stand below the visualizer where the transcript is not shown. */
  @Input() set captions(value: TelnyxAssistantNode['captions']) {
    this.element.captions = value;
  }

  /** Each answer shows how long the user waited for its first word. */
  @Input() set showLatency(value: TelnyxAssistantNode['showLatency']) {
    this.element.showLatency = value;
  }

  /** `off`: what the assistant says is shown as it is. Default `on`: paragraphs, lists, bold, italic, code and links of Markdown. */
  @Input() set markdown(value: TelnyxAssistantNode['markdown']) {
    this.element.markdown = value;
  }

  /** What the assistant says is not announced to screen readers. */
  @Input() set silent(value: TelnyxAssistantNode['silent']) {
    this.element.silent = value;
  }

  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  @Input() set pictureHosts(value: TelnyxAssistantNode['pictureHosts']) {
    this.element.pictureHosts = value;
  }

  /** Functions of the page that the assistant may call, by the names that it knows; or the dotted path on `window` to such an object, such as `MyApp.tools`, looked up when one is called. */
  @Input() set clientTools(value: TelnyxAssistantNode['clientTools']) {
    this.element.clientTools = value;
  }

  /** Milliseconds that each of them may take; then the assistant is told so. Default 30000. */
  @Input() set toolTimeout(value: TelnyxAssistantNode['toolTimeout']) {
    this.element.toolTimeout = value;
  }

  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  @Input() set history(value: TelnyxAssistantNode['history']) {
    this.element.history = value;
  }

  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  @Input() set contacts(value: TelnyxAssistantNode['contacts']) {
    this.element.contacts = value;
  }

  /** Address of such a list as JSON, at your own server. */
  @Input() set contactsUrl(value: TelnyxAssistantNode['contactsUrl']) {
    this.element.contactsUrl = value;
  }

  /** A history of the page's own, in place of the browser's storage. */
  @Input() set historySource(value: TelnyxAssistantNode['historySource']) {
    this.element.historySource = value;
  }

  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  @Input() set pushUrl(value: TelnyxAssistantNode['pushUrl']) {
    this.element.pushUrl = value;
  }

  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  @Input() set pushWorker(value: TelnyxAssistantNode['pushWorker']) {
    this.element.pushWorker = value;
  }

  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  @Input() set client(value: TelnyxAssistantNode['client']) {
    this.element.client = value;
  }

  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  @Input() set pushToken(value: TelnyxAssistantNode['pushToken']) {
    this.element.pushToken = value;
  }

  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  @Input() set pushProvider(value: TelnyxAssistantNode['pushProvider']) {
    this.element.pushProvider = value;
  }

  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  @Input() set targetVersion(value: TelnyxAssistantNode['targetVersion']) {
    this.element.targetVersion = value;
  }

  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  @Input() set targetParams(value: TelnyxAssistantNode['targetParams']) {
    this.element.targetParams = value;
  }

  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  @Input() set conversationId(value: TelnyxAssistantNode['conversationId']) {
    this.element.conversationId = value;
  }

  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  @Input() set dialect(value: TelnyxAssistantNode['dialect']) {
    this.element.dialect = value;
  }

  /** Which of Telnyx's installations: `production` (default) or `development`. */
  @Input() set environment(value: TelnyxAssistantNode['environment']) {
    this.element.environment = value;
  }

  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  @Input() set region(value: TelnyxAssistantNode['region']) {
    this.element.region = value;
  }

  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  @Input() set host(value: TelnyxAssistantNode['host']) {
    this.element.host = value;
  }

  /** Audio only through TURN, so that the other side never sees the user's address. */
  @Input() set forceRelay(value: TelnyxAssistantNode['forceRelay']) {
    this.element.forceRelay = value;
  }

  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  @Input() set trickle(value: TelnyxAssistantNode['trickle']) {
    this.element.trickle = value;
  }

  /** The server answers with its description as soon as it has one. Telnyx only. */
  @Input() set earlySdpAnswer(value: TelnyxAssistantNode['earlySdpAnswer']) {
    this.element.earlySdpAnswer = value;
  }

  /** Name shown to the people called. */
  @Input() set callerName(value: TelnyxAssistantNode['callerName']) {
    this.element.callerName = value;
  }

  /** Number shown to the people called. */
  @Input() set callerNumber(value: TelnyxAssistantNode['callerNumber']) {
    this.element.callerNumber = value;
  }

  /** Comes back with the events that your server gets of calls that are made. In base64. */
  @Input() set clientState(value: TelnyxAssistantNode['clientState']) {
    this.element.clientState = value;
  }

  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  @Input() set customHeaders(value: TelnyxAssistantNode['customHeaders']) {
    this.element.customHeaders = value;
  }

  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  @Input() set preferredCodecs(value: TelnyxAssistantNode['preferredCodecs']) {
    this.element.preferredCodecs = value;
  }

  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  @Input() set ringtone(value: TelnyxAssistantNode['ringtone']) {
    this.element.ringtone = value;
  }

  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  @Input() set ringback(value: TelnyxAssistantNode['ringback']) {
    this.element.ringback = value;
  }

  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  @Input() set playback(value: TelnyxAssistantNode['playback']) {
    this.element.playback = value;
  }

  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  @Input() set badNetwork(value: TelnyxAssistantNode['badNetwork']) {
    this.element.badNetwork = value;
  }

  /** How loud remote parties are, from 0 to 1. Default 1. */
  @Input() set volume(value: TelnyxAssistantNode['volume']) {
    this.element.volume = value;
  }

  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  @Input() set keyTones(value: TelnyxAssistantNode['keyTones']) {
    this.element.keyTones = value;
  }

  /** Calls begin muted. */
  @Input() set startMuted(value: TelnyxAssistantNode['startMuted']) {
    this.element.startMuted = value;
  }

  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  @Input() set endTone(value: TelnyxAssistantNode['endTone']) {
    this.element.endTone = value;
  }

  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  @Input() set country(value: TelnyxAssistantNode['country']) {
    this.element.country = value;
  }

  /** Further calls than these get a busy line. Default: no limit. */
  @Input() set maxCalls(value: TelnyxAssistantNode['maxCalls']) {
    this.element.maxCalls = value;
  }

  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  @Input() set callerLookupUrl(value: TelnyxAssistantNode['callerLookupUrl']) {
    this.element.callerLookupUrl = value;
  }

  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  @Input() set resolveCaller(value: TelnyxAssistantNode['resolveCaller']) {
    this.element.resolveCaller = value;
  }

  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  @Input() set doNotDisturb(value: TelnyxAssistantNode['doNotDisturb']) {
    this.element.doNotDisturb = value;
  }

  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  @Input() set tabs(value: TelnyxAssistantNode['tabs']) {
    this.element.tabs = value;
  }

  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  @Input() set pageExit(value: TelnyxAssistantNode['pageExit']) {
    this.element.pageExit = value;
  }

  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  @Input() set qualityEvents(value: TelnyxAssistantNode['qualityEvents']) {
    this.element.qualityEvents = value;
  }

  /** Sends statistics of every call to Telnyx's support. */
  @Input() set debug(value: TelnyxAssistantNode['debug']) {
    this.element.debug = value;
  }

  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  @Input() set callReports(value: TelnyxAssistantNode['callReports']) {
    this.element.callReports = value;
  }

  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  @Input() set logLevel(value: TelnyxAssistantNode['logLevel']) {
    this.element.logLevel = value;
  }

  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  @Input() set logger(value: TelnyxAssistantNode['logger']) {
    this.element.logger = value;
  }

  /** `off`: a lost connection stays lost. Default `on`. */
  @Input() set autoReconnect(value: TelnyxAssistantNode['autoReconnect']) {
    this.element.autoReconnect = value;
  }

  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  @Input() set reconnectTimeout(value: TelnyxAssistantNode['reconnectTimeout']) {
    this.element.reconnectTimeout = value;
  }

  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  @Input() set loginToken(value: TelnyxAssistantNode['loginToken']) {
    this.element.loginToken = value;
  }

  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  @Input() set tokenUrl(value: TelnyxAssistantNode['tokenUrl']) {
    this.element.tokenUrl = value;
  }

  /** SIP user name to sign in with, beside `password`. */
  @Input() set login(value: TelnyxAssistantNode['login']) {
    this.element.login = value;
  }

  /** SIP password. The attribute is taken off the element once it is read. */
  @Input() set password(value: TelnyxAssistantNode['password']) {
    this.element.password = value;
  }

  /** Id of the AI assistant to talk to without an account. */
  @Input() set anonymousTarget(value: TelnyxAssistantNode['anonymousTarget']) {
    this.element.anonymousTarget = value;
  }

  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  @Input() set iceServers(value: TelnyxAssistantNode['iceServers']) {
    this.element.iceServers = value;
  }

  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  @Input() set autoConnect(value: TelnyxAssistantNode['autoConnect']) {
    this.element.autoConnect = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxAssistantNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxAssistantNode['words']) {
    this.element.words = value;
  }
}
