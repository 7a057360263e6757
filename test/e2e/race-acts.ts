/** How each act of the table of races is begun, and between which calls. */
import type { Call } from '../../src/client/index.js';
import type { OpenThings } from '../support/open-things.js';
import { pretend, tellTruth } from '../support/open-things.js';
import { become, dialed, rung, type TestPhone } from '../support/phone.js';
import type { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import type { Act } from './race-table.js';

/** A phone with calls, in which an act is begun. */
export interface Scene {
  readonly phone: TestPhone;
  readonly clock: SkewedClock;
  readonly open: OpenThings;
  /** Lets go on what the act holds back here. */
  release: () => void;
  /** The call that the act is about, and the one beside it; null in a phone without calls. */
  mine: Call | null;
  other: Call | null;
}

export interface Play {
  /** The request that the server gets; none if all happens here. */
  readonly method?: string;
  /** What the server holds back: by default the reply. */
  readonly late?: { readonly method: string; readonly reply?: boolean; readonly ms?: number };
  /** The server ends the call before it replies. */
  readonly ends?: boolean;
  readonly arrange: (scene: Scene) => Promise<unknown>;
  readonly begin: (scene: Scene) => Promise<unknown>;
}

/** Events follow the reply to a sign-in at once, so that it has to be late by time. */
const lateSignIn = { method: 'login', reply: true, ms: 1_000 };

export const mine = ({ mine: call }: Scene): Call => call as Call;
export const other = ({ other: call }: Scene): Call => call as Call;

/** A conversation, and one on hold beside it. */
async function talkBesideHeld(scene: Scene): Promise<void> {
  scene.other = await dialed(scene.phone, '9197');
  await scene.other.hold();
  scene.mine = await dialed(scene.phone, '9197');
}

/** A call that rings, beside a conversation. */
async function ringBesideTalk(scene: Scene): Promise<void> {
  scene.other = await dialed(scene.phone, '9197');
  scene.mine = await rung(scene.phone);
}

export const plays: Readonly<Record<Act, Play>> = {
  dial: {
    method: 'invite',
    late: { method: 'answer' },
    arrange: async scene => (scene.other = await dialed(scene.phone, '9197')),
    begin: scene => {
      scene.mine = scene.phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
      return Promise.resolve();
    },
  },
  answer: {
    method: 'answer',
    arrange: async scene => {
      await ringBesideTalk(scene);
      await other(scene).hold();
    },
    begin: scene => mine(scene).answer(),
  },
  decline: { method: 'bye', arrange: ringBesideTalk, begin: scene => mine(scene).hangup() },
  hold: { method: 'modify', arrange: talkBesideHeld, begin: scene => mine(scene).hold() },
  unhold: {
    method: 'modify',
    arrange: async scene => {
      await talkBesideHeld(scene);
      await mine(scene).hold();
    },
    begin: scene => mine(scene).unhold(),
  },
  swap: {
    method: 'modify',
    arrange: async scene => {
      scene.mine = await dialed(scene.phone, '9197');
      scene.other = scene.phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
      await Promise.all([become(scene.mine, 'held'), become(scene.other, 'active')]);
    },
    begin: ({ phone, mine: call }) => phone.client.swapTo((call as Call).id),
  },
  'hold and answer': {
    method: 'modify',
    arrange: ringBesideTalk,
    begin: scene => scene.phone.client.holdAndAnswer(mine(scene).id),
  },
  'end and answer': {
    method: 'answer',
    arrange: ringBesideTalk,
    begin: scene => scene.phone.client.endAndAnswer(mine(scene).id),
  },
  'blind transfer': {
    method: 'modify',
    ends: true,
    arrange: talkBesideHeld,
    begin: scene => mine(scene).transfer('9196'),
  },
  'attended transfer': {
    method: 'modify',
    ends: true,
    arrange: async scene => {
      scene.mine = await dialed(scene.phone, '9197');
      scene.other = scene.phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
      await Promise.all([become(scene.mine, 'held'), become(scene.other, 'active')]);
    },
    begin: scene => mine(scene).transferTo(other(scene)),
  },
  // With a pause, as a busy machine may need longer for what happens meanwhile than the 160 ms between two digits.
  digits: { method: 'info', arrange: talkBesideHeld, begin: scene => mine(scene).dtmf('1,2') },
  mute: {
    arrange: talkBesideHeld,
    begin: scene => {
      mine(scene).toggleMute();
      return Promise.resolve();
    },
  },
  'device switch': {
    arrange: async scene => {
      await talkBesideHeld(scene);
      await until(() => scene.phone.client.state.devices.microphones.some(({ label }) => label));
    },
    begin: scene => {
      const { devices, state } = scene.phone.client;
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      const { release } = scene;
      const released = new Promise<void>(resolve => {
        scene.release = () => {
          release();
          resolve();
        };
      });
      mediaDevices.getUserMedia = async constraints => {
        await released;
        return open(constraints);
      };
      const switched = devices.selectMicrophone(state.devices.microphones.at(-1)?.id ?? null);
      return switched.finally(() => (mediaDevices.getUserMedia = open));
    },
  },
  'region change': {
    method: 'login',
    late: lateSignIn,
    arrange: () => Promise.resolve(),
    begin: ({ phone }) => phone.client.reconnectWith({ region: 'eu' }),
  },
  'ICE restart': {
    method: 'modify',
    arrange: talkBesideHeld,
    begin: ({ open }) => {
      const peer = open.peers.at(-1) as RTCPeerConnection;
      pretend(peer, 'failed');
      tellTruth(peer);
      return Promise.resolve();
    },
  },
  'token renewal': {
    method: 'login',
    late: lateSignIn,
    arrange: talkBesideHeld,
    begin: ({ clock }) => clock.jump(14_000),
  },
};
