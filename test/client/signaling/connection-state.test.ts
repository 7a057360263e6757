import { expect } from '@open-wc/testing';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import {
  hasSocket,
  isReady,
  isWanted,
  next,
  off,
  type ConnectionEffect,
  type ConnectionEvent,
  type ConnectionPhase,
  type ConnectionState,
} from '../../../src/client/signaling/connection-state.js';
import { flush } from '../../support/fake-clock.js';
import { seeded } from '../../support/seeded.js';
import { SessionFixture } from './session-fixture.js';

const lost = { error: new TelnyxError(45002), canRetry: true };
const info = { region: null, dataCenter: null, callReportId: null };

const events: { readonly [T in ConnectionEvent['type']]: Extract<ConnectionEvent, { type: T }> } = {
  open: { type: 'open' },
  close: { type: 'close', error: new TelnyxError(45007) },
  wake: { type: 'wake' },
  drop: { type: 'drop', reason: 'no sign of life', ...lost },
  opened: { type: 'opened', host: 'rtc.telnyx.com', region: 'auto', fallbackFrom: null },
  closed: { type: 'closed', code: 1006, reason: '', ...lost },
  failed: { type: 'failed', ...lost },
  'signed-in': { type: 'signed-in', sessionId: 'session-1' },
  'client-ready': { type: 'client-ready', callIds: [] },
  registered: { type: 'registered', info },
  unregistered: { type: 'unregistered', ...lost },
  'registration-failed': { type: 'registration-failed', ...lost },
  'registration-lost': { type: 'registration-lost', ...lost },
  'taken-over': { type: 'taken-over', error: new TelnyxError(45002), canRetry: false },
  renew: { type: 'renew' },
  timer: { type: 'timer' },
};
type EventType = keyof typeof events;

const start = 'opening: open-socket, fetch-credentials';
const close = 'off: fail-requests, close-socket, reject-open';
const lose = 'waiting: close-socket, reject-open, start-retry-timer';
const giveUp = 'failed: fail-requests, close-socket, reject-open';
const replace = 'opening: close-socket, reject-open, open-socket, fetch-credentials';
const signIn = 'signing-in: fetch-credentials, sign-in';
const askAgain = 'registering: start-timer';

/** What is the same in every state with an open socket. */
const connected = { close, drop: replace, closed: lose, 'taken-over': giveUp };

/** The whole table: the state that follows, and what is done. What is missing cannot happen. */
const table: Record<ConnectionPhase, Partial<Record<EventType, string>>> = {
  off: { open: start, close, wake: 'off', drop: 'off', renew: 'off' },
  opening: {
    open: 'opening',
    close,
    wake: 'opening',
    drop: 'opening',
    opened: 'signing-in: sign-in',
    failed: lose,
    renew: 'opening',
  },
  'signing-in': {
    ...connected,
    open: 'signing-in',
    wake: 'signing-in: probe',
    failed: lose,
    'signed-in': 'registering: start-timer',
    'client-ready': 'signing-in',
    registered: 'signing-in',
    unregistered: 'signing-in',
    'registration-failed': 'signing-in',
    'registration-lost': 'signing-in',
    renew: 'signing-in',
    timer: signIn,
  },
  registering: {
    ...connected,
    open: 'registering',
    wake: 'registering: probe',
    failed: lose,
    'client-ready': 'registering: ask-gateway',
    registered: 'ready: resolve-open',
    unregistered: askAgain,
    'registration-failed': lose,
    'registration-lost': lose,
    renew: 'registering',
    timer: 'registering: ask-gateway',
  },
  ready: {
    ...connected,
    open: 'ready: resolve-open',
    wake: 'ready: probe',
    failed: 'ready',
    'client-ready': 'ready',
    registered: 'ready',
    unregistered: askAgain,
    'registration-failed': lose,
    'registration-lost': signIn,
    renew: 'renewing: fetch-credentials, sign-in',
    timer: 'ready',
  },
  renewing: {
    ...connected,
    open: 'renewing: resolve-open',
    wake: 'renewing: probe',
    failed: 'renewing: start-retry-timer',
    'signed-in': 'renewing: ask-gateway',
    'client-ready': 'renewing',
    registered: 'renewing',
    unregistered: signIn,
    'registration-failed': lose,
    'registration-lost': signIn,
    renew: 'renewing',
    timer: 'renewing: fetch-credentials, sign-in',
  },
  waiting: { open: start, close, wake: start, drop: 'waiting', renew: 'waiting', timer: start },
  failed: { open: start, close, wake: 'failed', drop: 'failed', renew: 'failed' },
};

/** A state as it is when its phase begins. */
const at = (phase: ConnectionPhase, patch: Partial<ConnectionState> = {}): ConnectionState => ({
  ...off,
  phase,
  wasOpen: phase !== 'off',
  ...patch,
});

