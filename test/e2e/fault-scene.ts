/** A call in a state of the table, and what can be done to it: cut, refused, left waiting. */
import type { Call, ErrorCode } from '../../src/client/index.js';
import { firstBackOff, frames, type CallStage } from '../support/call-stages.js';
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
export const backOff = 1_250;

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

/** Breaks the connection and waits until the phone knows. */
export async function cut({ clock, connection }: Scene, code?: number): Promise<void> {
  await control('drop', { user, code });
  await until(() => connection.includes(45002), { interval: 5 });
  await clock.jump(firstBackOff);
}

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

export const restarts = async () =>
  (await frames('received', 'modify')).filter(text => text.includes('updateMedia')).length;

export const failAndGiveUp: Strike = async scene => {
  const { clock, open, phone } = scene;
  open.hidesPeers = true;
  await failIce(scene);
  await clock.jump(10_000);
  await until(() => open.peers.at(1)?.localDescription && phone.client.state.ready);
  pretend(open.peers.at(-1) as RTCPeerConnection, 'failed');
  const last = await until(() => open.peers.at(2));
  if (last.getConfiguration().iceTransportPolicy !== 'relay') throw new Error('the last try must be a relay');
  await until(() => last.localDescription && phone.client.state.ready);
  await clock.jump(60_000);
};

export const pageEvent = (type: string) => document.dispatchEvent(new Event(type));
export const transition = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
