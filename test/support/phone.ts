/** A headless phone of ours against the local gateway, which takes everything down again after the test. */
import {
  TelnyxClient,
  type Call,
  type CallState,
  type CallWarning,
  type ClientOptions,
  type ClientParts,
  type ConnectionWarning,
  type ErrorCode,
} from '../../src/client/index.js';
import { control, gatewayUrl, type GatewayCall } from './gateway.js';
import { until } from './until.js';

export interface TestPhone {
  readonly client: TelnyxClient;
  /** Codes of all errors emitted so far. */
  readonly errors: ErrorCode[];
  /** Codes of all that was wrong with a connection, and recovered by itself, so far. */
  readonly warnings: ErrorCode[];
  /** Both, in order. */
  readonly told: ErrorCode[];
  /** States of all calls, in order. */
  readonly states: CallState[];
  readonly incoming: Call[];
}

/** Whether it is about a connection, not about how a call sounds. */
export const isOfConnection = (warning: CallWarning | ConnectionWarning): warning is ConnectionWarning =>
  warning.code >= 40_000;

const phones = new Set<TestPhone>();

export const account = { host: gatewayUrl, login: '1000', password: '1234', iceServers: [] } as const;

/** A phone that is not connected yet. */
export function newPhone(options: ClientOptions = {}, parts: ClientParts = {}): TestPhone {
  const client = new TelnyxClient({ ...account, ringtone: 'off', ringback: 'off', endTone: 'off', ...options }, parts);
  const phone: TestPhone = { client, errors: [], warnings: [], told: [], states: [], incoming: [] };
  client.on('error', ({ error: { code } }) => {
    phone.errors.push(code);
    phone.told.push(code);
  });
  client.on('warning', ({ warning, cleared }) => {
    if (cleared || !isOfConnection(warning)) return;
    phone.warnings.push(warning.code);
    phone.told.push(warning.code);
  });
  client.on('callstatechange', ({ state }) => phone.states.push(state));
  client.on('incomingcall', ({ call }) => phone.incoming.push(call));
  phones.add(phone);
  return phone;
}

/** A phone that is ready. */
export async function readyPhone(options: ClientOptions = {}): Promise<TestPhone> {
  const phone = newPhone(options);
  await phone.client.connect();
  return phone;
}

/** Waits for a state of a call. */
export const become = (call: Call, state: CallState): Promise<unknown> =>
  until(() => call.state === state, { what: `${state}, is ${call.state} (${JSON.stringify(call.snapshot.error)})` });

/** Calls out and waits until the other side has answered. */
export async function dialed(phone: TestPhone, destination: string): Promise<Call> {
  const call = phone.client.newCall(destination);
  await become(call, 'active');
  return call;
}

/** Lets the gateway ring the user, and waits until the phone does. */
export async function rung(phone: TestPhone, options: object = {}): Promise<Call> {
  const before = phone.incoming.length;
  await control('ring', { user: '1000', ...options });
  return until(() => phone.incoming[before]);
}

/** The proof that a phone is usable: it comes back by itself and makes a call. */
export async function works({ client }: TestPhone): Promise<void> {
  await until(() => client.state.ready, { what: 'ready again' });
  const call = client.newCall('9197');
  await become(call, 'active');
  await call.hangup();
}

/** What the gateway knows of a call. */
export async function atGateway(call: Call): Promise<GatewayCall | undefined> {
  const { calls } = await control<{ calls: GatewayCall[] }>('state');
  return calls.findLast(({ callId }) => callId === call.id);
}

/** Disconnects every phone of the test and clears the gateway. For `afterEach`. */
export async function takeDown(): Promise<void> {
  for (const { client } of phones) await client.disconnect();
  phones.clear();
  await control('reset', {});
}
