/** How each fault of the table is made to happen, and seen to have happened. */
import type { ClientOptions } from '../../src/client/index.js';
import { frames } from '../support/call-stages.js';
import { control } from '../support/gateway.js';
import { pretend, tellTruth } from '../support/open-things.js';
import { loseNetwork } from '../support/lost-network.js';
import { until } from '../support/until.js';
import type { Fault } from './fault-table.js';
import {
  user,
  broken,
  inject,
  tell,
  each,
  refuse,
  cut,
  notice,
  act,
  answered,
  asked,
  takeUp,
  tryAgain,
  restoreNetwork,
  isUnreachable,
  failIce,
  failIceUntilAnswered,
  failAndGiveUp,
  pageEvent,
  transition,
  type Strike,
} from './fault-scene.js';

/** Before the call is in its state. */
export const preparations: Partial<Record<Fault, () => Promise<unknown>>> = {
  'an invite that does not apply': () => control('broken-sdp', { method: 'invite' }),
};

/** What the phone must be told. */
export const faultOptions: Partial<Record<Fault, ClientOptions>> = {
  // Not all candidates are there at once, for this one never answers.
  'invite is refused once (no trickle)': { iceServers: [{ urls: 'stun:198.51.100.1' }] },
  // The last try is by a relay: this one never answers.
  'ICE fails for good': { iceServers: [{ urls: 'turn:198.51.100.1:3478', username: 'nobody', credential: 'none' }] },
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
    await tryAgain(scene);
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
    const { clock } = scene;
    await control('refuse', { all: true, silent: true });
    await cut(scene);
    await clock.jump(5_000); // as long as a server may take to open
    await isUnreachable(scene);
    await control('refuse', { off: true });
    await tryAgain(scene);
  },
  'the server is down for good': async scene => {
    const { call, clock, goOn } = scene;
    await control('refuse', { all: true });
    await cut(scene);
    await isUnreachable(scene);
    if (call.state === 'new') await goOn();
    await until(() => call.state !== 'new');
    await clock.jump(60_000);
    await control('refuse', { off: true });
    await tryAgain(scene);
  },
  'the socket is cut and the sign-in refused': async scene => {
    await control('reply-error', { method: 'login', code: -32001, message: 'no', count: 2 });
    await control('session-ttl', { ms: 100 });
    await cut(scene);
    await restoreNetwork(scene);
    await tryAgain(scene);
    await until(() => scene.connection.includes(46003));
    await tryAgain(scene);
    await until(() => scene.connection.includes(46001));
    // A session that was lost before keeps its calls for a minute.
    if (scene.stage === 'dropped') await control('hangup', { callId: scene.call.id }).catch(() => {});
  },
  'the session is taken over elsewhere (punt)': async ({ phone }) => {
    await control('session-ttl', { ms: 100 });
    await control('punt', { user });
    await until(() => phone.client.state.connection === 'disconnected');
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
  'modify is refused (ICE restart)': async scene => {
    await refuse('modify');
    await failIce(scene);
  },
  'info is refused': async scene => {
    await refuse('info');
    const sent = scene.hold(scene.call.dtmf('5'));
    await restoreNetwork(scene);
    await sent;
  },
  'bye is refused': async scene => {
    const { call, hold } = scene;
    await refuse('bye');
    const told = hold(call.hangup());
    await restoreNetwork(scene);
    await told;
    await control('hangup', { callId: call.id }); // who refuses a bye does not have the call
  },
  'candidate is refused': async scene => {
    await refuse('candidate', 50);
    await act(scene);
  },
  'attach is refused': async scene => {
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
    const acting = act(scene);
    const overtake = () => control('ping', { user }).catch(() => {}); // nobody is there while it connects
    await until(async () => scene.call.state === 'active' || (await overtake(), false), { interval: 50 });
    await acting;
  },
  'bye comes twice': async scene => {
    const { call, goOn } = scene;
    await control('duplicate', { method: 'bye' });
    await control('hangup', { callId: call.id });
    await restoreNetwork(scene);
    await until(() => call.state === 'done');
    await goOn();
  },

  'an answer that does not apply': scene =>
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
    await failIceUntilAnswered(scene);
    await scene.clock.jump(30_000); // as long as a restarted connection may take
  },
  'ICE fails while the server is down': async scene => {
    if (scene.stage !== 'dropped') {
      await control('refuse', { all: true });
      await cut(scene);
      await isUnreachable(scene);
    }
    pretend(scene.open.peers.at(-1) as RTCPeerConnection, 'failed');
    await control('refuse', { off: true });
    await scene.goOn();
    await tryAgain(scene);
    await until(() => scene.phone.client.state.ready, { what: 'ready' });
    await answered(scene);
    await scene.clock.jump(10_000); // as long as a restart may take
  },
  'ICE fails for good': failAndGiveUp,

  'the gateway is FAILED': async scene => {
    await inject('gatewayState', { state: 'FAILED' });
    await until(() => scene.connection.includes(45004));
    await tryAgain(scene);
  },
  'the gateway is EXPIRED': async ({ phone }) => {
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
  'the browser says that there is no network': async scene => {
    dispatchEvent(new Event('offline'));
    await answered(scene); // the server proves that there is a network
    await scene.goOn();
    await answered(scene);
    dispatchEvent(new Event('online'));
  },
  'the network is gone for a while': async scene => {
    const goOn = await loseNetwork(window);
    await scene.clock.jump(5_000);
    await until(() => scene.phone.warnings.includes(48001) && scene.phone.client.state.error?.code === 45001);
    await goOn();
  },
};
