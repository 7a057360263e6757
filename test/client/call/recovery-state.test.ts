import { expect } from '@open-wc/testing';
import {
  healthy,
  nextRecovery,
  type RecoveryEvent,
  type RecoveryState,
} from '../../../src/client/call/recovery-state.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

type Phase = RecoveryState['phase'];

const connection = (state: RTCPeerConnectionState, isLive = true): RecoveryEvent => ({
  type: 'connection',
  connection: state,
  isLive,
});

const events = {
  connecting: connection('connecting'),
  connected: connection('connected'),
  disconnected: connection('disconnected'),
  failed: connection('failed'),
  'failed before the conversation': connection('failed', false),
  live: { type: 'live' },
  timer: { type: 'timer' },
  'answered with a new path': { type: 'answered', answer: 'fresh' },
  'answered with the old credentials': { type: 'answered', answer: 'doubtful' },
  'answered with none': { type: 'answered', answer: 'none' },
  'restart failed': { type: 'restart-failed', error: new TelnyxError(47001) },
  proven: { type: 'proven' },
  silent: { type: 'silent' },
  unproven: { type: 'unproven' },
  opened: { type: 'opened' },
  replaced: { type: 'replaced' },
  stop: { type: 'stop' },
} as const satisfies Record<string, RecoveryEvent>;
type What = keyof typeof events;

const restart = 'restarting: interrupt, restart, start-timer 15000';
const escalate = 'stopped: report, reattach';

/** Each phase: what follows, and what is done. What is missing changes nothing. */
const table: Record<Phase, Partial<Record<What, string>>> = {
  healthy: { disconnected: 'waiting: start-timer 3000', failed: restart },
  waiting: { connected: 'healthy', failed: restart, timer: restart },
  restarting: {
    timer: escalate,
    'answered with a new path': 'checking: start-timer 30000',
    'answered with the old credentials': 'proving: prove 2000',
    'answered with none': escalate,
    'restart failed': escalate,
  },
  checking: { connected: 'proving: prove 8000', failed: escalate, timer: escalate, silent: 'healthy: recover' },
  proving: { failed: escalate, proven: 'healthy: recover', silent: 'healthy: recover', unproven: escalate },
  replaced: { connected: 'proving: prove 8000', failed: 'stopped: reattach', silent: 'healthy: recover' },
  stopped: {},
};

/** The same in every phase. */
const always: Partial<Record<What, string>> = { opened: 'healthy', replaced: 'replaced', stop: 'stopped' };

const at = (phase: Phase, patch: Partial<RecoveryState> = {}): RecoveryState => ({
  ...healthy,
  phase,
  isReplaced: phase === 'replaced',
  ...patch,
});

function told(state: RecoveryState, event: RecoveryEvent): string {
  const { state: next, effects } = nextRecovery(state, event);
  const words = effects.map(effect => ('ms' in effect ? `${effect.type} ${effect.ms}` : effect.type));
  return next.phase + (words.length ? `: ${words.join(', ')}` : '');
}

describe('the table of the recovery of audio', () => {
  for (const [phase, row] of Object.entries(table) as [Phase, (typeof table)[Phase]][]) {
    describe(phase, () => {
      for (const [what, event] of Object.entries(events) as [What, RecoveryEvent][]) {
        const expected = always[what] ?? row[what] ?? phase;
        it(`${what} → ${expected}`, () => expect(told(at(phase), event)).to.equal(expected));
      }
    });
  }

  const cells: [what: string, state: RecoveryState, event: RecoveryEvent, expected: string][] = [
    [
      'a restart that is answered when the connection is back already is proved at once',
      at('restarting', { connection: 'connected' }),
      events['answered with a new path'],
      'proving: prove 8000',
    ],
    [
      'a connection that replaced another one is recovered without proof, too: silence ends nothing',
      at('proving', { isReplaced: true }),
      events.unproven,
      'healthy: recover',
    ],
    ['unless it fails', at('proving', { isReplaced: true }), events.failed, 'stopped: reattach'],
    [
      'what failed before the conversation is mended when it begins',
      at('healthy', { connection: 'failed' }),
      events.live,
      restart,
    ],
    ['what is well then is left', at('healthy', { connection: 'connected' }), events.live, 'healthy'],
  ];
  for (const [what, state, event, expected] of cells) {
    it(what, () => expect(told(state, event)).to.equal(expected));
  }

  it("the browser's state is remembered in every phase", () => {
    for (const phase of Object.keys(table) as Phase[]) {
      expect(nextRecovery(at(phase), events['failed before the conversation']).state.connection).to.equal('failed');
    }
  });
});
