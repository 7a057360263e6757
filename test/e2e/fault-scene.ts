/** A call in a state of the table, and what can be done to it: cut, refused, left waiting. */
import type { Call, ErrorCode } from '../../src/client/index.js';
import { frames, type CallStage } from '../support/call-stages.js';
import { control, type GatewayFrame } from '../support/gateway.js';
import { pretend, type OpenThings } from '../support/open-things.js';
import type { TestPhone } from '../support/phone.js';
import type { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

/** A call in a state, about to be struck. */
export interface Scene {
  readonly stage: CallStage;
  readonly phone: TestPhone;
  readonly call: Call;
  readonly clock: SkewedClock;
  readonly open: OpenThings;
  /** Errors about the connection since the call came into its state. */
  readonly connection: readonly ErrorCode[];
  /** Lets go on what the stage holds back. */
  readonly goOn: () => Promise<unknown>;
  /** Notes the error of a promise that the user holds. */
  readonly hold: (promise: Promise<unknown>) => Promise<void>;
}

export type Strike = (scene: Scene) => Promise<unknown>;

export const user = '1000';
export const broken = 'v=0\r\nbroken\r\n';
/** Milliseconds before the second attempt to connect, at most. */
const backOff = 1_250;

/** Lets the server say something, and waits until the phone has heard it. */
export async function inject(method: string, params: object): Promise<void> {
  const id = crypto.randomUUID();
  await control('inject', { user, frame: { jsonrpc: '2.0', id, method: `telnyx_rtc.${method}`, params } });
  await until(async () => {
    const all = await control<GatewayFrame[]>('frames');
    return all.some(({ dir, text }) => dir === 'received' && text.includes(id));
  });
}

export const tell = ({ call }: Scene, method: string, params: object = {}) =>
  inject(method, { callID: call.id, ...params });

export const each = (name: string, methods: readonly string[], body: object) =>
  Promise.all(methods.map(method => control(name, { method, ...body })));

export const refuse = (method: string, count = 1) =>
  control('reply-error', { method, code: -32002, message: 'no', count });

/** Lets time pass until the phone, which has lost its connection, tries to connect again, or will not any more. */
export async function tryAgain({ clock, open, phone: { client } }: Scene): Promise<void> {
  const tries = () => open.sockets.some(({ readyState }) => readyState <= WebSocket.OPEN);
  while (!tries() && client.state.connection === 'reconnecting') await clock.jump(backOff);
}

/** Lets the network come back where it is gone. */
export const restoreNetwork = ({ stage, goOn }: Scene): Promise<unknown> =>
  stage === 'dropped' ? goOn() : Promise.resolve();

/** The phone says that the service cannot be reached. */
export const isUnreachable = ({ phone: { client } }: Scene): Promise<unknown> =>
  until(() => client.state.error?.code === 45001, { what: '45001' });

/** Breaks the connection, and waits until the phone knows and tries to connect again. */
export async function cut(scene: Scene, code?: number): Promise<void> {
  if (scene.stage === 'dropped') return; // it is broken
  await control('drop', { user, code });
  await until(() => scene.connection.includes(45002), { interval: 5 });
  await tryAgain(scene);
}

/**
 * Waits until the server has answered everything, but for what the scene holds back, and the browser has finished its steps:
 * else a jump of the clock would make late what is on its way.
 */
export const answered = ({ open, stage }: Pick<Scene, 'open' | 'stage'>) =>
  until(
    () => !open.unfinished.length && open.unanswered.every(method => method === 'attach' && stage === 'reconnecting'),
    { interval: 5, what: 'replies' },
  );

/** Lets time pass until the phone notices that the connection is of no use. */
export async function notice({ clock, connection }: Scene, ...spans: number[]): Promise<void> {
  for (const span of spans) if (!connection.includes(45002)) await clock.jump(span);
}

/** What the user does next in each state; each asks the server something. */
export const acts: Readonly<Record<CallStage, Strike>> = {
  new: ({ goOn }) => goOn(),
  'ringing out': ({ call, hold }) => hold(call.hangup()),
  'ringing in': ({ call, hold }) => hold(call.answer()),
  'connecting out': ({ call, hold }) => hold(call.hangup()),
  'connecting in': ({ goOn }) => goOn(),
  active: ({ call, hold }) => hold(call.hold()),
  held: ({ call, hold }) => hold(call.unhold()),
  reconnecting: ({ goOn }) => goOn(),
  dropped: ({ goOn }) => goOn(),
};
export const act: Strike = scene => acts[scene.stage](scene);

/** What it is asked. */
export const asked: Readonly<Record<CallStage, string>> = {
  new: 'invite',
  'ringing out': 'bye',
  'ringing in': 'answer',
  'connecting out': 'bye',
  'connecting in': 'answer',
  active: 'modify',
  held: 'modify',
  reconnecting: 'attach',
  dropped: 'attach',
};

/** Lets the call be offered anew, however its stage does that. */
export const takeUp: Strike = scene =>
  scene.stage === 'reconnecting' || scene.stage === 'dropped' ? scene.goOn() : cut(scene);

/** The path of the audio is gone, says the browser; resolves when the restart has been asked for. */
export async function failIce({ open }: Scene): Promise<RTCPeerConnection> {
  const peer = open.peers.at(-1) as RTCPeerConnection;
  await until(() => peer.connectionState === 'connected');
  const before = await restarts();
  pretend(peer, 'failed');
  await until(async () => (await restarts()) > before);
  return peer;
}

/**
 * The same, and nothing gets through, until the call is attached: a path that is not new is proved by its packets. The server's
 * answer to the restart is taken: from then on the connection has its time to connect.
 */
export async function failIceUntilAnswered(scene: Scene): Promise<void> {
  await until(() => scene.open.peers.at(-1)?.connectionState === 'connected');
  await control('media', { callId: scene.call.id, mode: 'dead-until-attach' });
  const peer = await failIce(scene);
  await answered(scene);
  await until(() => peer.signalingState === 'stable');
  await new Promise(resolve => setTimeout(resolve)); // what follows from it is done
}

export const restarts = async () =>
  (await frames('received', 'modify')).filter(text => text.includes('updateMedia')).length;

export const failAndGiveUp: Strike = async scene => {
  const { clock, open, phone } = scene;
  open.hidesPeers = true;
  await failIceUntilAnswered(scene);
  await clock.jump(30_000); // as long as a restarted connection may take
  await attached(scene);
  pretend(open.peers.at(-1) as RTCPeerConnection, 'failed');
  const noRelay = new Promise<void>(resolve => {
    phone.client.on('warning', ({ warning }) => warning.code === 47002 && resolve());
  });
  await clock.jump(10_000); // calls are attached at most once in that time
  await noRelay; // the last try is a relay, and there is none here
  const last = open.peers.at(-1) as RTCPeerConnection;
  if (last.getConfiguration().iceTransportPolicy !== 'relay') throw new Error('the last try must be a relay');
  await clock.jump(60_000);
};

/** Waits until the call was attached, and put on hold again if it was. */
async function attached(scene: Scene): Promise<void> {
  const asked = async (method: string, part = '') =>
    (await frames('received', method)).filter(text => text.includes(part)).length;
  await until(async () => (await asked('attach')) > 0);
  if (scene.call.snapshot.held) await until(async () => (await asked('modify', '"hold"')) > 1);
  await answered(scene);
}

export const pageEvent = (type: string) => document.dispatchEvent(new Event(type));
export const transition = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
