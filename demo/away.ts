/** A phone that rings while no page is open: a login, push notifications, and somebody who calls in ten seconds. */
import type { TelnyxPhone } from '../src/index.js';
import { connectHeadset, hidHeadset } from '../src/page/headset/index.js';
import { enablePush, relayAdapter } from '../src/page/push/index.js';
import { host } from './gateway-controls.js';
import { keepHost } from './nav.js';

const user = { user: '1000', password: '1234' };
const tokenUrl = '/api/telnyx-token';
const pushUrl = '/push';

const part = <E extends HTMLElement>(id: string): E => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element as E;
};
const buttons = {
  signIn: part<HTMLButtonElement>('sign-in'),
  enable: part<HTMLButtonElement>('enable'),
  ring: part<HTMLButtonElement>('ring'),
  headset: part<HTMLButtonElement>('headset'),
};
const phone = part<TelnyxPhone>('phone');
phone.setAttribute('ice-servers', '[]'); // the gateway is on this computer: nothing to find out

function signedIn(): void {
  part('signed-in').textContent = `You are signed in as user ${user.user}.`;
  buttons.signIn.disabled = true;
  buttons.enable.disabled = false;
  phone.setAttribute('host', host);
  phone.setAttribute('token-url', tokenUrl);
}

async function signIn(): Promise<void> {
  const { ok } = await fetch('/login', { method: 'POST', body: new URLSearchParams(user) });
  if (ok) signedIn();
}

/** @param ask Whether the browser may ask: in a click. */
async function enable(ask: boolean): Promise<void> {
  await customElements.whenDefined('telnyx-phone');
  await phone.updateComplete;
  const { client } = phone;
  if (!client) return;
  if (ask) part('enabled').textContent = 'Asking the browser, and its push service …';
  try {
    // A phone without this page's words and errors needs no more than `push-url="/push"` once the user has allowed it.
    const adapter = relayAdapter({ url: pushUrl });
    await enablePush(client, { adapter, pushUrl, tokenUrl, page: location.pathname + location.search, ask });
    part('enabled').textContent = 'This browser is notified of calls.';
    buttons.enable.disabled = true;
    buttons.ring.disabled = false;
  } catch (error) {
    if (ask) part('enabled').textContent = error instanceof Error ? error.message : String(error);
  }
}

async function ring(): Promise<void> {
  const { ok } = await fetch('/away/ring?seconds=10', { method: 'POST' });
  part('rings').textContent = ok ? 'Grace Hopper calls in 10 s. Close this tab now.' : 'The call was refused.';
}

/** Any headset that follows the HID standard; the browser lists them. */
async function connectOne(ask: boolean): Promise<void> {
  await customElements.whenDefined('telnyx-phone');
  await phone.updateComplete;
  const said = part('headset-said');
  if (!phone.client) return;
  try {
    const { name } = await connectHeadset(phone.client, hidHeadset(), {
      ask,
      onChange: headset => (said.textContent = headset.connected ? `${headset.name} is back.` : 'It was unplugged.'),
      onError: error => (said.textContent = error.message),
    });
    said.textContent = `${name} is connected.`;
    buttons.headset.disabled = true;
  } catch (error) {
    if (ask) said.textContent = error instanceof Error ? error.message : String(error);
  }
}

buttons.headset.addEventListener('click', () => void connectOne(true));
buttons.signIn.addEventListener('click', () => void signIn());
buttons.enable.addEventListener('click', () => void enable(true));
buttons.ring.addEventListener('click', () => void ring());
keepHost();
void connectOne(false);
// A browser that is notified already, as where a notification opened this page, is signed in as a rule.
const isNotified = await navigator.serviceWorker.getRegistration('/');
if (isNotified && (await fetch(tokenUrl, { method: 'POST' })).ok) {
  signedIn();
  await enable(false);
}
