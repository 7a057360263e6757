/** A company's page with a phone in its corner, beside a cookie bar and a chat bubble. */
import type { TelnyxIncomingCallEvent, TelnyxLauncher } from '../src/index.js';
import { control, host } from './gateway-controls.js';
import { keepHost } from './nav.js';

const query = new URLSearchParams(location.search);
const user = query.get('user') ?? '1000';
const launcher = document.querySelector<TelnyxLauncher>('telnyx-launcher');
if (!launcher) throw new Error('no launcher');

const attributes = { host, login: user, password: '1234', 'ice-servers': '[]', 'caller-number': user };
for (const [name, value] of Object.entries(attributes)) launcher.setAttribute(name, value);

/** An element of the page that stands in its corner while a box is ticked. */
function showWhile(id: string, make: () => HTMLElement): void {
  const box = document.getElementById(id) as HTMLInputElement;
  const element = make();
  const show = () => (box.checked ? document.body.append(element) : element.remove());
  element.addEventListener('click', event => {
    if ((event.target as Element).matches('.close')) box.checked = false;
    show();
  });
  box.addEventListener('change', show);
  show();
}

showWhile('with-cookies', () => {
  const bar = document.createElement('div');
  const button = document.createElement('button');
  bar.className = 'cookie-bar';
  button.className = 'primary close';
  button.type = 'button';
  button.textContent = 'Fine';
  bar.append('This page keeps nothing about you. It only has this bar because sites do.', button);
  return bar;
});
showWhile('with-chat', () => {
  const bubble = document.createElement('button');
  bubble.className = 'chat-bubble';
  bubble.type = 'button';
  bubble.textContent = 'Chat';
  return bubble;
});

const ring = () => control('ring', { user, from: '+14155550142', name: 'Grace Hopper' });
const hangUpSoon = ({ call }: TelnyxIncomingCallEvent) =>
  setTimeout(() => void control('hangup', { callId: call.id, cause: 'ORIGINATOR_CANCEL', causeCode: 487 }), 2_000);
document.getElementById('ring')?.addEventListener('click', () => void ring());
document.getElementById('miss')?.addEventListener('click', () => {
  launcher.hide();
  launcher.addEventListener('telnyx-incoming-call', hangUpSoon, { once: true });
  void ring();
});
document.getElementById('corner')?.addEventListener('change', event => {
  launcher.corner = (event.target as HTMLSelectElement).value as TelnyxLauncher['corner'];
});
keepHost();
