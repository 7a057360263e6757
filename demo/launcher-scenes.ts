/** The launcher, closed and open, and what it shows of calls. */
import type { GalleryClient } from './gallery-client.js';
import { callSnapshot, readyState } from './gallery-client.js';
import { TelnyxLauncher, type ClientState } from '../src/index.js';
import type { Scene } from './scene.js';

const grace = { name: 'Grace Hopper', number: '+14155550142' };
const incoming = callSnapshot({ direction: 'inbound', state: 'ringing', activeSince: null, remote: grace });
const call = callSnapshot({ activeSince: Date.now() - 161_000 });
const up = (patch: Partial<ClientState>): Partial<ClientState> => ({ ...readyState, ...patch });

/** It opens over the page: only where this scene stands alone. */
const open = (element: HTMLElement) => {
  if (element instanceof TelnyxLauncher && location.search.includes('scene=')) element.open = true;
};
/** Two calls come in and go, one after the other. */
async function miss(element: HTMLElement): Promise<void> {
  if (!(element instanceof TelnyxLauncher)) return;
  element.setAttribute('history', 'off');
  await element.load();
  const client = element.client as unknown as GalleryClient;
  const termination = { cause: 'ORIGINATOR_CANCEL', causeCode: 487, endedBy: 'remote' } as const;
  for (const id of ['call-5', 'call-6']) {
    client.setState({ lastCall: { ...incoming, id, state: 'done', endedAt: Date.now(), termination } });
    await element.updateComplete;
  }
}

export const launcherScenes: readonly Scene[] = [
  { name: 'launcher: closed', state: readyState },
  { name: 'launcher: open', state: readyState, then: open },
  { name: 'launcher: ringing', state: up({ calls: [incoming], currentCallId: incoming.id }) },
  { name: 'launcher: in a call', state: up({ calls: [call], currentCallId: call.id }) },
  {
    name: 'launcher: recorded',
    state: up({ calls: [{ ...call, recording: 'on' }], currentCallId: call.id }),
  },
  {
    name: 'launcher: muted',
    state: up({ calls: [{ ...call, muted: true }], currentCallId: call.id }),
  },
  { name: 'launcher: two calls were missed', state: readyState, then: miss },
];