/** A transition in words, or null if it cannot happen. */
function told(state: ConnectionState, event: ConnectionEvent): string | undefined {
  const transition = next(state, event);
  if (!transition) return undefined;
  const effects = transition.effects.map(({ type }) => type).join(', ');
  return transition.state.phase + (effects && `: ${effects}`);
}

describe('the table of the connection', () => {
  for (const phase of Object.keys(table) as ConnectionPhase[]) {
    describe(phase, () => {
      for (const type of Object.keys(events) as EventType[]) {
        const expected = table[phase][type];
        it(`${type} → ${expected ?? 'cannot happen'}`, () => {
          expect(told(at(phase), events[type])).to.equal(expected);
        });
      }
    });
  }

  describe('what depends on more than the phase', () => {
    const final = { error: new TelnyxError(46001), canRetry: true };
    const never = { error: new TelnyxError(45002), canRetry: false };
    const cells: [what: string, state: ConnectionState, event: ConnectionEvent, expected: string][] = [
      ['a refused sign-in is not tried again', at('signing-in'), { type: 'failed', ...final }, giveUp],
      ['but a refused renewal is', at('renewing'), { type: 'failed', ...final }, 'renewing: start-retry-timer'],
      ['without reconnecting a closed socket is the end', at('ready'), { ...events.closed, ...never }, giveUp],
      ['and so is one that is of no use', at('ready'), { ...events.drop, ...never }, giveUp],
      ['and one that does not open', at('opening'), { type: 'failed', ...never }, giveUp],
      [
        'a socket that was registered is not left because there is no token',
        at('signing-in', { hasSignedInAgain: true }),
        { type: 'failed', error: new TelnyxError(46004), canRetry: true },
        'signing-in: reject-open, start-retry-timer',
      ],
      [
        'one that never was is',
        at('signing-in'),
        { type: 'failed', error: new TelnyxError(46004), canRetry: true },
        lose,
      ],
      [
        'a clientReady before the login result is as good',
        at('signing-in', { isClientReady: true }),
        events['signed-in'],
        'registering: ask-gateway',
      ],
      [
        'one that comes after the question asks nothing more',
        at('registering', { questions: 1 }),
        events['client-ready'],
        'registering',
      ],
      ['after five questions in vain it is the end', at('registering', { questions: 5 }), events.unregistered, lose],
      [
        'a registration that is lost right after a sign-in is no login storm',
        at('ready', { hasSignedInAgain: true }),
        events['registration-lost'],
        lose,
      ],
      [
        'a renewal is over when the gateway has said so',
        at('renewing', { questions: 1 }),
        events.registered,
        'ready: resolve-open',
      ],
      ['or is asked for the state again', at('renewing', { questions: 1 }), events.unregistered, askAgain],
      [
        'after failures it takes a while before the registration counts as stable',
        at('registering', { failures: 2 }),
        events.registered,
        'ready: resolve-open, start-timer',
      ],
    ];
    for (const [what, state, event, expected] of cells) {
      it(what, () => expect(told(state, event)).to.equal(expected));
    }

    it('the waits before the questions are 1, 2, 4 and 8 seconds', () => {
      const waits = [1, 2, 3, 4].map(questions => next(at('registering', { questions }), events.unregistered));
      expect(waits.map(transition => transition?.effects)).to.deep.equal(
        [1_000, 2_000, 4_000, 8_000].map(ms => [{ type: 'start-timer', ms }]),
      );
    });

    it('failures count until a registration holds', () => {
      const failed = next(at('opening', { failures: 3 }), events.failed)?.state;
      expect(failed).to.include({ failures: 4, error: lost.error });
      expect(next(at('ready', { failures: 4 }), events.timer)?.state.failures).to.equal(0);
      expect(next(at('waiting', { failures: 4 }), events.open)?.state.failures).to.equal(0);
      expect(next(at('waiting', { failures: 4 }), events.timer)?.state.failures).to.equal(4);
    });

    it('what was wrong is forgotten when it is registered', () => {
      const state = at('registering', { error: lost.error, isMachineBroken: true });
      expect(next(state, events.registered)?.state).to.include({ error: null, isMachineBroken: false });
    });

    it('a machine that cannot register us is marked until another one has', () => {
      const { state } = next(at('registering'), { ...events['registration-failed'], error: new TelnyxError(45004) })!;
      expect(state.isMachineBroken).to.equal(true);
      expect(next({ ...state, phase: 'opening' }, events.failed)?.state.isMachineBroken).to.equal(true);
    });
  });

  it('10,000 random events: never two sockets, nor one that nobody owns, nor a wish that nothing follows up', () => {
    const random = seeded(7);
    const all = Object.values(events);
    let state = off;
    const world = { sockets: 0, hasTimer: false, isAsking: false, isWaitedFor: false };
    const effects: Partial<Record<ConnectionEffect['type'], () => void>> = {
      'open-socket': () => world.sockets++,
      'close-socket': () => Object.assign(world, { sockets: 0, isAsking: false }),
      'fetch-credentials': () => (world.isAsking = true),
      'ask-gateway': () => (world.isAsking = true),
      'start-timer': () => (world.hasTimer = true),
      'start-retry-timer': () => (world.hasTimer = true),
      'resolve-open': () => (world.isWaitedFor = false),
      'reject-open': () => (world.isWaitedFor = false),
    };
    for (let step = 0; step < 10_000; step++) {
      const event = all[Math.floor(random() * all.length)] as ConnectionEvent;
      if (event.type === 'timer' && !world.hasTimer) continue; // it cannot fire
      const transition = next(state, event);
      if (!transition) continue;
      if (event.type === 'open') world.isWaitedFor = true;
      if (transition.state !== state) world.hasTimer = false;
      if (event.type === 'closed') world.sockets = 0;
      ({ state } = transition);
      for (const { type } of transition.effects) effects[type]?.();
      const what = `${event.type} → ${state.phase} in step ${step}`;
      expect(world.sockets, what).to.equal(hasSocket(state) || state.phase === 'opening' ? 1 : 0);
      if (isWanted(state) && !isReady(state))
        expect(world.hasTimer || world.isAsking, `${what}: it goes on`).to.equal(true);
      if (!isWanted(state) || isReady(state)) expect(world.isWaitedFor, `${what}: nobody waits`).to.equal(false);
    }
  });
});

