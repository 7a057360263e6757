// Made from custom-elements.json by `npm run manifest`: do not edit.
import type {
  TelnyxAssistantEndEvent,
  TelnyxAssistantFirstWordEvent,
  TelnyxAssistantHandoverEvent,
  TelnyxAssistantStartEvent,
  TelnyxAssistantToolEvent,
  TelnyxCallEndedEvent,
  TelnyxCallResumedEvent,
  TelnyxCallStateChangeEvent,
  TelnyxCallSummaryEvent,
  TelnyxCallerInfoEvent,
  TelnyxConnectRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxErrorEvent,
  TelnyxHandoverRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxIncomingCallEvent,
  TelnyxLogEvent,
  TelnyxMessageRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxPushCallEvent,
  TelnyxQualityEvent,
  TelnyxReadyEvent,
  TelnyxRegionFallbackEvent,
  TelnyxResumeAudioRequestEvent,
  TelnyxSessionUpdatedEvent,
  TelnyxSocketConnectedEvent,
  TelnyxSocketDisconnectedEvent,
  TelnyxTokenExpiringEvent,
  TelnyxWarningEvent,
} from '../../events/index.js';
import '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistant } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-assistant`. */
export interface TelnyxAssistantProps {
  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  assistant?: TelnyxAssistant['assistant'] | undefined;
  /** As `clientTools`, which comes first. Without effect on a given `assistant`. */
  tools?: TelnyxAssistant['tools'] | undefined;
  /** Id of the AI assistant, as `anonymous-target`: the element is a phone of its own then. */
  agentId?: TelnyxAssistant['agentId'] | undefined;
  /** Version of the assistant, as `target-version`. */
  versionId?: TelnyxAssistant['versionId'] | undefined;
  /** The number of the assistant to call. Default: the assistant that was signed in for. */
  destination?: TelnyxAssistant['destination'] | undefined;
  /** Dynamic variables of the assistant, as JSON: `{"first_name":"Ada"}`. They travel as headers of the call: `X-First-Name`. */
  variables?: TelnyxAssistant['variables'] | undefined;
  /** `inline`: it stands where it is in the page. `floating`: a button in a corner of the page opens it. Without: `inline`; but one with `agent-id` directly in `body` is what its owner says (`position`), and without a word of theirs `floating`. */
  mode?: TelnyxAssistant['mode'] | undefined;
  /** Whether it is shown in `floating`; then use `show()` and `hide()`. Without a `mode` its owner may say so (`default_state`). */
  open?: TelnyxAssistant['open'] | undefined;
  /** Where the button of `floating` stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`. */
  corner?: TelnyxAssistant['corner'] | undefined;
  /** The colours. Default: those of the page (its `color-scheme`); where that says nothing, its owner's. */
  theme?: TelnyxAssistant['theme'] | undefined;
  /** What the button says that begins a conversation. */
  startCallText?: TelnyxAssistant['startCallText'] | undefined;
  /** What is shown while the assistant thinks. */
  agentThinkingText?: TelnyxAssistant['agentThinkingText'] | undefined;
  /** What is shown while the assistant speaks. */
  speakToInterruptText?: TelnyxAssistant['speakToInterruptText'] | undefined;
  /** Address of a picture for the assistant. An owner's is loaded if `picture-hosts` names its host. */
  logoIconUrl?: TelnyxAssistant['logoIconUrl'] | undefined;
  /** Address of the page's form for feedback; `off` for no link, also in the next two. */
  giveFeedbackUrl?: TelnyxAssistant['giveFeedbackUrl'] | undefined;
  /** Address where something that went wrong is reported. */
  reportIssueUrl?: TelnyxAssistant['reportIssueUrl'] | undefined;
  /** Address of earlier conversations. */
  viewHistoryUrl?: TelnyxAssistant['viewHistoryUrl'] | undefined;
  /** `off`: what is spoken is not written down; of a conversation in writing all is seen. Default `on`, or as its owner says. */
  showTranscript?: TelnyxAssistant['showTranscript'] | undefined;
  /** How one talks with the assistant: `voice`, `text`, or both (default); with both the user may change in the conversation. */
  channels?: TelnyxAssistant['channels'] | undefined;
  /** A conversation begins as soon as the phone is ready: by voice if the microphone is already allowed here, and not at all otherwise. An owner's `auto_start` begins one in writing alone. `off`: none. */
  autoStart?: TelnyxAssistant['autoStart'] | undefined;
  /** A button asks for a person: it writes so to the assistant, in the user's language, which passes the call on by the tool for transfers that its owner has given it. */
  handover?: TelnyxAssistant['handover'] | undefined;
  /** What shows who talks: `bars` (default, or as its owner says), `wave`, `orb` or `off`. */
  visualizer?: TelnyxAssistant['visualizer'] | undefined;
  /** The last words stand below the visualizer where the transcript is not shown. */
  captions?: TelnyxAssistant['captions'] | undefined;
  /** Each answer shows how long the user waited for its first word. */
  showLatency?: TelnyxAssistant['showLatency'] | undefined;
  /** `off`: what the assistant says is shown as it is. Default `on`: paragraphs, lists, bold, italic, code and links of Markdown. */
  markdown?: TelnyxAssistant['markdown'] | undefined;
  /** What the assistant says is not announced to screen readers. */
  silent?: TelnyxAssistant['silent'] | undefined;
  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  pictureHosts?: TelnyxAssistant['pictureHosts'] | undefined;
  /** Functions of the page that the assistant may call, by the names that it knows; or the dotted path on `window` to such an object, such as `MyApp.tools`, looked up when one is called. */
  clientTools?: TelnyxAssistant['clientTools'] | undefined;
  /** Milliseconds that each of them may take; then the assistant is told so. Default 30000. */
  toolTimeout?: TelnyxAssistant['toolTimeout'] | undefined;
  /** Where the calls of the user are kept: `session` (default) in this tab, over page loads; `local` for all tabs of the site, in IndexedDB, for 90 days; `off` nowhere. Never seen by another user who signs in. */
  history?: TelnyxAssistant['history'] | undefined;
  /** People and their numbers: `{ name, numbers: [{ number, label }] | number, picture, note, href, favourite }`. They are known by name when they call, and the phone has a tab for them. */
  contacts?: TelnyxAssistant['contacts'] | undefined;
  /** Address of such a list as JSON, at your own server. */
  contactsUrl?: TelnyxAssistant['contactsUrl'] | undefined;
  /** A history of the page's own, in place of the browser's storage. */
  historySource?: TelnyxAssistant['historySource'] | undefined;
  /** Base address of a push relay at your own server, such as `/push`: the user is notified of calls while no page is open, once they have allowed it. It needs the service worker `telnyx-elements.sw.js`. */
  pushUrl?: TelnyxAssistant['pushUrl'] | undefined;
  /** Where that service worker is. Default `/telnyx-elements.sw.js`. */
  pushWorker?: TelnyxAssistant['pushWorker'] | undefined;
  /** The client in use: the one given, or shared with the provider above, or this element's own. */
  client?: TelnyxAssistant['client'] | undefined;
  /** Names this device to Telnyx's push service, such as a token of Firebase. It is taken off the tag once it is read. */
  pushToken?: TelnyxAssistant['pushToken'] | undefined;
  /** Whose token it is: `android` (default) for Firebase, `ios` for Apple. */
  pushProvider?: TelnyxAssistant['pushProvider'] | undefined;
  /** Version of the AI assistant of `anonymous-target`. Default: the one that its owner has published. */
  targetVersion?: TelnyxAssistant['targetVersion'] | undefined;
  /** What the AI assistant is given with the sign-in, as JSON: `{"customer":"7"}`. */
  targetParams?: TelnyxAssistant['targetParams'] | undefined;
  /** Id of a conversation with the AI assistant that is to go on, in place of a new one. */
  conversationId?: TelnyxAssistant['conversationId'] | undefined;
  /** `verto` for a FreeSWITCH server of your own at `host`. Default `telnyx`. */
  dialect?: TelnyxAssistant['dialect'] | undefined;
  /** Which of Telnyx's installations: `production` (default) or `development`. */
  environment?: TelnyxAssistant['environment'] | undefined;
  /** Where to connect: `auto` (default, the nearest) or a region such as `eu`. */
  region?: TelnyxAssistant['region'] | undefined;
  /** A server of your own, `wss://host:port/path`. `{region}` in it marks where a region goes. */
  host?: TelnyxAssistant['host'] | undefined;
  /** Audio only through TURN, so that the other side never sees the user's address. */
  forceRelay?: TelnyxAssistant['forceRelay'] | undefined;
  /** `off`: wait for all network paths before a call is sent. Default `on`; with `dialect="verto"` `off`, and `on` is refused. */
  trickle?: TelnyxAssistant['trickle'] | undefined;
  /** The server answers with its description as soon as it has one. Telnyx only. */
  earlySdpAnswer?: TelnyxAssistant['earlySdpAnswer'] | undefined;
  /** Name shown to the people called. */
  callerName?: TelnyxAssistant['callerName'] | undefined;
  /** Number shown to the people called. */
  callerNumber?: TelnyxAssistant['callerNumber'] | undefined;
  /** Comes back with the events that your server gets of calls that are made. In base64. */
  clientState?: TelnyxAssistant['clientState'] | undefined;
  /** SIP headers of calls that are made, as JSON: `{"X-Order":"7"}`, or `[{"name":"X-Order","value":"7"}]`. */
  customHeaders?: TelnyxAssistant['customHeaders'] | undefined;
  /** Codecs that come first in calls that are made, e.g. `PCMU, opus`. */
  preferredCodecs?: TelnyxAssistant['preferredCodecs'] | undefined;
  /** Sound file for incoming calls; `off` for silence. Default: a tone. */
  ringtone?: TelnyxAssistant['ringtone'] | undefined;
  /** Sound file while the other side rings; `off` for silence. Default: a tone. */
  ringback?: TelnyxAssistant['ringback'] | undefined;
  /** `playback="off"`: remote parties are heard only where the page plays `call.remoteStream`. Default `auto`. */
  playback?: TelnyxAssistant['playback'] | undefined;
  /** `bad-network="on"`: every call is prepared for a bad network; `off`: nothing is done about one. Default `auto`, as it is measured. */
  badNetwork?: TelnyxAssistant['badNetwork'] | undefined;
  /** How loud remote parties are, from 0 to 1. Default 1. */
  volume?: TelnyxAssistant['volume'] | undefined;
  /** `key-tones="off"`: digits that are sent are not heard here. Default `on`. */
  keyTones?: TelnyxAssistant['keyTones'] | undefined;
  /** Calls begin muted. */
  startMuted?: TelnyxAssistant['startMuted'] | undefined;
  /** `end-tone="off"`: silence when the other side has hung up or could not be reached. Default: a short tone. */
  endTone?: TelnyxAssistant['endTone'] | undefined;
  /** Whose numbers are typed, and whose ringback and end tones are heard, as ISO 3166 code, e.g. `GB`. Default: the country of the browser's language. */
  country?: TelnyxAssistant['country'] | undefined;
  /** Further calls than these get a busy line. Default: no limit. */
  maxCalls?: TelnyxAssistant['maxCalls'] | undefined;
  /** Address at your own server that says who a number belongs to, with `{number}` in it, else asked with `?number=…`: it answers `{ "name", "picture", "note", "href" }`, or 404. */
  callerLookupUrl?: TelnyxAssistant['callerLookupUrl'] | undefined;
  /** Says who a number belongs to: `async number => ({ name, picture, note, href })`. It takes the place of `caller-lookup-url`. */
  resolveCaller?: TelnyxAssistant['resolveCaller'] | undefined;
  /** Calls that come in do not ring, and end at once as missed; the line is busy to them. It follows what the user switches. Default `off`. */
  doNotDisturb?: TelnyxAssistant['doNotDisturb'] | undefined;
  /** `shared`: the tabs of a user are one phone, with one connection and one ring; each shows the calls of the others, and can answer, control or take over them. `own` (default): each tab is a phone of its own. */
  tabs?: TelnyxAssistant['tabs'] | undefined;
  /** A call when the page goes: `keep` (default) reattaches it after a reload, `hangup` ends it, `confirm` asks. */
  pageExit?: TelnyxAssistant['pageExit'] | undefined;
  /** Every call is measured, and `telnyx-quality` dispatched about once a second. */
  qualityEvents?: TelnyxAssistant['qualityEvents'] | undefined;
  /** Sends statistics of every call to Telnyx's support. */
  debug?: TelnyxAssistant['debug'] | undefined;
  /** Posts a report of every answered call, statistics and log, to Telnyx. */
  callReports?: TelnyxAssistant['callReports'] | undefined;
  /** How much is logged: `none` (default), `error`, `warning`, `success`, `info`, `verto`, `stats` or `all`. */
  logLevel?: TelnyxAssistant['logLevel'] | undefined;
  /** What receives the log: a function, an object with `log`, or the dotted path on `window` to one. Default: the console. */
  logger?: TelnyxAssistant['logger'] | undefined;
  /** `off`: a lost connection stays lost. Default `on`. */
  autoReconnect?: TelnyxAssistant['autoReconnect'] | undefined;
  /** Milliseconds after which an interrupted call is ended. Default 60000. */
  reconnectTimeout?: TelnyxAssistant['reconnectTimeout'] | undefined;
  /** A JWT to sign in with. The attribute is taken off the element once it is read. */
  loginToken?: TelnyxAssistant['loginToken'] | undefined;
  /** Address at your own server that gives a token: asked with `POST`, it answers `{ "token": "…" }`. */
  tokenUrl?: TelnyxAssistant['tokenUrl'] | undefined;
  /** SIP user name to sign in with, beside `password`. */
  login?: TelnyxAssistant['login'] | undefined;
  /** SIP password. The attribute is taken off the element once it is read. */
  password?: TelnyxAssistant['password'] | undefined;
  /** Id of the AI assistant to talk to without an account. */
  anonymousTarget?: TelnyxAssistant['anonymousTarget'] | undefined;
  /** STUN and TURN servers; as an attribute in JSON, taken off the element if it has credentials. Default: Telnyx's own. */
  iceServers?: TelnyxAssistant['iceServers'] | undefined;
  /** `off`: the phone waits for `connect()`, although it has something to sign in with. Default `on`. */
  autoConnect?: TelnyxAssistant['autoConnect'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxAssistant['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxAssistant['words'] | undefined;
}

/** Events of `telnyx-assistant`, by their names in camel case. */
export interface TelnyxAssistantEvents {
  /** The user wants to talk to the assistant. Cancelable. */
  telnyxDialRequest: TelnyxDialRequestEvent;
  /** The user writes to the assistant. Cancelable. */
  telnyxMessageRequest: TelnyxMessageRequestEvent;
  /** The user wants to talk to a person. Cancelable. */
  telnyxHandoverRequest: TelnyxHandoverRequestEvent;
  /** The user wants to be `muted`, or heard again. Cancelable. */
  telnyxMuteRequest: TelnyxMuteRequestEvent;
  /** The user wants to end the call. Cancelable. */
  telnyxHangupRequest: TelnyxHangupRequestEvent;
  /** The user wants the phone to connect. Cancelable. */
  telnyxConnectRequest: TelnyxConnectRequestEvent;
  /** The user wants to hear the assistant. Cancelable. */
  telnyxResumeAudioRequest: TelnyxResumeAudioRequestEvent;
  /** The assistant has answered: the conversation begins. */
  telnyxAssistantStart: TelnyxAssistantStartEvent;
  /** The assistant says its first word. */
  telnyxAssistantFirstWord: TelnyxAssistantFirstWordEvent;
  /** The assistant uses a function of the page, or has its answer. */
  telnyxAssistantTool: TelnyxAssistantToolEvent;
  /** A person has taken over. */
  telnyxAssistantHandover: TelnyxAssistantHandoverEvent;
  /** The conversation is over: why, and how long it was. */
  telnyxAssistantEnd: TelnyxAssistantEndEvent;
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

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
export const definition: ElementDefinition<TelnyxAssistant, TelnyxAssistantProps, TelnyxAssistantEvents> = {
  tag: 'telnyx-assistant',
  properties: {
    assistant: {},
    tools: { initial: {} },
    agentId: { attribute: 'agent-id' },
    versionId: { attribute: 'version-id' },
    destination: { attribute: 'destination', initial: '' },
    variables: { attribute: 'variables' },
    mode: { attribute: 'mode' },
    open: { attribute: 'open' },
    corner: { attribute: 'corner' },
    theme: { attribute: 'theme' },
    startCallText: { attribute: 'start-call-text' },
    agentThinkingText: { attribute: 'agent-thinking-text' },
    speakToInterruptText: { attribute: 'speak-to-interrupt-text' },
    logoIconUrl: { attribute: 'logo-icon-url' },
    giveFeedbackUrl: { attribute: 'give-feedback-url' },
    reportIssueUrl: { attribute: 'report-issue-url' },
    viewHistoryUrl: { attribute: 'view-history-url' },
    showTranscript: { attribute: 'show-transcript' },
    channels: { attribute: 'channels' },
    autoStart: { attribute: 'auto-start' },
    handover: { attribute: 'handover' },
    visualizer: { attribute: 'visualizer' },
    captions: { attribute: 'captions' },
    showLatency: { attribute: 'show-latency' },
    markdown: { attribute: 'markdown' },
    silent: { attribute: 'silent', initial: false },
    pictureHosts: { attribute: 'picture-hosts', initial: '' },
    clientTools: { attribute: 'client-tools' },
    toolTimeout: { attribute: 'tool-timeout' },
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
    'telnyx-message-request',
    'telnyx-handover-request',
    'telnyx-mute-request',
    'telnyx-hangup-request',
    'telnyx-connect-request',
    'telnyx-resume-audio-request',
    'telnyx-assistant-start',
    'telnyx-assistant-first-word',
    'telnyx-assistant-tool',
    'telnyx-assistant-handover',
    'telnyx-assistant-end',
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
  methods: ['show', 'hide', 'registerClientTool', 'connect', 'disconnect', 'dial', 'clearContacts', 'clearHistory'],
  isProvider: true,
};
