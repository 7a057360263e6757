/** How each fault of the table is made to happen, and seen to have happened. */
import type { Call, ErrorCode } from '../../src/client/index.js';
import { firstBackOff, frames, type CallStage } from '../support/call-stages.js';
import { control } from '../support/gateway.js';
import { pretend, tellTruth, type OpenThings } from '../support/open-things.js';
import type { TestPhone } from '../support/phone.js';
import type { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import type { Fault } from './fault-table.js';

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

type Strike = (scene: Scene) => Promise<unknown>;

const user = '1000';
const broken = 'v=0\r\nbroken\r\n';
/** Milliseconds before the second attempt to connect, at most. */
const backOff = 1_250;

const inject = (method: string, params: object) =>
  control('inject', { user, frame: { jsonrpc: '2.0', id: 9_000, method: `telnyx_rtc.${method}`, params } });

const tell = ({ call }: Scene, method: string, params: object = {}) => inject(method, { callID: call.id, ...params });

const each = (name: string, methods: readonly string[], body: object) =>
  Promise.all(methods.map(method => control(name, { method, ...body })));

const refuse = (method: string, count = 1) => control('reply-error', { method, code: -32002, message: 'no', count });

/** Breaks the connection and waits until the phone knows. */
async function cut({ clock, connection }: Scene, code?: number): Promise<void> {
  await control('drop', { user, code });
  await until(() => connection.includes(45002), { interval: 5 });
  await clock.jump(firstBackOff);
}

/** Lets time pass until the phone notices that the connection is of no use. */
async function notice({ clock, connection }: Scene, ...spans: number[]): Promise<void> {
  for (const span of spans) if (!connection.includes(45002)) await clock.jump(span);
}

/** What the user does next in each state; each asks the server something. */
const acts: Readonly<Record<CallStage, Strike>> = {
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
const act: Strike = scene => acts[scene.stage](scene);

/** What it is asked. */
const asked: Readonly<Record<CallStage, string>> = {
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
const takeUp: Strike = scene =>
  scene.stage === 'reconnecting' || scene.stage === 'dropped' ? scene.goOn() : cut(scene);

/** The path of the audio is gone, says the browser; resolves when the restart has been asked for. */
async function failIce({ open }: Scene): Promise<RTCPeerConnection> {
  const peer = open.peers.at(-1) as RTCPeerConnection;
  await until(() => peer.connectionState === 'connected');
  const before = await restarts();
  pretend(peer, 'failed');
  await until(async () => (await restarts()) > before);
  return peer;
}

const restarts = async () => (await frames('received', 'modify')).filter(text => text.includes('updateMedia')).length;

const failAndGiveUp: Strike = async scene => {
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

const pageEvent = (type: string) => document.dispatchEvent(new Event(type));
const transition = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

/** Before the call is in its state. */
export const preparations: Partial<Record<Fault, () => Promise<unknown>>> = {
  'an invite that does not apply': () => control('broken-sdp', { method: 'invite' }),
};

export const strikes: Readonly<Record<Exclude<Fault, 'the page is loaded anew'>, Strike>> = {
  'nothing at all': () => Promise.resolve(),

  'the socket is closed cleanly': scene => cut(scene, 1000),
  'the socket is cut': scene => cut(scene),
  'the socket is cut, and the next one too': async scene => {
    const asked = async () => (await frames('received', 'gatewayState')).length;
    const before = await asked();
    await control('swallow', { method: 'gatewayState' });
    await cut(scene);
    await until(async () => (await asked()) > before);
    await control('drop', { user });
    await until(() => scene.phone.client.state.connection === 'reconnecting');
    await scene.clock.jump(backOff);
  },
  'the server hears nothing (half-dead)': async scene => {
    await control('mute-server', { user, mode: 'deaf' });
    await notice(scene, 45_000, 5_000);
  },
  'the server says nothing': async scene => {
    await control('mute-server', { user });
    await notice(scene, 20_000, 5_000);
  },
  'the server is down for a while': async scene => {
    const { clock, connection } = scene;
    await control('refuse', { all: true, silent: true });
    await cut(scene);
    await clock.jump(5_000);
    await until(() => connection.includes(45001));
    await control('refuse', { off: true });
    await clock.jump(backOff);
  },
  'the server is down for good': async scene => {
    const { call, clock, connection, goOn } = scene;
    await control('refuse', { all: true });
    await cut(scene);
    await until(() => connection.includes(45001));
    await goOn();
    await until(() => call.state !== 'new');
    await clock.jump(60_000);
    await control('refuse', { off: true });
    await clock.jump(backOff * 2);
  },
  'the socket is cut and the sign-in refused': async scene => {
    await control('reply-error', { method: 'login', code: -32001, message: 'no', count: 2 });
    await control('session-ttl', { ms: 100 });
    await cut(scene);
    await until(() => scene.connection.includes(46003));
    await scene.clock.jump(backOff);
    await until(() => scene.connection.includes(46001));
  },
  'B13: the session is taken over elsewhere (punt)': async () => {
    await control('session-ttl', { ms: 100 });
    await control('punt', { user });
  },

  'replies are slow': async scene => {
    await each('delay', ['invite', 'answer', 'modify', 'attach', 'bye'], { ms: 150 });
    await act(scene);
  },
  'replies never come': async scene => {
    const method = asked[scene.stage];
    const sent = async () => (await frames('received', method)).length;
    const before = await sent();
    await control('swallow', { method, handled: method !== 'modify' });
    const acting = act(scene);
    await until(async () => (await sent()) > before);
    if (method === 'invite' || method === 'attach') await until(() => scene.call.state === 'active');
    await scene.clock.jump(10_000);
    await acting;
  },
  'invite is refused': async scene => {
    await refuse('invite', 2);
    await scene.goOn();
  },
  'invite is refused once (no trickle)': async scene => {
    await refuse('invite');
    await scene.goOn();
  },
  'answer is refused': async scene => {
    await refuse('answer');
    await act(scene);
  },
  'modify is refused (hold)': async scene => {
    await refuse('modify');
    await act(scene);
  },
  'modify is refused (hold, once the call is taken up again)': async scene => {
    await refuse('modify');
    await cut(scene);
  },
  'B5: modify is refused (ICE restart)': async scene => {
    await refuse('modify');
    await failIce(scene);
  },
  'info is refused': async ({ call, hold }) => {
    await refuse('info');
    await hold(call.dtmf('5'));
  },
  'bye is refused': async ({ call, hold }) => {
    await refuse('bye');
    await hold(call.hangup());
    await control('hangup', { callId: call.id }); // who refuses a bye does not have the call
  },
  'candidate is refused': async scene => {
    await refuse('candidate', 50);
    await act(scene);
  },
  'iOS 7.29: attach is refused': async scene => {
    await refuse('attach', 5);
    await takeUp(scene);
  },

  'messages come twice': async ({ call }) => {
    const last = (await control<{ dir: string; text: string }[]>('frames')).findLast(
      ({ dir, text }) => dir === 'sent' && text.includes(call.id) && /\.(invite|answer|ringing|attach)"/.test(text),
    );
    if (last) await control('inject', { user, frame: last.text });
    await each('duplicate', ['answer', 'attach', 'clientReady', 'bye'], {});
    await each('duplicate', ['invite', 'answer', 'attach'], { reply: true });
  },
  'messages come late': async scene => {
    await each('late', ['attach', 'answer', 'clientReady'], { ms: 100 });
    await each('late', ['invite', 'answer', 'attach'], { ms: 150, reply: true });
    if (scene.stage === 'active' || scene.stage === 'held') {
      await tell(scene, 'ringing');
      await tell(scene, 'media', { sdp: broken });
      await tell(scene, 'attach', { sdp: broken });
    }
  },
  'messages overtake each other': async scene => {
    await each('late', ['attach', 'answer'], {});
    await each('late', ['invite', 'answer', 'attach'], { reply: true });
    await act(scene);
  },
  'bye comes twice': async ({ call, goOn }) => {
    await control('duplicate', { method: 'bye' });
    await control('hangup', { callId: call.id });
    await goOn();
  },

  '7b.17: an answer that does not apply': scene =>
    scene.stage === 'new' ? control('broken-sdp', { method: 'answer' }) : tell(scene, 'answer', { sdp: broken }),
  'early media that does not apply': scene => tell(scene, 'media', { sdp: broken }),
  'an invite that does not apply': act,
  'an attach that does not apply': async scene => {
    await control('broken-sdp', { method: 'attach', count: 5 });
    await takeUp(scene);
  },
  'an answer to an ICE restart that does not apply': async scene => {
    await control('broken-sdp', { method: 'modify' });
    await failIce(scene);
  },

  'ICE fails, and a restart helps': async scene => {
    const peer = await failIce(scene);
    await until(() => peer.signalingState === 'stable');
    tellTruth(peer);
    if (peer.connectionState !== 'connected') pretend(peer, 'connected');
  },
  'ICE fails, and only a new connection helps': async scene => {
    await failIce(scene);
    await scene.clock.jump(10_000);
  },
  'ICE fails while the server is down': async scene => {
    await control('refuse', { all: true });
    await cut(scene);
    await until(() => scene.connection.includes(45001));
    pretend(scene.open.peers.at(-1) as RTCPeerConnection, 'failed');
    await control('refuse', { off: true });
    await scene.clock.jump(10_000); // as long as a restart may take
  },
  'ICE fails for good': failAndGiveUp,

  'B19: the gateway is FAILED': async ({ clock, connection }) => {
    await inject('gatewayState', { state: 'FAILED' });
    await until(() => connection.includes(45004));
    await clock.jump(firstBackOff);
  },
  'B18: the gateway is EXPIRED': async ({ phone }) => {
    const states: boolean[] = [];
    const stop = phone.client.subscribe(({ ready }) => states.push(ready));
    await inject('gatewayState', { state: 'EXPIRED' });
    await until(() => states.includes(false) && phone.client.state.ready);
    stop();
  },
  'the gateway is UNREGED for a while': async ({ clock, phone }) => {
    await inject('gatewayState', { state: 'UNREGED' });
    await until(() => !phone.client.state.ready);
    await clock.jump(1_000);
    await until(() => phone.client.state.ready);
  },

  'the page is in the background': async ({ clock }) => {
    pageEvent('visibilitychange');
    await clock.jump(3_000);
  },
  'the page is frozen and goes on': async ({ clock }) => {
    pageEvent('freeze');
    await clock.jump(9_000);
    pageEvent('resume');
  },
  'the page is frozen, and the connection dead when it goes on': async scene => {
    await control('mute-server', { user });
    pageEvent('freeze');
    await notice(scene, 15_000);
    pageEvent('resume');
    await notice(scene, 5_000);
  },
  'the page is left and comes back from the cache': async () => {
    transition('pagehide');
    transition('pageshow');
    await until(() => Object.keys(sessionStorage).every(key => !key.startsWith('telnyx')));
  },
  'the network is gone for a while': async scene => {
    dispatchEvent(new Event('offline'));
    await scene.goOn();
    dispatchEvent(new Event('online'));
  },
};
