/** Compiled in the Preact app: what the tags take, and what they refuse. */
import 'telnyx-elements/jsx/preact';

export const right = (
  <telnyx-client token-url="/token" ontelnyx-incoming-call={event => void event.call.answer()}>
    <telnyx-phone
      maxCalls={2}
      auto-connect="off"
      autoConnect={false}
      logger={(level, message) => void [level, message]}
    />
  </telnyx-client>
);
// @ts-expect-error -- no such property
export const unknown = <telnyx-phone nonsense="1" />;
// @ts-expect-error -- no such value
export const wrongValue = <telnyx-phone region="moon" />;
// @ts-expect-error -- another event
export const wrongEvent = <telnyx-phone ontelnyx-dial-request={event => event.error} />;
// @ts-expect-error -- an attribute that is left out does not switch off
export const notOff = <telnyx-phone auto-connect={false} />;
