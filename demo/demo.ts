/// <reference types="vite/client" />
/** The demo: one phone on the local gateway, what it has to bear, and the tag for it. */
import type { TelnyxPhone } from '../src/index.js';
import { startBuilder } from './builder.js';
import { host } from './gateway-controls.js';
import { keepHost } from './nav.js';
import { startToggles } from './toggles.js';
import { listTrials } from './trials.js';

const query = new URLSearchParams(location.search);
const user = query.get('user') === '1001' ? '1001' : '1000';
const other = user === '1000' ? '1001' : '1000';

const numbers: readonly (readonly [number: string, what: string])[] = [
  ['9196', 'Echo: hear yourself'],
  ['9197', 'A tone'],
  ['9198', 'Rings for three seconds'],
  ['9194', 'Sound before the answer'],
  ['9191', 'Four digits, played back'],
  ['9193', 'Hangs up by itself'],
  ['9199', 'Busy'],
  ['9195', 'Refused'],
  ['9192', 'Nobody answers'],
  [other, 'The other user'],
];

const part = <E extends HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element as E;
};

function startPhone(): TelnyxPhone {
  const phone = document.querySelector('telnyx-phone');
  if (!phone) throw new Error('no phone');
  const attributes = { host, login: user, password: '1234', 'caller-name': `User ${user}`, 'caller-number': user };
  for (const [name, value] of Object.entries(attributes)) phone.setAttribute(name, value);
  phone.setAttribute('ice-servers', '[]'); // the gateway is on this computer: nothing to find out
  phone.setAttribute('log-level', query.get('log-level') ?? 'warning');
  return phone;
}

function listNumbers(phone: TelnyxPhone): void {
  for (const [number, what] of numbers) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const words = document.createElement('span');
    button.type = 'button';
    button.textContent = number;
    button.setAttribute('aria-label', `Call ${number}: ${what}`);
    button.addEventListener('click', () => void phone.dial(number).catch(() => {})); // the phone shows why
    words.textContent = what;
    item.append(button, words);
    if (number === other) item.append(linkToOther());
    part('numbers').append(item);
  }
}

function linkToOther(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ host, user: other }).toString()}`;
  link.target = '_blank';
  link.textContent = 'open its page';
  return link;
}

/** What an event says, in a few words. */
function summary(event: Event): string {
  const { destination, digits, state, error, reason, muted, held } = event as unknown as Record<string, unknown>;
  const text = destination ?? digits ?? state ?? (error as Error | undefined)?.message ?? muted ?? held;
  if (text !== undefined) return JSON.stringify(text);
  return reason === undefined ? '' : JSON.stringify(reason);
}

function logEvents(types: readonly string[]): void {
  const log = part('log');
  const write = (event: Event) => {
    const line = document.createElement('li');
    const name = document.createElement('b');
    name.textContent = event.type;
    line.append(new Date().toLocaleTimeString(), ' ', name, ' ', summary(event));
    log.prepend(line);
    while (log.childElementCount > 100) log.lastElementChild?.remove();
  };
  for (const type of types) document.addEventListener(type, write);
}

/** The check is loaded once somebody wants it. */
function checkOnce(): void {
  const check = document.createElement('telnyx-diagnostics');
  check.setAttribute('for', 'phone');
  check.setAttribute('destination', '9196');
  part('check').append(check);
}

part('user').textContent = user;
const accent = part<HTMLInputElement>('accent');
accent.addEventListener('input', () => {
  document.documentElement.style.setProperty('--telnyx-color-accent', accent.value);
});
keepHost();
startToggles(); // the builder shows what they say
const copies = [part<HTMLButtonElement>('copy'), part<HTMLButtonElement>('copy-tag')];
startBuilder({ tabs: part('places'), code: part('snippet'), copies, accent });
const phone = startPhone();
listNumbers(phone);
listTrials(part('trials'), phone, user);
phone.addEventListener('telnyx-dial-request', () => part('hint').classList.add('done'), { once: true });
part('check').addEventListener('toggle', checkOnce, { once: true });
logEvents(Object.keys(import.meta.glob('../src/events/telnyx-*.ts')).map(path => path.replace(/.*\/|\.ts$/g, '')));
