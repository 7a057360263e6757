/**
 * The table of races: what the user does × what happens meanwhile. Each cell begins an act on one call beside another call,
 * waits until the server has the request (its reply is held back), lets something happen, and looks at what is left.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError, type Call, type ErrorCode } from '../../src/client/index.js';
import { control, gatewayUrl, type GatewayFrame } from '../support/gateway.js';
import { userToken } from '../support/jwt.js';
import { OpenThings, pretend, tellTruth } from '../support/open-things.js';
import { atGateway, become, dialed, newPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

export const acts = [
  'dial',
  'answer',
  'decline',
  'hold',
  'unhold',
  'swap',
  'hold and answer',
  'end and answer',
  'blind transfer',
  'attended transfer',
  'digits',
  'mute',
  'device switch',
  'region change',
  'ICE restart',
  'token renewal',
] as const;
type Act = (typeof acts)[number];

const meanwhiles = [
  'this call ends',
  'the other call ends',
  'both calls end',
  'another call comes',
  'the connection is lost',
  'the server refuses',
  'the server is late',
  'the user does it again',
  'the user hangs up',
] as const;
type Meanwhile = (typeof meanwhiles)[number];

interface Scene {
  readonly phone: TestPhone;
  readonly clock: SkewedClock;
  readonly open: OpenThings;
  /** The call that the act is about, and the one beside it; null in a phone without calls. */
  mine: Call | null;
  other: Call | null;
}

interface Play {
  /** The request that the server gets; none if all happens here. */
  readonly method?: string;
  /** What the server holds back: by default the reply. */
  readonly late?: { readonly method: string; readonly reply?: boolean };
  readonly arrange: (scene: Scene) => Promise<unknown>;
  readonly begin: (scene: Scene) => Promise<unknown>;
}

const mine = ({ mine: call }: Scene): Call => call as Call;
const other = ({ other: call }: Scene): Call => call as Call;

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

const plays: Readonly<Record<Act, Play>> = {
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
  'blind transfer': { method: 'modify', arrange: talkBesideHeld, begin: scene => mine(scene).transfer('9196') },
  'attended transfer': {
    method: 'modify',
    arrange: async scene => {
      scene.mine = await dialed(scene.phone, '9197');
      scene.other = scene.phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
      await Promise.all([become(scene.mine, 'held'), become(scene.other, 'active')]);
    },
    begin: scene => mine(scene).transferTo(other(scene)),
  },
  digits: { method: 'info', arrange: talkBesideHeld, begin: scene => mine(scene).dtmf('12') },
  mute: {
    arrange: talkBesideHeld,
    begin: scene => {
      mine(scene).toggleMute();
      return Promise.resolve();
    },
  },
  'device switch': { arrange: talkBesideHeld, begin: scene => scene.phone.client.devices.selectMicrophone(null) },
  'region change': {
    method: 'login',
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
    arrange: talkBesideHeld,
    begin: ({ clock }) => clock.jump(14_000),
  },
};

/** What happens while the act is under way. What the server does to its request is arranged before. */
const happenings: Readonly<Record<Meanwhile, (scene: Scene, play: Play) => Promise<unknown>>> = {
  'this call ends': scene => end(scene.mine),
  'the other call ends': scene => end(scene.other),
  'both calls end': async scene => {
    await end(scene.mine);
    await end(scene.other);
  },
  'another call comes': ({ phone }) => rung(phone),
  'the connection is lost': async ({ phone: { client } }) => {
    await control('drop', {});
    await until(() => !client.state.ready, { what: 'not ready' });
  },
  'the server refuses': () => Promise.resolve(),
  'the server is late': () => Promise.resolve(),
  'the user does it again': (scene, { begin }) => Promise.resolve(begin(scene)),
  'the user hangs up': scene => mine(scene).hangup(),
};

const end = (call: Call | null) => control('hangup', { callId: call?.id }).catch(() => {}); // it is over already

/** Without calls none of them can end; what is not asked of the server cannot be refused or late. */
function isPossible(act: Act, meanwhile: Meanwhile): boolean {
  if (act === 'region change') return !/call ends|calls end|hangs up/.test(meanwhile);
  return Boolean(plays[act].method) || !meanwhile.startsWith('the server');
}

