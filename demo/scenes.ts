/** Every state that the phone can be seen in, as scenes for a client that connects to nothing. */
import { callSnapshot, GalleryClient, readyState } from './gallery-client.js';
import {
  TelnyxCallActions,
  TelnyxCallControls,
  TelnyxCallQuality,
  TelnyxDialpad,
  TelnyxElement,
  TelnyxLog,
  TelnyxLogin,
  TelnyxRegionPicker,
} from '../src/index.js';
import {
  initialState,
  regions,
  TelnyxError,
  type CallSnapshot,
  type ClientState,
  type ErrorCode,
  type LogLine,
  type RegionState,
} from '../src/client/index.js';
import { ContactBook } from '../src/client/contacts/index.js';
import { historyOf } from '../src/page/history/client-history.js';
import { deviceScenes } from './device-scenes.js';
import { diagnosisScenes } from './diagnosis-scenes.js';
import { launcherScenes } from './launcher-scenes.js';
import { peopleScenes } from './people-scenes.js';
import type { Scene } from './scene.js';
import { summaryScenes } from './summary-scenes.js';
import type { CallPanel } from '../src/elements/telnyx-call-actions/telnyx-call-actions.js';
import { contacts } from './people.js';
import { badly, heard, tellQuality, warnings, well } from './heard.js';

const grace = { name: 'Grace Hopper', number: '+14155550142' };
const stranger = { name: '', number: '+493012345678' };
const place = (patch: Partial<RegionState>): Partial<ClientState> => ({
  ...readyState,
  region: { ...initialState.region, locked: 'connected', reported: 'eu', dataCenter: 'fr5-prod', ...patch },
});
const ago = (seconds: number): number => Date.now() - seconds * 1000;
const error = (code: ErrorCode) => new TelnyxError(code).toJSON();

const up = (call: Partial<CallSnapshot>, ...more: CallSnapshot[]): Partial<ClientState> => {
  const current = callSnapshot({
    activeSince: ago(161),
    remote: { name: 'Ada Lovelace', number: '+18004377950' },
    ...call,
  });
  return { ...readyState, microphone: 'open', calls: [...more, current], currentCallId: current.id };
};
const over = (call: Partial<CallSnapshot>): Partial<ClientState> => ({
  ...readyState,
  lastCall: { ...callSnapshot({ activeSince: null, remote: grace, ...call }), state: 'done', endedAt: Date.now() },
});
const incoming = callSnapshot({
  id: 'call-2',
  direction: 'inbound',
  state: 'ringing',
  activeSince: null,
  remote: grace,
});
const calling = callSnapshot({ id: 'call-3', state: 'ringing', activeSince: null, remote: stranger });
const interrupted = callSnapshot({
  id: 'call-4',
  state: 'reconnecting',
  interruption: 'network-lost',
  activeSince: ago(812),
  remote: { name: 'Katherine Johnson', number: '' },
});
const waiting = callSnapshot({ id: 'call-0', state: 'held', held: true, activeSince: ago(32), remote: grace });

const type = (text: string) => (element: HTMLElement) => {
  const dialpad = element.shadowRoot?.querySelector('telnyx-dialpad') ?? element;
  if (dialpad instanceof TelnyxDialpad) dialpad.value = text;
};
const paste = (text: string) => (element: HTMLElement) => {
  const dialpad = element.shadowRoot?.querySelector('telnyx-dialpad') ?? element;
  const field = dialpad.shadowRoot?.querySelector('input');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true, composed: true }));
};
const pick = (element: HTMLElement) => {
  Object.assign(element, { countryPicker: true });
  type('01512345678')(element);
};
/** As if it were typed by hand: a person among contacts is looked for. */
const offer = (text: string) => async (element: HTMLElement) => {
  const book = new ContactBook();
  book.set('demo', contacts);
  (element as TelnyxElement).client?.people.use(book);
  const dialpad = element.shadowRoot?.querySelector('telnyx-dialpad') ?? element;
  if (dialpad instanceof TelnyxDialpad) await dialpad.suggest(text);
};
const openKeypad = async (element: HTMLElement) => {
  const inside = element.shadowRoot?.querySelector('telnyx-call-controls');
  const controls = element instanceof TelnyxCallControls ? element : inside;
  for (const key of '4711#') await controls?.press(key);
};

