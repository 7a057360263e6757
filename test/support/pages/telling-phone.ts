/** The script of a page with a phone, which reports its state several times a second. With `#dial` it dials by itself. */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const phone = document.querySelector('telnyx-phone');

/** Codes of the events that the page got. */
const errors: number[] = [];
document.addEventListener('telnyx-error', ({ error }) => errors.push(error.code));

/** All that the phone shows, in its shadow roots. */
function shown(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node instanceof HTMLStyleElement) return '';
  if (!node.checkVisibility()) return '';
  const children = node instanceof HTMLSlotElement ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
  return [...children].map(shown).join(' ');
}

function tell(): void {
  const state = phone?.client?.state;
  if (!state) return;
  const dialpad = phone.shadowRoot?.querySelector('telnyx-dialpad');
  const callButton = dialpad?.shadowRoot?.querySelector('[part~=call-button]');
  const error = state.error ?? state.lastCall?.error;
  const told = {
    connection: state.connection,
    ready: state.ready,
    microphone: state.microphone,
    error: error?.code ?? null,
    errors,
    solutions: error?.solutions.join(' ') ?? '',
    calls: state.calls.map(call => call.state),
    text: shown(phone).replace(/\s+/g, ' ').trim(),
    canCall: callButton?.matches(':not([aria-disabled=true], :disabled)') ?? false,
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}
setInterval(tell, 100);

if (location.hash === '#dial') void phone?.dial('9197');
