/** Compiled in the React apps: what the components take, and what they refuse. */
import { useRef, type ReactElement } from 'react';
import type { TelnyxClient, TelnyxPhone as TelnyxPhoneElement } from 'telnyx-elements';
import {
  TelnyxCallControls,
  TelnyxClientElement,
  TelnyxDialpad,
  TelnyxPhone,
  TelnyxProvider,
  useCall,
  useTelnyxClient,
  type TelnyxPhoneProps,
} from 'telnyx-elements/react';

const props: TelnyxPhoneProps = { region: 'eu', logger: (level, message) => void [level, message], trickle: 'off' };

export function Program({ client }: { client: TelnyxClient }): ReactElement {
  const phone = useRef<TelnyxPhoneElement>(null);
  const below: TelnyxClient | undefined = useTelnyxClient(client);
  const { snapshot, call } = useCall('id', below);
  void call?.transfer(snapshot?.remote.number ?? '');
  return (
    <TelnyxClientElement tokenUrl="/token" onTelnyxIncomingCall={event => void event.call.answer()}>
      <TelnyxPhone
        {...props}
        ref={phone}
        id="phone"
        onClick={() => void phone.current?.dial('1')}
        onTelnyxDialRequest={event => event.destination.startsWith('+') || event.preventDefault()}
      />
      <TelnyxDialpad mode="tones" onInput={event => event.currentTarget.value} />
      <TelnyxProvider client={client}>
        <TelnyxCallControls callId="id" for="phone" client={client} />
      </TelnyxProvider>
    </TelnyxClientElement>
  );
}

// @ts-expect-error -- no such property
export const unknown = <TelnyxPhone nonsense="1" />;
// @ts-expect-error -- no such value
export const wrongValue = <TelnyxPhone region="moon" maxCalls="many" />;
// @ts-expect-error -- another event
export const wrongEvent = <TelnyxPhone onTelnyxDialRequest={event => event.error} />;
// @ts-expect-error -- only the element sets it
export const readOnly = <TelnyxPhone ownsClient />;
// @ts-expect-error -- not of this element
export const elsewhere = <TelnyxDialpad tokenUrl="/token" />;
