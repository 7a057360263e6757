/**
 * Plays every cell of some rows of the table of races: begins an act on one call beside another call, waits until the server
 * has the request (its reply is held back), lets something happen, and looks at what is left.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError, type Call, type ErrorCode } from '../../src/client/index.js';
import { control, gatewayUrl, type GatewayFrame } from '../support/gateway.js';
import { userToken } from '../support/jwt.js';
import { OpenThings } from '../support/open-things.js';
import { atGateway, become, newPhone, rung, takeDown } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import { mine, plays, type Play, type Scene } from './race-acts.js';
import { meanwhiles, raceTable, type Act, type Meanwhile } from './race-table.js';

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
  'the user does it again': async (scene, { begin, ends }) => {
    if (ends) await become(mine(scene), 'done');
    await begin(scene);
  },
  'the user hangs up': scene => mine(scene).hangup(),
};

const end = (call: Call | null) => control('hangup', { callId: call?.id }).catch(() => {}); // it is over already

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
    // Candidates by themselves would be frames, behind which a late reply comes.
    const phone = newPhone({ ...credentials, host, trickle: false }, { clock });
    scene = { phone, clock, open, release: () => {}, mine: null, other: null };
    await scene.phone.client.connect();
  });

  afterEach(async () => {
    await takeDown();
    localStorage.clear();
    scene.open.restore();
  });

  const isCalm = () => {
    const { connection, ready, calls } = scene.phone.client.state;
    const isSettled = calls.every(({ state }) => ['active', 'held', 'ringing'].includes(state));
    return (
      (ready || connection === 'disconnected') &&
      isSettled &&
      ![...scene.open.unanswered, ...scene.open.unfinished].length
    );
  };

  /** Nothing is under way any more: also not after a round trip to the server and back. */
  async function calmDown(): Promise<void> {
    await until(isCalm, { what: 'calm' });
    if (!scene.phone.client.state.ready) return;
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
  }

  /** States of all calls, the digits that arrived, and the codes that were told. */
  async function left(told: readonly ErrorCode[]): Promise<string> {
    const { mine: call, other: second, phone } = scene;
    const others = phone.client.state.calls.filter(({ id }) => id !== call?.id && id !== second?.id);
    const states = [call, second, ...others].map(each => each?.state ?? 'none');
    const digits = call && (await atGateway(call))?.digits;
    return [...states, ...(digits ? [`"${digits}"`] : []), ...new Set(told)].join(' ');
  }

  for (const act of names) {
    const play = plays[act];
    meanwhiles.forEach((meanwhile, column) => {
      const outcome = raceTable[act][column];
      if (typeof outcome !== 'string') return;
      it(`${act}, while ${meanwhile}: ${outcome}`, async () => {
        await play.arrange(scene);
        await calmDown();
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
        scene.release();
        await Promise.all(steps);
        await calmDown();
        const ofPhone = phone.told.filter(code => code !== 45002); // the connection, as it was told to
        expect(await left([...ofPhone, ...told])).to.equal(outcome);
        await agree();
        for (const { id } of phone.client.state.calls) await phone.client.getCall(id)?.hangup();
        await until(() => !scene.open.ofCalls.length).catch(() => expect(scene.open.ofCalls, 'open').to.be.empty);
      });
    });
  }
};