const openMore = (element: HTMLElement) => {
  const controls = element.shadowRoot?.querySelector('telnyx-call-controls');
  if (controls) controls.moreOpen = true;
};
const panel = (name: CallPanel) => (element: HTMLElement) => {
  if (element instanceof TelnyxCallActions) element.panel = name;
};

const logLines: readonly LogLine[] = (
  [
    ['info', 'connecting to wss://eu.rtc.telnyx.com/'],
    ['success', 'connected'],
    ['verto', '▶ {"jsonrpc":"2.0","id":"1","method":"login","params":{"login":"1000","passwd":"…","sessid":""}}'],
    ['verto', '◀ {"jsonrpc":"2.0","id":"1","result":{"message":"logged in","sessid":"4f1c"}}'],
    ['success', 'registered'],
    ['verto', '▶ {"jsonrpc":"2.0","id":"2","method":"telnyx_rtc.invite","params":{"sdp":"v=0\\r\\no=- 1 2 IN IP4"}}'],
    ['warning', 'the server is silent: 12 s'],
    ['error', '44001 HOLD_FAILED: Hold did not work.'],
  ] as const
).map(([level, message], index) => ({ level, message, context: { time: Date.UTC(2026, 0, 2, 9, 30, index * 3) } }));
const choose = (region: string) => (element: HTMLElement) =>
  element.shadowRoot?.querySelector<HTMLElement>(`input[value="${region}"]`)?.click();
const openTransfer = (element: HTMLElement) =>
  element.shadowRoot?.querySelector<HTMLElement>('.current [data-action=transfer]')?.click();
/** The network is one for all: it goes only where this scene stands alone. */
const goOffline = () => location.search.includes('scene=') && dispatchEvent(new Event('offline'));
const useToken = (element: HTMLElement) => {
  if (element instanceof TelnyxLogin) element.way = 'token';
};
const submit = (element: HTMLElement) => element.shadowRoot?.querySelector('form')?.requestSubmit();
const unfold = (element: HTMLElement) => element.shadowRoot?.querySelector('summary')?.click();
const showWarnings = (element: HTMLElement) => {
  if (element instanceof TelnyxLog) element.show = 'warnings';
};
const forgetLog = (element: HTMLElement) => {
  if (element instanceof TelnyxLog) element.client = new GalleryClient(readyState).asClient;
};
const onlyBars = (element: HTMLElement) => {
  if (element instanceof TelnyxCallQuality) element.compact = true;
};
const measure = (element: HTMLElement) => element instanceof TelnyxRegionPicker && element.measure();
const compact = (element: HTMLElement) => {
  if (element instanceof TelnyxRegionPicker) element.compact = true;
};

