/** Plays every cell of some rows of the table of faults, and sees that nothing is left open after it. */
import { expect } from '@open-wc/testing';
import { TelnyxError, type Call, type ClientOptions, type ErrorCode } from '../../src/client/index.js';
import { callStages, setStage, stageOptions, type CallStage } from '../support/call-stages.js';
import { control, type GatewayState } from '../support/gateway.js';
import { OpenThings } from '../support/open-things.js';
import { atGateway, isOfConnection, newPhone, takeDown } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import { answered, inject, type Scene } from './fault-scene.js';
import { faultOptions, preparations, strikes } from './fault-strikes.js';
import type { Fault, FaultRow } from './fault-table.js';

type Strikeable = keyof typeof strikes;

/** Errors about the connection that come of the state itself: it is lost there, or made anew. */
const ofStage = (stage: CallStage): readonly ErrorCode[] =>
  stage === 'reconnecting' ? [45002] : stage === 'dropped' ? [48001, 45001, 45002] : [];

/** The tests of these rows. `the page is loaded anew` needs a page of its own: fault-reload.test.ts. */
export const playFaults = (rows: Partial<Record<Fault, FaultRow>>) => () => {
  let open: OpenThings;
  let clock: SkewedClock;

  beforeEach(() => {
    open = new OpenThings();
    clock = new SkewedClock();
  });

  afterEach(async () => {
    open.restore();
    await takeDown();
  });

  for (const [fault, { cells, connection = [] }] of Object.entries(rows) as [Fault, FaultRow][]) {
    if (!(fault in strikes)) continue;
    describe(fault, () => {
      callStages.forEach((stage, column) => {
        const cell = cells[column];
        if (typeof cell !== 'string') return;
        it(`${stage}: ${cell}`, async () => {
          await preparations[fault]?.();
          const play = await set(stage, faultOptions[fault]);
          await strikes[fault as Strikeable](play.scene);
          await play.scene.goOn();
          await until(() => play.outcome === cell, { timeout: 8_000, interval: 5 }).catch(() =>
            expect(play.outcome).to.equal(cell),
          );
          await isCalm(play.scene);
          expect(play.outcome).to.equal(cell);
          await isSound(play.scene);
          expect(play.connectionErrors).to.deep.equal(connection.filter(code => !ofStage(stage).includes(code)));
          await leavesNothing(play.scene);
        });
      });
    });
  }

  /** Brings a call of a fresh phone into a state, and takes note of what becomes of it. */
  async function set(stage: CallStage, options?: ClientOptions) {
    const phone = newPhone({ ...stageOptions(stage), ...options }, { clock });
    await phone.client.connect();
    const { call, goOn } = await setStage(stage, { client: phone.client, page: window, clock });
    await answered({ open, stage });
    const path: string[] = [];
    const told: ErrorCode[] = [];
    const aboutConnection: ErrorCode[] = [];
    const note = (list: ErrorCode[], code: ErrorCode) => {
      if (list.at(-1) !== code) list.push(code);
    };
    call.on('statechange', ({ state }) => path.push(state));
    phone.client.on('error', ({ error }) => note(error.callId ? told : aboutConnection, error.code));
    phone.client.on('warning', ({ call: of, warning, cleared }) => {
      if (!cleared && isOfConnection(warning)) note(of ? told : aboutConnection, warning.code);
    });
    let gone: Promise<unknown> | undefined;
    const scene: Scene = {
      stage,
      phone,
      call,
      clock,
      open,
      connection: aboutConnection,
      // The answer to the server's offer is lost: that is noticed after the time that a request may take.
      goOn: () => (gone ??= stage === 'reconnecting' && !aboutConnection.length ? clock.jump(10_000) : goOn()),
      hold: promise =>
        promise.then(
          () => {},
          (error: unknown) => note(told, TelnyxError.from(error).code),
        ),
    };
    return {
      scene,
      get outcome() {
        return [path.join(' → ') || 'stays', ...told].join(' ');
      },
      get connectionErrors() {
        return [...new Set(aboutConnection)].filter(code => !ofStage(stage).includes(code));
      },
    };
  }

  /** Nothing is under way any more; the phone is ready, or off for good. */
  async function isCalm({ phone: { client } }: Scene): Promise<void> {
    await control('refuse', { off: true });
    await until(() => client.state.connection === 'disconnected' || client.state.ready, { what: 'ready' });
    if (client.state.ready) await inject('event', {}); // behind everything that the server had to say
  }

  /** The call is what it says that it is. */
  async function isSound({ call, stage }: Scene): Promise<void> {
    if (call.state === 'active') await isHeard(call);
    if (call.state === 'held') await until(async () => (await atGateway(call))?.state === 'held');
    if (call.state === 'ringing' && stage === 'ringing in') {
      await call.answer();
      await isHeard(call);
    }
  }

  async function isHeard(call: Call): Promise<void> {
    const received = async () => (await atGateway(call))?.rtpReceived ?? 0;
    const before = await received();
    await until(async () => (await received()) > before, { what: 'audio at the gateway' });
    const reports = async () => [
      ...((await call.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>).values(),
    ];
    await until(
      async () =>
        (await reports()).some(({ type, packetsReceived = 0 }) => type === 'inbound-rtp' && packetsReceived > 0),
      { what: 'audio from the gateway' },
    );
  }

  /** Once the call is over nothing of it is open, and once the phone is off nothing at all. */
  async function leavesNothing({ call, phone }: Scene): Promise<void> {
    const { client } = phone;
    await call.hangup();
    await until(() => !open.ofCalls.length).catch(() => expect(open.ofCalls, 'open of the call').to.be.empty);
    await until(() => client.state.microphone === 'idle');
    expect(client.state).to.deep.include({ calls: [], currentCallId: null, playback: 'allowed' });
    const state = () => control<GatewayState>('state');
    await until(async () => (await state()).calls.every(({ state: its }) => its === 'ended'), {
      what: 'ended at the gateway',
    });
    await client.disconnect();
    await until(async () => (await open.all()).length === 0, { timeout: 3_000 }).catch(() => {});
    expect(await open.all(), 'open').to.be.empty;
    await until(() => clock.pending === 0, { timeout: 3_000, what: 'no timer' }); // Firefox ends some steps late
    await until(async () => (await state()).sockets === 0);
    expect(sessionStorage).to.have.length(0);
  }
};
