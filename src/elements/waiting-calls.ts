import type { CallSnapshot, ClientState } from '../client/index.js';

/** Calls that wait for an answer, the one that came first in front. */
export const waitingCalls = ({ calls }: Pick<ClientState, 'calls'>): readonly CallSnapshot[] =>
  calls.filter(call => call.direction === 'inbound' && call.state === 'ringing');
