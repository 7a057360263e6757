/**
 * The table of browser APIs × faults × stages of a call. In every cell the call ends with a typed error, goes on ringing, or
 * goes on; and once it is over nothing of it is open, whatever comes late.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError, type Call, type ErrorCode } from '../../src/client/index.js';
import { breakApi, faultsOf, type Api, type ApiFault } from '../support/faulty-apis.js';
import { control } from '../support/gateway.js';
import { OpenThings, pretend, tellTruth } from '../support/open-things.js';
import { atGateway, dialed, newPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

/** `dial` and `answer` begin a call with the broken API; `talk` uses it in a conversation; `restart` and `attach` bring audio back. */
const stages = ['dial', 'answer', 'talk', 'restart', 'attach'] as const;
type Stage = (typeof stages)[number];

interface Scene {
  readonly phone: TestPhone;
  readonly clock: SkewedClock;
  readonly open: OpenThings;
  call: Call | null;
}

/** What is done in each stage, once the API is broken. */
const acts: Record<Stage, (scene: Scene) => Promise<unknown>> = {
  dial: scene => {
    scene.call = scene.phone.client.newCall('9197');
    return Promise.resolve();
  },
  answer: ({ call }) => (call as Call).answer(),
  talk: async ({ phone: { client }, call }) => {
    const stop = (call as Call).on('quality', () => {});
    try {
      await (call as Call).hold();
      await (call as Call).unhold();
      await client.devices.selectMicrophone(null);
      await client.devices.refresh();
    } finally {
      stop();
    }
  },
  restart: async ({ open }) => {
    const peer = open.peers.at(-1) as RTCPeerConnection;
    pretend(peer, 'failed');
    await until(() => peer.signalingState === 'have-local-offer', { timeout: 300 }).catch(() => {}); // it cannot be offered
    tellTruth(peer);
  },
  attach: async ({ call }) => {
    await control('drop', { user: '1000' });
    await until(() => call?.state !== 'active');
  },
};

/** Brings a phone to the beginning of a stage. */
async function arrive(stage: Stage, scene: Scene): Promise<void> {
  await scene.phone.client.connect();
  if (stage === 'answer') scene.call = await rung(scene.phone);
  else if (stage !== 'dial') {
    const call = (scene.call = await dialed(scene.phone, '9197'));
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0, { what: 'audio' });
  }
}

/** What becomes of a call that goes on as if nothing were wrong. */
const goesOn = 'active';

/**
 * What becomes of the call, and the codes that were reported about it: the same for all faults of an API, but for those that
 * are named. What is missing goes on.
 */
const expected: Partial<Record<Api, Partial<Record<Stage, string | Partial<Record<ApiFault, string>>>>>> = {
  getUserMedia: {
    dial: 'done 42003',
    answer: 'ringing 42003',
    talk: 'active 42003',
  },
  enumerateDevices: { talk: 'active 42003' },
  RTCPeerConnection: { dial: 'done 49001', answer: 'done 49001', attach: 'done 49001' },
  addTransceiver: { dial: 'done 40001' },
  getTransceivers: { dial: 'done 49001', answer: 'done 40002', restart: 'done 47001 40002', attach: 'done 40002' },
  createOffer: { dial: 'done 40001', restart: 'active 47001' },
  createAnswer: { answer: 'done 40002', attach: 'done 40002' },
  setLocalDescription: { dial: 'done 40003', answer: 'done 40003', restart: 'done 47001 40003', attach: 'done 40003' },
  setRemoteDescription: { dial: 'done 40004', answer: 'done 40004', restart: 'done 47001 40004', attach: 'done 40004' },
  getStats: { restart: 'active 47001' }, // no proof, so the call is attached
  replaceTrack: {
    dial: 'done 42003',
    answer: 'done 40002',
    talk: 'active 42003',
    attach: 'done 40002',
  },
};

