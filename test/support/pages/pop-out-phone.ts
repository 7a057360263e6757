/**
 * The script of a page whose phone opens its call in a small window. It dials with a click on "Dial", and reports several times a second;
 * what the page hears of the phone's requests, and a handler that the browser would call as the page goes out of sight, by "Leave".
 */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const phone = document.querySelector('telnyx-phone');
const requests: string[] = [];
let onLeave = () => {};

const { mediaSession } = navigator;
const setActionHandler = mediaSession.setActionHandler.bind(mediaSession) as (name: string, handler: unknown) => void;
mediaSession.setActionHandler = (action, handler) => {
  if ((action as string) === 'enterpictureinpicture') onLeave = () => handler?.({ action });
  setActionHandler(action, handler);
};

document.querySelector('#dial')?.addEventListener('click', () => void phone?.dial('9197'));
document.querySelector('#leave')?.addEventListener('click', () => onLeave());
for (const type of ['telnyx-mute-request', 'telnyx-hangup-request', 'telnyx-dtmf-request'])
  phone?.addEventListener(type, () => requests.push(type));
phone?.addEventListener('telnyx-mute-request', event => {
  if (document.body.hasAttribute('data-refuse')) event.preventDefault();
});

setInterval(() => {
  const state = phone?.client?.state;
  if (!state) return;
  const told = {
    ready: state.ready,
    calls: state.calls.map(call => call.state),
    muted: state.calls.map(({ muted }) => muted),
    button: phone.shadowRoot?.querySelector('[part=pop-out-button]')?.getAttribute('aria-pressed') ?? null,
    requests,
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}, 100);
