/** A page with the whole phone, and controls of its own on the same client. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { initialState, type CallQualityMetrics, type TelnyxDialRequestEvent, type TelnyxPhone } from 'telnyx-elements';
import 'telnyx-elements/elements/telnyx-phone';
import 'telnyx-elements/jsx/preact';

export function App({ host }: { host: string }) {
  const phone = useRef<TelnyxPhone>(null);
  const [state, setState] = useState(initialState);
  const [quality, setQuality] = useState<CallQualityMetrics | null>(null);
  const [refused, setRefused] = useState('');

  useEffect(() => phone.current?.client?.subscribe(setState), []);

  const current = state.calls.find(({ id }) => id === state.currentCallId);
  const call = phone.current?.client?.getCall(current?.id ?? '');
  useEffect(() => call?.on('quality', setQuality), [call]);

  const handleDial = (event: TelnyxDialRequestEvent): void => {
    if (!event.number?.startsWith('+1900')) return;
    event.preventDefault(); // no call is made
    setRefused(event.destination);
  };

  return (
    <main>
      <telnyx-phone
        ref={phone}
        class="phone"
        host={host}
        login="1000"
        password="1234"
        iceServers={[]}
        ontelnyx-dial-request={handleDial}
      />
      <section>
        <p>
          <output id="ready">{state.ready ? 'ready' : 'not ready'}</output>,{' '}
          <output id="calls">{state.calls.length}</output> calls, now{' '}
          <output id="state">{current?.state ?? 'no call'}</output>, quality{' '}
          <output id="quality">{quality?.quality}</output>, ended by{' '}
          <output id="ended">{state.lastCall?.termination?.endedBy}</output>
        </p>
        <button id="dial" disabled={!state.ready} onClick={() => void phone.current?.dial('9196')}>
          Call the echo
        </button>
        <button id="answer" disabled={current?.state !== 'ringing'} onClick={() => void call?.answer()}>
          Answer
        </button>
        <button id="hold" disabled={!current} onClick={() => void call?.toggleHold()}>
          {current?.held ? 'Resume' : 'Hold'}
        </button>
        <button id="hangup" disabled={!current} onClick={() => void call?.hangup()}>
          Hang up
        </button>
      </section>
      <p>
        Refused: <output id="refused">{refused}</output>
      </p>
    </main>
  );
}
