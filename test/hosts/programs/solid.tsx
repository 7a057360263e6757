/** Compiled in the Solid app: what the tags take, and what they refuse. */
import 'telnyx-elements/jsx/solid';

export const right = () => (
  <telnyx-client token-url="/token" on:telnyx-incoming-call={event => void event.call.answer()}>
    <telnyx-phone prop:maxCalls={2} attr:auto-connect="off" prop:logger={(level, message) => void [level, message]} />
  </telnyx-client>
);
// @ts-expect-error -- no such property
export const unknown = () => <telnyx-phone prop:nonsense="1" />;
// @ts-expect-error -- no such value
export const wrongValue = () => <telnyx-phone prop:region="moon" />;
// @ts-expect-error -- another event
export const wrongEvent = () => <telnyx-phone on:telnyx-dial-request={event => event.error} />;
