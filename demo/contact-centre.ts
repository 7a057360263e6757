/** The elements together, on one client that is signed in at the local gateway. */
import { host } from './gateway-controls.js';
import { keepHost } from './nav.js';
import { contacts, resolveCaller } from './people.js';
import { listTrials } from './trials.js';

const user = '1000';
keepHost();
const client = document.querySelector('telnyx-client');
const attributes = { host, login: user, password: '1234', 'ice-servers': '[]', 'log-level': 'verto' };
for (const [name, value] of Object.entries(attributes)) client?.setAttribute(name, value);
await customElements.whenDefined('telnyx-client');
if (client) client.resolveCaller = resolveCaller;
const book = document.querySelector('telnyx-contacts');
await customElements.whenDefined('telnyx-contacts');
if (book) book.contacts = contacts;
const [phone, trials] = [document.querySelector('telnyx-phone'), document.getElementById('trials')];
if (phone && trials) listTrials(trials, phone, user);

/** A server of the site would record here. */
const record = document.getElementById('record');
const said = document.getElementById('recording-said');
const say = (text: string): void => {
  if (said) said.textContent = text;
};
record?.addEventListener('click', () => {
  const call = phone?.client?.getCall(phone.client.state.currentCallId ?? '');
  if (!call) say('There is no call.');
  else if (call.recording.state === 'on') call.recording.show(false);
  else call.recording.ask();
});
document.addEventListener('telnyx-record-request', ({ callId, allowed }) => {
  const call = phone?.client?.getCall(callId);
  say(allowed ? 'Allowed: this is where your server starts to record.' : 'Refused: nothing is recorded.');
  call?.once('recordinganswer', () => call.recording.show(allowed));
});

/** What a CRM would store. */
document.addEventListener('telnyx-call-summary-submit', ({ summary, note, outcome, rating }) => {
  const item = document.createElement('li');
  const who = document.createElement('b');
  who.textContent = summary.remote.name || summary.remote.number;
  const stars = rating === null ? '' : '★'.repeat(rating);
  item.append(who, ` ${[outcome, stars, note].filter(Boolean).join(' · ')}`);
  document.getElementById('notes')?.prepend(item);
  document.getElementById('no-notes')?.remove();
});
