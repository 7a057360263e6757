/** An app as it was written for `@telnyx/webrtc` and `@telnyx/react-client`: nothing in it is of telnyx-elements. */
import { Audio, TelnyxRTCContext, useCallbacks, useNotification } from '@telnyx/react-client';
import type { Call, INotification } from '@telnyx/webrtc';
import { useContext, useReducer, useState } from 'react';

export function App() {
  const client = useContext(TelnyxRTCContext);
  const [readyCount, count] = useReducer((before: number) => before + 1, 0);
  const [, renderAgain] = useReducer((before: number) => before + 1, 0);
  const [states, setStates] = useState<string[]>([]);
  const [cause, setCause] = useState('');
  const notification: INotification | undefined = useNotification();
  useCallbacks({
    onReady: () => count(),
    onNotification: ({ type, call }) => {
      if (type !== 'callUpdate' || !call) return;
      const { state } = call; // the call goes on before this is rendered
      setStates(before => (state === 'new' ? ['new'] : [...before, state]));
      if (state === 'hangup') setCause(call.cause);
    },
  });
  const call: Call | undefined = notification?.call?.state === 'destroy' ? undefined : notification?.call;
  const isRinging = call?.state === 'ringing' && call.direction === 'inbound';

  const mute = () => {
    call?.toggleAudioMute();
    renderAgain();
  };

  return (
    <main>
      <p>
        <output id="ready">{readyCount}</output> <output id="state">{call?.state ?? 'none'}</output>{' '}
        <output id="muted">{String(call?.isAudioMuted ?? false)}</output> <output id="cause">{cause}</output>
      </p>
      <p>
        <output id="caller">{call?.options.remoteCallerName}</output> <output id="states">{states.join(' ')}</output>
      </p>
      <button
        id="dial"
        disabled={!readyCount || Boolean(call)}
        onClick={() => client?.newCall({ destinationNumber: '9197' })}
      >
        Call
      </button>
      <button id="answer" disabled={!isRinging} onClick={() => void call?.answer()}>
        Answer
      </button>
      <button id="hold" disabled={!call} onClick={() => void call?.toggleHold()}>
        Hold
      </button>
      <button id="mute" disabled={!call} onClick={mute}>
        Mute
      </button>
      <button id="digit" disabled={!call} onClick={() => call?.dtmf('5')}>
        5
      </button>
      <button id="hangup" disabled={!call} onClick={() => void call?.hangup()}>
        Hang up
      </button>
      <Audio stream={call?.remoteStream} />
    </main>
  );
}
