/** The scenes of a call that is over and waits for its summary. */
import { TelnyxElement, type CallSnapshot } from '../src/index.js';
import { summarize } from '../src/client/call/call-summary.js';
import { summariesOf } from '../src/page/summaries/client-summaries.js';
import { callSnapshot, readyState } from './gallery-client.js';
import type { Scene } from './scene.js';

const grace = { name: 'Grace Hopper', number: '+14155550142' };
const ended = (patch: Partial<CallSnapshot> = {}): CallSnapshot =>
  callSnapshot({
    state: 'done',
    activeSince: Date.now() - 161_000,
    endedAt: Date.now(),
    termination: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'remote' },
    ...patch,
  });
const busy = ended({
  activeSince: null,
  remote: grace,
  termination: { cause: 'USER_BUSY', causeCode: 17, endedBy: 'remote' },
});

/** These calls ended, the last one at last. */
const over =
  (...calls: readonly CallSnapshot[]) =>
  (element: HTMLElement): void => {
    const client = element instanceof TelnyxElement ? element.client : undefined;
    if (!client) return;
    const [now, wallTime] = [Date.now(), Date.now()];
    for (const call of calls) summariesOf(client).add(summarize(call, { now, wallTime, mos: [], region: 'eu' }));
  };
const filledIn = (element: HTMLElement): void => {
  over(ended())(element);
  const client = element instanceof TelnyxElement ? element.client : undefined;
  if (client)
    summariesOf(client).enter('call-1', { note: 'Wants the offer by Friday.', outcome: 'reached', rating: 4 });
};
const inPhone = (element: HTMLElement): void => {
  element.setAttribute('call-summary', '');
  over(ended())(element);
};

export const summaryScenes: readonly Scene[] = [
  { name: 'summary: a call is over', state: readyState, then: over(ended()) },
  { name: 'summary: filled in', state: readyState, then: filledIn },
  { name: 'summary: busy', state: readyState, then: over(busy) },
  {
    name: 'summary: two calls',
    state: readyState,
    then: over(ended({ id: 'call-0', remote: grace }), ended({ direction: 'inbound' })),
  },
  { name: 'after the call, with a summary', state: readyState, then: inPhone },
];
