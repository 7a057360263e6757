/** A program on the elements, as a site would write it: tags, properties, events and an element of its own. */
import { LitElement, html, type TemplateResult } from 'lit';
import { PhoneController, TelnyxDialRequestEvent, type Call, type TelnyxClient } from 'telnyx-elements';
import { TelnyxDialpad } from 'telnyx-elements/elements/telnyx-dialpad';
import type { TelnyxPhone } from 'telnyx-elements/elements/telnyx-phone';

const lines: string[] = [];
const phone: TelnyxPhone = document.createElement('telnyx-phone');
phone.tokenUrl = '/api/telnyx-token';
phone.region = 'eu';
phone.logLevel = 'info';
phone.logger = (level, message) => lines.push(`${level} ${message}`);
phone.autoConnect = false;
phone.autoReconnect = 'off';
phone.pageExit = 'hangup';
// @ts-expect-error -- no such word
phone.debug = 'maybe';

const provider = document.querySelector('telnyx-client');
const client: TelnyxClient | undefined = provider?.client;
if (client) phone.client = client;

document.addEventListener('telnyx-dial-request', event => {
  const isAllowed = event.number !== null && !event.number.startsWith('+1900');
  if (!isAllowed) event.preventDefault();
  lines.push(event.destination, event.tones);
});
document.addEventListener('telnyx-transfer-request', ({ destination, number }) =>
  lines.push(destination, number ?? ''),
);
document.addEventListener('telnyx-pending-digits-request', ({ callId, digits }) => lines.push(callId, digits));
document.addEventListener('telnyx-call-ended', ({ call, reason }) => lines.push(call.id, reason.cause ?? ''));
phone.addEventListener('telnyx-error', ({ error }) => lines.push(...error.solutions));

export const call: Promise<Call> = phone.dial('9196');

const dialpad: TelnyxDialpad = new TelnyxDialpad();
dialpad.value = '+13125550123';
dialpad.mode = 'tones';
// @ts-expect-error -- no such mode
dialpad.mode = 'loud';

/** A one-number phone: what a site builds on the same ground as our elements. */
export class CallSupport extends LitElement {
  readonly #phone = new PhoneController(this, state => ({ ready: state.ready, calls: state.calls.length }));

  protected override render(): TemplateResult {
    const { ready, calls } = this.#phone.value;
    return html`<button ?disabled=${!ready || calls > 0} @click=${this.#onClick}>Call us</button>`;
  }

  readonly #onClick = (): void => {
    void this.#phone
      .request(new TelnyxDialRequestEvent('+13125550123'))
      .then((started: Call | undefined) => started?.id);
  };
}
