/** A program with a headset, and an adapter of its own; both must compile. */
import { TelnyxClient } from 'telnyx-elements/client';
import {
  connectHeadset,
  genesysHeadset,
  hidHeadset,
  type GenesysLibrary,
  type Headset,
  type HeadsetAdapter,
} from 'telnyx-elements/headset';

declare const library: GenesysLibrary;
const client = new TelnyxClient();
const connected: Promise<Headset> = connectHeadset(client, hidHeadset(), { ask: false, onError: error => error.code });
void connected.then(headset => headset.disconnect());
void connectHeadset(client, genesysHeadset(library, { appName: 'Support' }));

const own: HeadsetAdapter = {
  connect: ({ onPress }) => {
    onPress({ type: 'mute', muted: true });
    return Promise.resolve('Busylight');
  },
  show: ({ current, ringing }) => Promise.reject(new Error(`${ringing?.name} ${current?.muted}`)),
  disconnect: () => Promise.resolve(),
};
void connectHeadset(client, own);