/** What is left: the state of the call, of the other one, of one that came meanwhile; then the codes that were told. */
const expected: Readonly<Record<Act, Partial<Record<Meanwhile, string>>>> = {
  dial: {},
  answer: {},
  decline: {},
  hold: {},
  unhold: {},
  swap: {},
  'hold and answer': {},
  'end and answer': {},
  'blind transfer': {},
  'attended transfer': {},
  digits: {},
  mute: {},
  'device switch': {},
  'region change': {},
  'ICE restart': {},
  'token renewal': {},
};

const received = async (method: string): Promise<number> => {
  const all = await control<GatewayFrame[]>('frames');
  const names = [`"method":"${method}"`, `"method":"telnyx_rtc.${method}"`];
  return all.filter(({ dir, text }) => dir === 'received' && names.some(name => text.includes(name))).length;
};

/** The tests of some acts. */
export const playRaces = (names: readonly Act[]) => () => {
  let scene: Scene;

  beforeEach(async () => {
    const clock = new SkewedClock();
    const open = new OpenThings();
    const credentials = { login: undefined, password: undefined, tokenProvider: () => Promise.resolve(userToken(20)) };
    const host = gatewayUrl.replace('127.0.0.1', '{region}.localhost');
    scene = { phone: newPhone({ ...credentials, host }, { clock }), clock, open, mine: null, other: null };
    await scene.phone.client.connect();
  });

  afterEach(async () => {
    await takeDown();
    localStorage.removeItem('telnyx-region');
    scene.open.restore();
  });

  const isCalm = () =>
    scene.phone.client.state.ready &&
    scene.phone.client.state.calls.every(({ state }) => ['active', 'held', 'ringing'].includes(state)) &&
    !scene.open.unanswered.length;

  /** Nothing is under way any more: also not after a round trip to the server and back. */
  async function calmDown(): Promise<void> {
    await until(isCalm, { what: 'calm' });
    const before = await received('ping');
    await control('ping', { user: '1000' });
    await until(async () => (await received('ping')) > before, { what: 'an answer to a ping' });
    await until(isCalm, { what: 'calm again' });
  }

  /** Both sides say the same of every call, and the user hears one at most. */
  async function agree(): Promise<void> {
    const { calls } = scene.phone.client.state;
    expect(calls.filter(({ state, held }) => state === 'active' && !held).length, 'heard at once').to.be.at.most(1);
    for (const { id, state } of calls) {
      const call = scene.phone.client.getCall(id) as Call;
      expect([state, (await atGateway(call))?.state]).to.deep.equal([state, state]);
    }
    if (scene.mine) expect((await atGateway(scene.mine))?.digits ?? '', 'digits').to.match(/^(1(2|12|1122|212)?)?$/);
  }

  for (const act of names) {
    const play = plays[act];
    for (const meanwhile of meanwhiles.filter(name => isPossible(act, name))) {
      const outcome = expected[act][meanwhile] ?? '?';
      it(`${act}, while ${meanwhile}: ${outcome}`, async () => {
        await play.arrange(scene);
        const { phone } = scene;
        const before = play.method ? await received(play.method) : 0;
        if (meanwhile === 'the server refuses')
          await control('reply-error', { method: play.method, code: -32002, message: 'no' });
        else if (play.method) await control('late', play.late ?? { method: play.method, reply: true });
        const told: ErrorCode[] = [];
        const follow = (step: Promise<unknown>) =>
          step.catch((error: unknown) => {
            told.push(error instanceof TelnyxError ? error.code : (String(error) as never));
          });
        const steps = [follow(play.begin(scene))];
        if (play.method)
          await until(async () => (await received(play.method as string)) > before, { what: play.method });
        steps.push(follow(Promise.resolve(happenings[meanwhile](scene, play))));
        await control('ping', { user: '1000' });
        await Promise.all(steps);
        await calmDown();
        const others = phone.incoming.filter(call => call !== scene.mine);
        const states = [scene.mine, scene.other, ...others].map(call => call?.state ?? 'none');
        const codes = [...new Set([...phone.errors, ...told])].filter(code => code !== 45002);
        expect([...states, ...codes].join(' ')).to.equal(outcome);
        await agree();
        for (const { id } of phone.client.state.calls) await phone.client.getCall(id)?.hangup();
        await until(() => !scene.open.ofCalls.length).catch(() => expect(scene.open.ofCalls, 'open').to.be.empty);
      });
    }
  }
};
