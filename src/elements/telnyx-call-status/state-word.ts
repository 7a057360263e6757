/** The word for a call's state, and its tone. Pure. */
import type { CallSnapshot, CallState } from '../../client/index.js';
import type { Words } from '../../i18n/index.js';

type Look = readonly [word: keyof Words, tone: '' | 'good' | 'warn'];

const outbound = {
  new: ['calling', ''],
  connecting: ['calling', ''],
  ringing: ['ringing', ''],
  active: ['active', 'good'],
  held: ['onHold', 'warn'],
  reconnecting: ['reconnecting', 'warn'],
  dropped: ['noNetwork', 'warn'],
  done: ['callEnded', ''],
} as const satisfies Record<CallState, Look>;

const inbound = { ...outbound, ringing: ['incomingCall', ''], connecting: ['answering', ''] } as const;

const onRemoteHold = ['heldByRemote', 'warn'] as const satisfies Look;

type StateLook = (typeof outbound | typeof inbound)[CallState] | typeof onRemoteHold;

export type StateWord = StateLook[0];

export const stateWord = ({ state, direction, heldByRemote }: CallSnapshot): StateLook =>
  state === 'active' && heldByRemote ? onRemoteHold : (direction === 'inbound' ? inbound : outbound)[state];
