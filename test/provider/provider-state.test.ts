import { expect } from '@open-wc/testing';
import {
  nextProvider,
  unplaced,
  type OwnClient,
  type ProviderEvent,
  type ProviderState,
} from '../../src/provider/provider-state.js';
import { seeded } from '../support/seeded.js';

const changed = (client: OwnClient, hasCalls = false, isStartable = true): ProviderEvent => ({
  type: 'changed',
  client,
  hasCalls,
  isStartable,
});

const events = {
  'placed as guest': { type: 'placed', asGuest: true, hasCalls: false },
  'placed as guest, with a call': { type: 'placed', asGuest: true, hasCalls: true },
  'placed as owner': { type: 'placed', asGuest: false, hasCalls: false },
  'placed as owner, with a call': { type: 'placed', asGuest: false, hasCalls: true },
  startable: { type: 'startable' },
  connect: { type: 'connect' },
  'changed while running': changed('running'),
  'changed in a call': changed('running', true),
  'changed while turned off': changed('off'),
  'changed while turned off, without credentials': changed('off', false, false),
  'changed after a failure': changed('failed'),
  'changed after a failure, without credentials': changed('failed', false, false),
  idle: { type: 'idle' },
  removed: { type: 'removed' },
} as const satisfies Record<string, ProviderEvent>;
type What = keyof typeof events;

const guest = 'guest off';
const asGuest: Record<What, string> = {
  'placed as guest': `${guest}: follow`,
  'placed as guest, with a call': `${guest}: follow`,
  'placed as owner': 'owner off: lead',
  'placed as owner, with a call': 'owner off: lead',
  startable: guest,
  connect: guest,
  'changed while running': guest,
  'changed in a call': guest,
  'changed while turned off': guest,
  'changed while turned off, without credentials': guest,
  'changed after a failure': guest,
  'changed after a failure, without credentials': guest,
  idle: guest,
  removed: `${guest}: silence`,
};

const leaves = `${guest}: follow, disconnect`;
const removed = 'owner off: silence, disconnect';
const handover = (intent: string): Record<What, string> => ({
  'placed as guest': leaves,
  'placed as guest, with a call': `handover ${intent}`,
  'placed as owner': `owner ${intent}: lead`,
  'placed as owner, with a call': `owner ${intent}: lead`,
  startable: `handover ${intent}`,
  connect: `handover ${intent}`,
  'changed while running': `handover ${intent}`,
  'changed in a call': `handover ${intent}`,
  'changed while turned off': `handover ${intent}`,
  'changed while turned off, without credentials': `handover ${intent}`,
  'changed after a failure': `handover ${intent}`,
  'changed after a failure, without credentials': `handover ${intent}`,
  idle: leaves,
  removed,
});

const owner = (intent: string): Record<What, string> => ({
  'placed as guest': leaves,
  'placed as guest, with a call': `handover ${intent}`,
  'placed as owner': `owner ${intent}: lead`,
  'placed as owner, with a call': `owner ${intent}: lead`,
  startable: `owner ${intent}`,
  connect: `owner ${intent}`,
  'changed while running': 'owner wanted: reconnect',
  'changed in a call': 'owner renewal',
  'changed while turned off': 'owner wanted',
  'changed while turned off, without credentials': 'owner wanted',
  'changed after a failure': 'owner wanted: reconnect',
  'changed after a failure, without credentials': 'owner wanted: reconnect',
  idle: `owner ${intent}`,
  removed,
});

/** Every state that can be reached: a guest wants nothing of its own. */
const table: Record<string, Record<What, string>> = {
  'guest off': asGuest,
  'owner off': {
    ...owner('off'),
    startable: 'owner wanted: connect',
    connect: 'owner wanted',
    'changed while turned off': 'owner wanted: connect',
    'changed while turned off, without credentials': 'owner off',
    'changed after a failure': 'owner wanted: connect',
    'changed after a failure, without credentials': 'owner off',
  },
  'owner wanted': owner('wanted'),
  'owner renewal': { ...owner('renewal'), idle: 'owner wanted: reconnect' },
  'handover off': handover('off'),
  'handover wanted': handover('wanted'),
  'handover renewal': handover('renewal'),
};

function told(state: ProviderState, event: ProviderEvent): string {
  const { state: next, effects } = nextProvider(state, event);
  return `${next.role} ${next.intent}${effects.length ? `: ${effects.join(', ')}` : ''}`;
}

describe('the table of a provider', () => {
  for (const [before, row] of Object.entries(table)) {
    const [role, intent] = before.split(' ') as [ProviderState['role'], ProviderState['intent']];
    describe(before, () => {
      for (const [what, expected] of Object.entries(row)) {
        it(`${what} → ${expected}`, () => {
          expect(told({ role, intent }, events[what as What])).to.equal(expected);
        });
      }
    });
  }

  it('10,000 random events: a call is never left, and a wish is never forgotten', () => {
    const random = seeded(5);
    const all = Object.values(events);
    let state = unplaced;
    let isConnected = false;
    for (let step = 0; step < 10_000; step++) {
      const event = all[Math.floor(random() * all.length)] as ProviderEvent;
      const { state: next, effects } = nextProvider(state, event);
      const what = `${event.type} in ${state.role} ${state.intent}, step ${step}`;
      if ('hasCalls' in event && event.hasCalls) {
        expect(effects, what).to.not.include.members(['disconnect']).and.to.not.include.members(['reconnect']);
        if (state.role !== 'guest') expect(next.role, what).to.not.equal('guest');
      }
      if (effects.includes('connect') || effects.includes('reconnect')) isConnected = true;
      if (effects.includes('disconnect')) isConnected = false;
      if (next.role === 'guest') expect(next.intent, `${what}: a guest wants nothing of its own`).to.equal('off');
      if (next.intent === 'off') expect(isConnected, `${what}: nothing is connected that nobody wants`).to.equal(false);
      if (next.intent === 'renewal') expect(nextProvider(next, events.idle).effects, what).to.not.be.empty;
      state = next;
    }
  });
});
