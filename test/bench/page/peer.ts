/** Telnyx's own SDK in the bench, with its defaults, or with its trickle on. */
import './meters.js';
import { TelnyxRTC, type Call } from '@telnyx/webrtc';
import { caller, type Connect, type OngoingCall } from './contender.js';
import { Scenes } from './scenes.js';

interface Notification {
  readonly type: string;
  readonly call?: Call;
}

type Listener = (call: Call) => void;

const connect: Connect = async ({ url, login, password, iceServers, trickle, listens }) => {
  const options = {
    host: url,
    login,
    password,
    iceServers,
    debug: listens, // it tells the quality of a call to nobody else
    hangupOnBeforeUnload: false, // a call is to outlive a reload, as ours does by itself
    ...(trickle && { trickleIce: true }),
  };
  const client = new TelnyxRTC(options);
  client.remoteElement = document.createElement('audio'); // for a call that is taken up after a reload
  const listeners = new Map<string, Listener>();
  const ready = new Promise<void>(resolve => client.on('telnyx.ready', () => resolve()));
  client.on('telnyx.notification', ({ type, call }: Notification) => {
    if (type === 'callUpdate' && call) listeners.get(call.id)?.(call);
  });
  await client.connect();
  await ready;
  return {
    dial: destination => dial(client, listeners, destination),
    leave: () => client.disconnect(),
  };
};

function dial(client: TelnyxRTC, listeners: Map<string, Listener>, destinationNumber: string): OngoingCall {
  const remoteElement = document.createElement('audio');
  // After a reconnection the SDK goes on with another object for the same call.
  let current = client.newCall({ destinationNumber, ...caller, remoteElement });
  const active = new Promise<void>(resolve => {
    listeners.set(current.id, call => {
      current = call;
      if (call.state === 'active') resolve();
    });
  });
  return {
    active,
    press: digit => current.dtmf(digit),
    hangUp: () => {
      listeners.delete(current.id);
      void current.hangup();
    },
  };
}

window.bench = new Scenes(connect);
