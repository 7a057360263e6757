/** Contacts and the call history in each of their states: as elements, and as tabs of the phone. */
import { TelnyxContacts, TelnyxPhone, type CallHistoryEntry } from '../src/index.js';
import { initialState } from '../src/client/index.js';
import { readyState } from './gallery-client.js';
import { contacts } from './people.js';
import type { Scene } from './scene.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The calls of some days, the newest first: who, how, and how long ago. */
const calls: readonly CallHistoryEntry[] = (
  [
    ['Grace Hopper', '+14155550142', 'inbound', 'missed', null, 4 * minute],
    ['Ada Lovelace', '+14155550100', 'outbound', 'answered', 161_000, 38 * minute],
    ['', '+493012345678', 'inbound', 'answered', 44_000, 90 * minute],
    ['Katherine Johnson', '+17575550118', 'outbound', 'busy', null, 95 * minute],
    ['Edsger Dijkstra', '+31201234567', 'inbound', 'missed', null, day],
    ['Ada Lovelace', '+14155550100', 'inbound', 'declined-here', null, day + 20 * minute],
    ['The other phone', '1001', 'outbound', 'no-answer', null, 3 * day],
  ] as const
).map(([name, number, direction, outcome, durationMs, ago], index) => ({
  id: `call-${index}`,
  direction,
  remote: { name, number },
  startedAt: Date.now() - ago,
  durationMs,
  outcome,
  seen: outcome !== 'missed',
}));

const people = (element: HTMLElement) => {
  if (element instanceof TelnyxContacts || element instanceof TelnyxPhone) element.contacts = contacts;
};
const type = (text: string) => (element: HTMLElement) => {
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('[part=search]');
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input'));
};
/** Done to the element once it shows what was done before. */
const then =
  (first: (element: HTMLElement) => unknown, next: (element: HTMLElement) => unknown) =>
  async (element: HTMLElement) => {
    await first(element);
    if (element instanceof TelnyxContacts || element instanceof TelnyxPhone) await element.updateComplete;
    next(element);
  };
const click = (selector: string) => (element: HTMLElement) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
const unreachable = (element: HTMLElement) => {
  if (element instanceof TelnyxContacts) element.src = 'data:text/plain,none';
};

export const peopleScenes: readonly Scene[] = [
  { name: 'missed calls', state: readyState, calls },
  { name: 'Recents', state: readyState, calls, then: click('[data-tab=recents]') },
  { name: 'Recents, without calls', state: readyState, then: click('[data-tab=recents]') },
  { name: 'Contacts', state: readyState, calls, then: then(people, click('[data-tab=contacts]')) },
  { name: 'contacts: people', state: readyState, then: people },
  { name: 'contacts: searched', state: readyState, then: then(people, type('hopper')) },
  { name: 'contacts: nobody found', state: readyState, then: then(people, type('Turing')) },
  { name: 'contacts: not connected', state: initialState, then: people },
  { name: 'contacts: nobody', state: readyState },
  { name: 'contacts: not loaded', state: readyState, then: unreachable },
  { name: 'history: calls', state: readyState, calls },
  { name: 'history: searched', state: readyState, calls, then: type('ada') },
  { name: 'history: missed alone', state: readyState, calls, then: click('[data-filter=missed]') },
  { name: 'history: about to be deleted', state: readyState, calls, then: click('[part=clear-button]') },
  { name: 'history: not found', state: readyState, calls, then: type('Turing') },
  { name: 'history: no calls', state: readyState },
];
