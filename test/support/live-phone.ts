/** A `telnyx-client` on the page, connected to the test's gateway as a user would do it: by attributes. */
import { fixture } from '@open-wc/testing';
import type { TelnyxClient } from '../../src/client/index.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElement } from '../../src/elements/telnyx-client/telnyx-client.js';
import { control, gatewayUrl } from './gateway.js';
import { until } from './until.js';

interface GatewayState {
  users: Record<string, { sockets: number }>;
  sockets: number;
}

export const task = (ms = 0): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** A token as the gateway takes it: without a valid signature. */
export function token(sub: string): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
  return `${part({ alg: 'none' })}.${part({ sub, exp: Math.floor(Date.now() / 1000) + 600 })}.x`;
}

/** A phone with attributes, on the page. Without others it signs in as 1000. */
export async function livePhone(attributes: Record<string, string> = {}): Promise<TelnyxClientElement> {
  const element = document.createElement('telnyx-client');
  const all = { host: gatewayUrl, 'ice-servers': '[]', login: '1000', password: '1234', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return fixture<TelnyxClientElement>(element);
}

export const clientOf = (element: TelnyxClientElement): TelnyxClient => {
  if (!element.client) throw new Error('it has no client');
  return element.client;
};

export const isReady = (element: TelnyxClientElement): Promise<boolean> => until(() => element.client?.state.ready);

/** What the gateway sees. */
export const gateway = (): Promise<GatewayState> => control<GatewayState>('state');

/** How many sign-ins the gateway has seen. */
export const signIns = async (): Promise<number> =>
  (await control<{ text: string }[]>('frames')).filter(({ text }) => text.includes('"method":"login"')).length;

/** Call it after each test. */
export async function hangUpEverything(): Promise<void> {
  document.body.querySelectorAll('telnyx-client').forEach(element => element.remove());
  await task(5);
  await control('reset', {});
}