describe('Session', () => {
  /** All that can happen to it from outside, at random. */
  const acts: ((fixture: SessionFixture, random: () => number) => unknown)[] = [
    fixture => fixture.open(),
    fixture => fixture.open(),
    fixture => fixture.close(),
    ({ session }) => session.wake(),
    ({ session }) => session.reconnect('media lost'),
    ({ session }) => session.renew(),
    async ({ network }) => network.alive[0]?.open(),
    async ({ network }) => network.alive[0]?.open(),
    ({ network }) => network.alive[0]?.drop(),
    ({ network }) => network.sockets.forEach(socket => socket.drop(1006, 'late')),
    ...['REGED', 'REGED', 'UNREGED', 'EXPIRED', 'FAILED'].flatMap(state => [
      async ({ network }: SessionFixture) => network.alive[0]?.request('gatewayState', { state }),
      async ({ network }: SessionFixture) =>
        network.alive[0]?.asked.includes('gatewayState') && network.alive[0].replyState(state),
    ]),
    ...[1, 2, 3].map(
      () =>
        async ({ network }: SessionFixture) =>
          network.alive[0]?.asked.includes('login') && network.alive[0].acceptLogin(),
    ),
    async ({ network }) =>
      network.alive[0]?.asked.includes('login') && network.alive[0].refuse('login', -32001, 'refused'),
    async ({ network }) => network.alive[0]?.asked.includes('info') && network.alive[0].refuse('info', -32000, 'who?'),
    async ({ network }) => network.alive[0]?.request('punt'),
    async ({ clock }, random) => clock.advance(random() * 12_000),
    async ({ clock }, random) => clock.advance(random() * 1_000),
  ];

  it('10,000 random acts: one socket at most, no wish without a next step, and every promise settles', async () => {
    const random = seeded(11);
    let tokens = 0;
    const fixture = new SessionFixture({
      login: undefined,
      password: undefined,
      tokenProvider: () =>
        random() < 0.2
          ? Promise.reject(new Error('503'))
          : random() < 0.1
            ? new Promise(() => {})
            : Promise.resolve(`token-${++tokens}`),
    });
    let pending = 0;
    const visited = new Set<ConnectionPhase>();
    for (let step = 0; step < 10_000; step++) {
      const act = acts[Math.floor(random() * acts.length)];
      if (act) await act(fixture, random);
      await flush();
      pending++;
      fixture.session.rpc.request('info', {}).then(
        () => pending--,
        () => pending--,
      );
      const { state } = fixture.session;
      visited.add(state.phase);
      const what = `${state.phase} in step ${step}`;
      expect(fixture.network.alive.length, `${what}: sockets`).to.equal(
        hasSocket(state) || state.phase === 'opening' ? 1 : 0,
      );
      if (isWanted(state)) expect(fixture.clock.pending, `${what}: it goes on by itself`).to.be.greaterThan(0);
      else expect(fixture.clock.pending, `${what}: nothing is left`).to.equal(0);
      fixture.told = [];
      fixture.errors.length = 0;
    }
    fixture.close();
    await flush();
    expect(pending, 'promises that never settled').to.equal(0);
    expect(fixture.openings.filter(({ outcome }) => outcome === 'pending')).to.be.empty;
    expect(fixture.lines.filter(line => line.startsWith('error'))).to.be.empty;
    expect([...visited]).to.have.members(Object.keys(table));
    expect(tokens).to.be.greaterThan(100);
  });
});