export const scenes: readonly Scene[] = [
  { name: 'ready', state: readyState },
  { name: 'number typed', state: readyState, then: type('+18004377950') },
  {
    name: 'number with remarks typed',
    state: readyState,
    then: paste('mobile: +1 202 555 0142 (work) / +1 202 555 0143'),
  },
  { name: 'number with digits behind it typed', state: readyState, then: paste('+1 202 555 0142 ext. 12') },
  { name: 'SIP address', state: readyState, then: type('sip:grace.hopper@navy.example.com') },
  { name: 'people for what is typed', state: readyState, then: offer('e') },
  {
    name: 'number typed, with a picker of countries',
    state: { ...readyState, country: { code: 'DE', from: 'option' } },
    then: pick,
  },
  { name: 'connecting', state: { connection: 'connecting' } },
  { name: 'offline', state: initialState },
  { name: 'reconnecting', state: { connection: 'reconnecting' } },
  { name: 'dialling', state: up({ state: 'connecting', activeSince: null }) },
  { name: 'asking for the microphone', state: { ...up({ state: 'new', activeSince: null }), microphone: 'prompting' } },
  { name: 'ringing', state: up({ state: 'ringing', activeSince: null }) },
  { name: 'early media', state: up({ state: 'ringing', activeSince: null, earlyMedia: true, remote: stranger }) },
  { name: 'do not disturb', state: { ...readyState, doNotDisturb: true } },
  {
    name: 'incoming, silenced',
    state: { ...readyState, calls: [{ ...incoming, silenced: true }], currentCallId: incoming.id },
  },
  { name: 'incoming', state: { ...readyState, calls: [incoming], currentCallId: incoming.id } },
  { name: 'in a call', state: up({}), heard: well },
  { name: 'heard badly', state: up({ warnings }), heard: badly },
  { name: 'muted', state: up({ muted: true }) },
  { name: 'asked for a recording', state: up({ recording: 'asked' }) },
  { name: 'recorded', state: up({ recording: 'on', muted: true }), heard: well },
  { name: 'on hold', state: up({ state: 'held', held: true }) },
  { name: 'on hold by the other side', state: up({ heldByRemote: true }) },
  { name: 'in a call, digits wait', state: up({ tones: 'w1234#', pendingDigits: '1234#' }) },
  { name: 'keypad in the call', state: up({}), then: openKeypad },
  { name: 'two calls', state: up({}, waiting) },
  { name: 'a second call comes in', state: { ...up({}, incoming), currentCallId: 'call-1' } },
  { name: 'interrupted', state: up({ state: 'reconnecting', interruption: 'network-lost' }) },
  { name: 'interrupted: no network', state: up({ state: 'dropped', interruption: 'network-lost' }) },
  { name: 'interrupted: page reloaded', state: up({ state: 'reconnecting', interruption: 'page-reloaded' }) },
  {
    name: 'page reloaded, sound blocked',
    state: { ...up({ state: 'reconnecting', interruption: 'page-reloaded' }), playback: 'blocked' },
  },
  { name: 'no network', state: readyState, then: goOffline },
  { name: 'nearest region instead', state: place({ selected: 'eu', fallback: true }) },
  {
    name: 'answered elsewhere',
    state: over({
      direction: 'inbound',
      termination: { cause: 'PICKED_OFF', causeCode: 805, sipCode: 487, endedBy: 'remote' },
    }),
  },
  { name: 'sound blocked', state: { ...up({}), playback: 'blocked' } },
  { name: 'hold refused', state: up({ error: error(44001) }) },
  {
    name: 'busy',
    state: over({
      termination: { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here', endedBy: 'remote' },
    }),
  },
  {
    name: 'ended',
    state: over({ activeSince: ago(161), termination: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'remote' } }),
  },
  {
    name: 'missed',
    state: over({
      direction: 'inbound',
      termination: { cause: 'ORIGINATOR_CANCEL', causeCode: 487, endedBy: 'remote' },
    }),
  },
  {
    name: 'declined by the user',
    state: over({ direction: 'inbound', termination: { cause: 'DECLINED', endedBy: 'local' } }),
  },
  {
    name: 'not connected',
    state: over({ termination: { cause: 'NOT_CONNECTED', endedBy: 'error' }, error: error(40001) }),
  },
  {
    name: 'network lost',
    state: over({ termination: { cause: 'NETWORK_LOST', endedBy: 'network' }, error: error(45003) }),
  },
  { name: 'microphone blocked', state: over({ error: error(42001) }) },
  {
    name: 'microphone forbidden by the page around',
    state: { ...over({ error: error(42004) }), microphone: 'forbidden' },
  },
  { name: 'page over http', state: { error: error(49006) } },
  { name: 'browser without calls', state: { error: error(49007) } },
  { name: 'sign-in refused', state: { registration: 'failed', error: error(46001) } },
  { name: 'More, in the call', state: up({}), then: openMore },
  { name: 'actions: menu', state: up({}) },
  { name: 'actions: two calls', state: up({}, waiting) },
  { name: 'actions: add a call', state: up({}), then: panel('add') },
  { name: 'actions: transfer', state: up({}), then: panel('transfer') },
  { name: 'actions: devices', state: up({}), then: panel('devices') },
  { name: 'actions: quality', state: up({}), heard: well, then: panel('quality') },
  { name: 'list: one call', state: up({}) },
  { name: 'list: two calls', state: up({}, waiting) },
  { name: 'list: every state', state: up({}, waiting, calling, interrupted, incoming) },
  { name: 'list: transfer', state: up({}, waiting), then: openTransfer },
  { name: 'list: transfer refused', state: up({ error: error(44006) }, waiting), then: openTransfer },
  { name: 'list: no calls', state: readyState },
  { name: 'sign-in: user', state: initialState },
  { name: 'sign-in: token', state: initialState, then: useToken },
  { name: 'sign-in: something is missing', state: initialState, then: submit },
  { name: 'sign-in: under way', state: { connection: 'connecting' } },
  { name: 'sign-in: refused', state: { registration: 'failed', error: error(46001) } },
  { name: 'sign-in: done', state: readyState },
  { name: 'log: lines and frames', state: readyState },
  { name: 'log: a frame unfolded', state: readyState, then: unfold },
  { name: 'log: warnings', state: readyState, then: showWarnings },
  { name: 'log: nothing', state: readyState, then: forgetLog },
  { name: 'quality: no call', state: readyState },
  { name: 'quality: ringing', state: up({ state: 'ringing', activeSince: null }) },
  { name: 'quality: not known yet', state: up({}) },
  { name: 'quality: excellent', state: up({}), heard: well },
  { name: 'quality: good', state: up({}), heard: heard(4.13, 'good', 0.16, 0.012, 0.002) },
  { name: 'quality: fair', state: up({}), heard: heard(3.86, 'fair', 0.24, 0.018, 0.008) },
  { name: 'quality: poor', state: up({}), heard: heard(3.52, 'poor', 0.32, 0.024, 0.016) },
  { name: 'quality: bad', state: up({}), heard: [...well.slice(0, 60), ...heard(2.4, 'bad', 0.7, 0.05, 0.09)] },
  { name: 'quality: advice', state: up({ warnings }), heard: badly },
  { name: 'quality: on hold', state: up({ state: 'held', held: true }), heard: well },
  { name: 'quality: interrupted', state: up({ state: 'reconnecting', interruption: 'network-lost' }), heard: badly },
  { name: 'quality: bars, excellent', state: up({}), heard: well, then: onlyBars },
  { name: 'quality: bars, good', state: up({}), heard: heard(4.13, 'good', 0.16, 0.012, 0.002), then: onlyBars },
  { name: 'quality: bars, poor', state: up({}), heard: heard(3.52, 'poor', 0.32, 0.024, 0.016), then: onlyBars },
  { name: 'quality: bars, bad', state: up({}), heard: badly, then: onlyBars },
  ...launcherScenes,
  ...summaryScenes,
  ...deviceScenes,
  ...diagnosisScenes,
  ...peopleScenes,
  { name: 'region: not connected', state: initialState },
  { name: 'region: connected', state: place({}) },
  { name: 'region: another one chosen', state: place({}), then: choose('apac') },
  { name: 'region: does not answer', state: place({ selected: 'eu', fallback: true, reported: 'us-east' }) },
  { name: 'region: in a call', state: { ...up({}), ...place({ selected: 'eu', locked: 'in-call' }), calls: [] } },
  { name: 'region: measured', state: initialState, then: measure },
  { name: 'region: compact', state: place({}), then: compact },
  { name: 'server not reached', state: { connection: 'connecting', error: error(45001) } },
];

/** An element in a scene, with a client of its own. */
export function stage(tag: string, scene: Scene): HTMLElement {
  const element = document.createElement(tag);
  if (!(element instanceof TelnyxElement)) return element;
  const fake = new GalleryClient(scene.state);
  fake.latencies = [34, 118, 96, null, 142, 41, 238, 187].map((latency, index) => ({
    region: regions[index] ?? 'auto',
    latency,
  }));
  fake.recentLog = logLines;
  const load = () => scene.calls ?? [];
  historyOf(fake.asClient).configure({ element, mode: 'session', source: { load, save: () => {}, clear: () => {} } });
  element.client = fake.asClient;
  void element.updateComplete.then(() => {
    tellQuality(fake, scene.heard);
    element.requestUpdate();
  });
  const isReady = async () => {
    await element.updateComplete;
    await (scene.calls && historyOf(fake.asClient).show());
    await element.updateComplete;
  };
  void isReady().then(() => scene.then?.(element));
  return element;
}