/** Where a call uses an API: there each of its faults is tried, elsewhere one. */
const usedIn: Record<Api, readonly Stage[]> = {
  getUserMedia: ['dial', 'answer', 'talk'],
  enumerateDevices: ['dial', 'answer', 'talk'],
  'permissions.query': ['dial', 'answer', 'talk'],
  RTCPeerConnection: ['dial', 'answer', 'attach'],
  addTransceiver: ['dial'],
  getTransceivers: ['dial', 'answer', 'restart', 'attach'],
  createOffer: ['dial', 'restart'],
  createAnswer: ['answer', 'attach'],
  setLocalDescription: ['dial', 'answer', 'restart', 'attach'],
  setRemoteDescription: ['dial', 'answer', 'restart', 'attach'],
  addIceCandidate: ['dial', 'answer', 'attach'],
  getStats: ['talk', 'restart', 'attach'],
  replaceTrack: ['dial', 'answer', 'talk', 'attach'],
  AudioContext: ['dial', 'talk'],
  play: ['dial', 'answer', 'talk', 'attach'],
  setSinkId: ['dial', 'answer', 'talk', 'attach'],
  'locks.request': ['attach'],
  'sessionStorage.setItem': [],
  'sessionStorage.getItem': [],
  'crypto.randomUUID': ['dial', 'answer', 'attach'],
};

/** The tests of some APIs. */
export const playApiFaults = (names: readonly Api[]) => () => {
  let scene: Scene;

  beforeEach(() => {
    const clock = new SkewedClock();
    scene = { phone: newPhone({}, { clock }), clock, open: new OpenThings(), call: null };
  });

  afterEach(async () => {
    await takeDown();
    scene.open.restore();
  });

  /** Waits until what was begun is over and the call has settled; where that takes a time limit, lets it pass. */
  async function settle(act: Promise<unknown>): Promise<void> {
    let isOver = false;
    void act.then(() => (isOver = true));
    const isSettled = () => {
      const { call, phone } = scene;
      const isCalm = call?.state === 'active' || call?.state === 'ringing';
      return isOver && (call?.state === 'done' || (isCalm && phone.client.state.ready));
    };
    await until(isSettled, { timeout: 1_500 }).catch(() => {});
    const { open } = scene;
    const isAsking = () => open.unanswered.length || open.sockets.some(it => it.readyState === WebSocket.CONNECTING);
    for (let step = 0; step < 90 && !isSettled(); step++) {
      await until(() => !isAsking(), { what: 'the server' }); // which is not what is slow here
      await scene.clock.jump(900); // less than what counts as a sleep
      await until(isSettled, { timeout: 90 }).catch(() => {});
    }
  }

  for (const api of names) {
    for (const stage of stages) {
      for (const fault of usedIn[api].includes(stage) ? faultsOf(api) : (['throws'] as const)) {
        const row = expected[api]?.[stage];
        const outcome = (typeof row === 'string' ? row : row?.[fault]) ?? goesOn;
        it(`${api} ${fault} × ${stage}: ${outcome}`, async () => {
          await arrive(stage, scene);
          const broken = breakApi(api, fault);
          const failures: ErrorCode[] = [];
          try {
            const act = acts[stage](scene).catch((error: unknown) => {
              failures.push(error instanceof TelnyxError ? error.code : (String(error) as never));
            });
            await settle(act);
            const { state = 'none' } = scene.call ?? {};
            const codes = scene.phone.told.filter(code => code !== 45002);
            expect([state, ...new Set([...codes, ...failures])].join(' ')).to.equal(outcome);
            await scene.call?.hangup();
            broken.release();
          } finally {
            broken.restore();
          }
          await until(() => !scene.open.ofCalls.length).catch(() => expect(scene.open.ofCalls, 'open').to.be.empty);
          await until(() => scene.phone.client.state.microphone !== 'open');
          await scene.phone.client.disconnect();
          const rejections = (await scene.open.all()).filter(what => what.startsWith('rejection'));
          expect(rejections, 'what nobody caught').to.be.empty;
        });
      }
    }
  }
};
