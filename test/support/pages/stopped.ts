/** The script of a page with a phone, which tells several times a second how its call is, and what its timer shows. */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const phone = document.querySelector('telnyx-phone');

function tell(): void {
  const state = phone?.client?.state;
  if (!state) return;
  const status = phone.shadowRoot?.querySelector('telnyx-call-status');
  const told = {
    ready: state.ready,
    calls: state.calls.map(call => call.state),
    shown: status?.shadowRoot?.textContent.match(/\d+:\d\d/)?.[0] ?? null,
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}
setInterval(tell, 100);

void phone?.dial('9197');
