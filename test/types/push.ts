/** A program that enables push, and a service worker of the site's own; both must compile. */
import { TelnyxClient } from 'telnyx-elements/client';
import { enablePush, relayAdapter, type PushAdapter, type PushHandle } from 'telnyx-elements/push';
import { handlePush } from 'telnyx-elements/push-worker';

const client = new TelnyxClient({ pushToken: 'device', pushProvider: 'android' });
client.on('pushcall', ({ call }) => void call.answer());
void client.processPush({ call_id: '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e' }).then(call => call.id);
void client.answerWhenReady('6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e');
void client.declineWhenReady('6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e');
void client.disablePush();

const own: PushAdapter = { subscribe: () => Promise.resolve(), unsubscribe: () => Promise.resolve() };
const enabled: Promise<PushHandle> = enablePush(client, { applicationServerKey: 'BA…', adapter: own, ask: false });
void enablePush(client, { adapter: relayAdapter({ url: '/push' }), serviceWorker: '/sw.js' });
void enabled.then(handle => handle.disable());

handlePush(self, { page: '/phone', pushUrl: '/push', tokenUrl: '/api/telnyx-token' });
