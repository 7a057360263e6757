import { css, html } from 'lit';
import { customElement } from '../../page/define.js';
import { ProviderElement } from '../../provider/provider-element.js';

/**
 * A phone without a face: it connects, and the elements inside it share it.
 *
 * @tag telnyx-client
 * @summary Connects to Telnyx and gives its phone to the elements inside it.
 *
 * @slot - The elements that use this phone, and anything else.
 *
 * @event {TelnyxReadyEvent} telnyx-ready - The phone is registered: calls can be made and taken.
 * @event {TelnyxSocketConnectedEvent} telnyx-socket-connected - The connection is open; the sign-in follows.
 * @event {TelnyxSocketDisconnectedEvent} telnyx-socket-disconnected - The connection is gone.
 * @event {TelnyxSessionUpdatedEvent} telnyx-session-updated - The server gave the session id, or a new one.
 * @event {TelnyxErrorEvent} telnyx-error - Something went wrong: what, why and what to do.
 * @event {TelnyxIncomingCallEvent} telnyx-incoming-call - Somebody calls.
 * @event {TelnyxCallStateChangeEvent} telnyx-call-state-change - A call moved to another state.
 * @event {TelnyxCallEndedEvent} telnyx-call-ended - A call is over, and why.
 * @event {TelnyxRegionFallbackEvent} telnyx-region-fallback - The chosen region did not answer; the nearest one is used.
 * @event {TelnyxLogEvent} telnyx-log - A line of the log, as `log-level` allows. It does not bubble.
 */
@customElement('telnyx-client')
export class TelnyxClientElement extends ProviderElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  protected static override readonly usesProviderAbove = false;

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-client': TelnyxClientElement;
  }
}
