/** Brings a call into each of its states and keeps it there, so that something can go wrong just then. */
import type { Call, ClientOptions, TelnyxClient } from '../../src/client/index.js';
import { control, type GatewayFrame } from './gateway.js';
import { loseNetwork } from './lost-network.js';
import type { SkewedClock } from './skewed-clock.js';
import { until } from './until.js';

/** The states of a call; those that differ by who calls, twice. */
export const callStages = [
  'new',
  'ringing out',
  'ringing in',
  'connecting out',
  'connecting in',
  'active',
  'held',
  'reconnecting',
  'dropped',
] as const;

export type CallStage = (typeof callStages)[number];

/** Whose call it is: a phone that is ready, on this page or in a frame. */
export interface Actor {
  readonly client: TelnyxClient;
  readonly page: Window;
  /** Passes the time until the phone connects again. */
  readonly clock?: SkewedClock;
}

export interface Stage {
  readonly call: Call;
  /** Continues what the stage holds back: the prompt is answered, the network is there again. */
  readonly goOn: () => Promise<unknown>;
}

/** The options of a phone for a stage. */
export const stageOptions = (stage: CallStage): ClientOptions =>
  // Without candidates there are no replies to them, behind which the answer would come.
  stage === 'connecting out' ? { trickle: false } : {};

/** Milliseconds before the first attempt to connect again, at most. */
export const firstBackOff = 250;

/** Milliseconds in which the server, or audio, may prove that there is a network although the browser says no. */
const probeMs = 5_000;

const setters: Readonly<Record<CallStage, (actor: Actor) => Promise<Stage>>> = {
  new: async actor => {
    const allow = prompt(actor);
    const call = actor.client.newCall('9197');
    await until(() => actor.client.state.microphone === 'prompting');
    return { call, goOn: allow };
  },

  'ringing out': async ({ client }) => {
    const call = client.newCall('9192');
    await until(() => call.state === 'ringing');
    return { call, goOn: nothing };
  },

  'ringing in': async actor => ({ call: await ring(actor), goOn: nothing }),

  /** The server has answered, and its answer waits for the next frame of the socket. */
  'connecting out': async ({ client }) => {
    await control('late', { method: 'answer' });
    const call = client.newCall('9197');
    await until(async () => (await calls()).some(({ callId, state }) => callId === call.id && state === 'active'));
    return { call, goOn: () => control('ping', { user: '1000' }) };
  },

  /** Answered by the user, while the browser asks for the microphone. */
  'connecting in': async actor => {
    const call = await ring(actor);
    const allow = prompt(actor);
    call.answer().catch(() => {});
    await until(() => actor.client.state.microphone === 'prompting');
    return { call, goOn: allow };
  },

  active: async actor => ({ call: await talk(actor), goOn: nothing }),

  held: async actor => {
    const call = await talk(actor);
    await call.hold();
    return { call, goOn: nothing };
  },

  /** On a new connection, which the server takes the call up on; the answer to that is lost. */
  reconnecting: async actor => {
    const call = await talk(actor);
    await control('swallow', { method: 'attach' });
    await control('drop', { user: '1000' });
    await until(() => call.state === 'reconnecting');
    await actor.clock?.jump(firstBackOff);
    await until(async () => (await frames('received', 'attach')).length > 0);
    return { call, goOn: nothing };
  },

  dropped: async actor => {
    const call = await talk(actor);
    const goOn = await loseNetwork(actor.page);
    await actor.clock?.jump(probeMs);
    await until(() => call.state === 'dropped' && actor.client.state.error?.code === 45001);
    return { call, goOn };
  },
};

/** A call in a state. */
export const setStage = (name: CallStage, actor: Actor): Promise<Stage> => setters[name](actor);

/** Requests of a method, as they went over the wire. */
export async function frames(dir: GatewayFrame['dir'], method: string): Promise<string[]> {
  const all = await control<GatewayFrame[]>('frames');
  return all
    .filter(frame => frame.dir === dir)
    .map(({ text }) => text)
    .filter(text => text.includes(`"method":"telnyx_rtc.${method}"`) && !text.includes('"result"')); // no acknowledgements
}

const nothing = () => Promise.resolve();

const calls = async () => (await control<{ calls: { callId: string; state: string }[] }>('state')).calls;

async function talk({ client }: Actor): Promise<Call> {
  const call = client.newCall('9197');
  await until(() => call.state === 'active');
  return call;
}

async function ring({ client }: Actor): Promise<Call> {
  const { callId } = await control<{ callId: string }>('ring', { user: '1000' });
  return until(() => client.getCall(callId));
}

/** Lets the browser ask for the microphone until the returned function says yes. */
function prompt({ page }: Actor): () => Promise<void> {
  const { mediaDevices } = page.navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  let allow = () => {};
  const allowed = new Promise<void>(resolve => (allow = resolve));
  mediaDevices.getUserMedia = constraints => allowed.then(() => open(constraints));
  return () => Promise.resolve(allow());
}
