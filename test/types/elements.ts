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
  event.options = { ...event.options, callerName: 'Shop', customHeaders: { 'X-Page': '/cart' } };
});
document.addEventListener('telnyx-transfer-request', ({ destination, number }) =>
  lines.push(destination, number ?? ''),
);
document.addEventListener('telnyx-pending-digits-request', ({ callId, digits }) => lines.push(callId, digits));
document.addEventListener('telnyx-call-ended', ({ call, termination }) => lines.push(call.id, termination.cause ?? ''));
phone.addEventListener('telnyx-error', ({ error }) => lines.push(...error.solutions));

phone.addEventListener('telnyx-warning', ({ call, warning, cleared }) =>
  lines.push(call?.id ?? '', warning.name, `${cleared}`),
);
phone.addEventListener('telnyx-token-expiring', ({ expiresAt }) => lines.push(new Date(expiresAt).toISOString()));
phone.addEventListener('telnyx-call-resumed', ({ call }) => lines.push(call.id));
phone.qualityEvents = true;
phone.addEventListener('telnyx-quality', ({ call, metrics }) => lines.push(call.id, metrics.quality));

export const call: Promise<Call> = phone.dial('9196', { clientState: btoa('cart'), debug: true });

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
