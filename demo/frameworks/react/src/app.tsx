/** A page with the whole phone, and controls of its own on the same client. */
import { useState, type ReactElement } from 'react';
import type { TelnyxDialRequestEvent, TelnyxPhone as TelnyxPhoneElement } from 'telnyx-elements';
import { TelnyxPhone, useCall, useCallQuality, useCalls, useTelnyxState } from 'telnyx-elements/react';

export function App({ host }: { host: string }): ReactElement {
  const [phone, setPhone] = useState<TelnyxPhoneElement | null>(null);
  const [refused, setRefused] = useState('');

  const handleDial = (event: TelnyxDialRequestEvent): void => {
    if (!event.number?.startsWith('+1900')) return;
    event.preventDefault(); // no call is made
    setRefused(event.destination);
  };

  return (
    <main>
      <TelnyxPhone
        ref={setPhone}
        className="phone"
        host={host}
        login="1000"
        password="1234"
        iceServers={[]}
        onTelnyxDialRequest={handleDial}
      />
      <Controls phone={phone} />
      <p>
        Refused: <output id="refused">{refused}</output>
      </p>
    </main>
  );
}

function Controls({ phone }: { phone: TelnyxPhoneElement | null }): ReactElement {
  const { ready, lastCall } = useTelnyxState(phone);
  const calls = useCalls(phone);
  const { snapshot, call } = useCall(null, phone);
  const quality = useCallQuality(null, phone);
  return (
    <section>
      <p>
        <output id="ready">{ready ? 'ready' : 'not ready'}</output>, <output id="calls">{calls.length}</output> calls,
        now <output id="state">{snapshot?.state ?? 'no call'}</output>, quality{' '}
        <output id="quality">{quality?.quality}</output>, ended by{' '}
        <output id="ended">{lastCall?.termination?.endedBy}</output>
      </p>
      <button id="dial" disabled={!ready} onClick={() => void phone?.dial('9196')}>
        Call the echo
      </button>
      <button id="answer" disabled={snapshot?.state !== 'ringing'} onClick={() => void call?.answer()}>
        Answer
      </button>
      <button id="hold" disabled={!call} onClick={() => void call?.toggleHold()}>
        {snapshot?.held ? 'Resume' : 'Hold'}
      </button>
      <button id="hangup" disabled={!call} onClick={() => void call?.hangup()}>
        Hang up
      </button>
    </section>
  );
}
