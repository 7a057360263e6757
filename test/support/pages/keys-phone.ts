/** The script of a page with a phone that dials with a click on "Dial". It reports the phone's calls several times a second. */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const phone = document.querySelector('telnyx-phone');
document.querySelector('#dial')?.addEventListener('click', () => void phone?.dial('9197'));

setInterval(() => {
  const state = phone?.client?.state;
  if (!state) return;
  const { calls, ready } = state;
  const told = { ready, calls: calls.map(call => call.state), muted: calls.map(({ muted }) => muted) };
  navigator.sendBeacon('/told', JSON.stringify(told));
}, 100);
