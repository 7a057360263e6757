/** A page with the whole phone, and controls of its own on the same client. */
import { createEffect, createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import { initialState, type CallQualityMetrics, type TelnyxDialRequestEvent, type TelnyxPhone } from 'telnyx-elements';
import 'telnyx-elements/elements/telnyx-phone';
import 'telnyx-elements/jsx/solid';

export function App(props: { host: string }) {
  let phone!: TelnyxPhone;
  const [state, setState] = createSignal(initialState);
  const [quality, setQuality] = createSignal<CallQualityMetrics>();
  const [refused, setRefused] = createSignal('');

  onMount(() => onCleanup(phone.client?.subscribe(setState) ?? (() => {})));

  const current = createMemo(() => state().calls.find(({ id }) => id === state().currentCallId));
  const callId = createMemo(() => current()?.id ?? '');
  const call = () => phone.client?.getCall(callId());
  createEffect(() => onCleanup((callId() && call()?.on('quality', setQuality)) || (() => {})));

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
        attr:host={props.host}
        attr:login="1000"
        prop:password="1234"
        prop:iceServers={[]}
        on:telnyx-dial-request={handleDial}
      />
      <section>
        <p>
          <output id="ready">{state().ready ? 'ready' : 'not ready'}</output>,{' '}
          <output id="calls">{state().calls.length}</output> calls, now{' '}
          <output id="state">{current()?.state ?? 'no call'}</output>, quality{' '}
          <output id="quality">{quality()?.quality}</output>, ended by{' '}
          <output id="ended">{state().lastCall?.termination?.endedBy}</output>
        </p>
        <button id="dial" disabled={!state().ready} onClick={() => void phone.dial('9196')}>
          Call the echo
        </button>
        <button id="answer" disabled={current()?.state !== 'ringing'} onClick={() => void call()?.answer()}>
          Answer
        </button>
        <button id="hold" disabled={!current()} onClick={() => void call()?.toggleHold()}>
          {current()?.held ? 'Resume' : 'Hold'}
        </button>
        <button id="hangup" disabled={!current()} onClick={() => void call()?.hangup()}>
          Hang up
        </button>
      </section>
      <p>
        Refused: <output id="refused">{refused()}</output>
      </p>
    </main>
  );
}
