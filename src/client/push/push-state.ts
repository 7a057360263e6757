/**
 * A call that a push notification announced, until its invitation comes. A wish is kept over all of it:
 *
 *     connecting ──registered──▶ waiting ──invite──▶ here ──ended──▶ over
 *         │                        │ timeout, gone, failed             ▲
 *         │ invite ──▶ here        └───────────────────────────────────┤
 *         └──timeout, gone, failed─────────────────────────────────────┘
 */
export interface PushState {
  readonly phase: 'connecting' | 'waiting' | 'here' | 'over';
  /** What the user wants of it. */
  readonly wish: 'none' | 'answer' | 'decline';
}

export type PushEvent =
  | 'registered'
  | 'invite'
  | 'answer'
  | 'decline'
  /** Answering did not work, and it still rings. */
  | 'answer-failed'
  /** The invitation did not come in time. */
  | 'timeout'
  /** The server, or another push, says that it is over. */
  | 'gone'
  /** The phone cannot connect, or was disconnected. */
  | 'failed'
  /** The call that was here is over. */
  | 'ended';

export type PushEffect =
  /** Asks the server for its calls. */
  | 'attach'
  | 'start-timer'
  | 'stop-timer'
  | 'answer-call'
  | 'decline-call'
  /** Those who wait for it get the call. */
  | 'hand-over'
  /** Those who wait for it get the error. */
  | 'give-up';

export interface PushTransition {
  readonly state: PushState;
  readonly effects: readonly PushEffect[];
}

export const announced: PushState = { phase: 'connecting', wish: 'none' };

type Rules = Partial<Record<PushEvent, (state: PushState) => PushTransition>>;

const wished =
  (wish: PushState['wish'], ...effects: PushEffect[]) =>
  (state: PushState) => ({
    state: { ...state, wish },
    effects: state.wish === wish ? [] : effects,
  });

const over = (state: PushState): PushTransition => ({
  state: { ...state, phase: 'over' },
  effects: ['stop-timer', 'give-up'],
});

const here = (state: PushState): PushTransition => ({
  state: { ...state, phase: 'here' },
  effects: [
    'stop-timer',
    'hand-over',
    ...(state.wish === 'answer' ? (['answer-call'] as const) : []),
    ...(state.wish === 'decline' ? (['decline-call'] as const) : []),
  ],
});

/** Before the invitation who answered may still decline; who declined is done with it. */
const before: Rules = {
  invite: here,
  answer: state => (state.wish === 'decline' ? { state, effects: [] } : wished('answer')(state)),
  decline: wished('decline', 'give-up'),
  timeout: over,
  gone: over,
  failed: over,
};

const rules: Readonly<Record<PushState['phase'], Rules>> = {
  connecting: {
    ...before,
    registered: state => ({ state: { ...state, phase: 'waiting' }, effects: ['attach', 'start-timer'] }),
  },
  waiting: { ...before, registered: state => ({ state, effects: ['attach'] }) },
  here: {
    answer: wished('answer', 'answer-call'),
    decline: wished('decline', 'decline-call'),
    'answer-failed': state => ({ state: { ...state, wish: 'none' }, effects: [] }),
    ended: state => ({ state: { ...state, phase: 'over' }, effects: [] }),
  },
  over: {},
};

/** What an event means; one that has no meaning in a state, such as a second invitation, changes nothing. */
export function nextPush(state: PushState, event: PushEvent): PushTransition {
  return rules[state.phase][event]?.(state) ?? { state, effects: [] };
}
