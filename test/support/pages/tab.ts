/** The script of one of several tabs: a client without a screen, `window.client`, that shares its session with those of the others. */
import { TelnyxClient, type ClientOptions } from '../../../src/client/index.js';

const types = ['ready', 'incomingcall', 'callresumed', 'callended', 'callsummary', 'error'] as const;
export type Happening = (typeof types)[number];

declare global {
  interface Window {
    client: TelnyxClient;
    /** What happened here, in order. */
    happened: Happening[];
  }
}

const options = JSON.parse(decodeURIComponent(location.search.slice(1))) as ClientOptions;
const client = new TelnyxClient({ iceServers: [], tabs: 'shared', ...options });
window.client = client;
window.happened = [];
for (const type of types) client.on(type, () => void window.happened.push(type));
client.connect().catch(() => {});
