import type { ReactiveControllerHost } from 'lit';
import type { PhoneController } from '../../context/phone-controller.js';
import { TelnyxDtmfRequestEvent } from '../../events/index.js';

/** The digits that were sent into the call that takes them. */
export class SentTones {
  readonly #host: ReactiveControllerHost;
  readonly #phone: Pick<PhoneController<unknown>, 'request'>;
  #callId: string | null = null;
  #digits = '';

  constructor(host: ReactiveControllerHost, phone: Pick<PhoneController<unknown>, 'request'>) {
    this.#host = host;
    this.#phone = phone;
  }

  get digits(): string {
    return this.#digits;
  }

  /** @param callId Of the call that takes them now; those of another one are not shown any more. */
  follow(callId: string | null): void {
    if (callId !== this.#callId) this.#digits = '';
    this.#callId = callId;
  }

  send(digit: string): void {
    const callId = this.#callId;
    if (!callId || digit === '+') return;
    const event = new TelnyxDtmfRequestEvent(callId, digit);
    const sent = this.#phone.request(event);
    if (event.defaultPrevented) return;
    const show = () => {
      if (callId !== this.#callId) return;
      this.#digits = (this.#digits + digit).slice(-24);
      this.#host.requestUpdate();
    };
    sent.then(show, () => {});
  }
}
