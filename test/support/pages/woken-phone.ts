/**
 * The script of a page that a notification opens: `#` and the id of the push. It signs in, says that it is ready, answers the call
 * that carries this id and no other, and reports what it hears. What a site does by itself, without the library's own push.
 */
import { TelnyxClient } from '../../../src/client/index.js';
import { heardFrequency } from '../audio.js';

const pushId = location.hash.slice(1);
const host = new URLSearchParams(location.search).get('host') ?? '';
const post = (path: string, body: object) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

let readyStatus = 0;
let heardHz = 0;
const report = () => {
  const calls = phone.state.calls.map(({ state, customHeaders, remote }) => ({ state, customHeaders, remote }));
  navigator.sendBeacon('/told', JSON.stringify({ ready: phone.state.ready, readyStatus, heardHz, calls }));
};

async function tokenProvider(): Promise<string> {
  const response = await post('/api/telnyx-token', {});
  return ((await response.json()) as { token: string }).token;
}
const phone = new TelnyxClient({ host, tokenProvider, iceServers: [] });
setInterval(report, 100);

phone.on('incomingcall', ({ call }) => {
  if (call.customHeaders['X-Push-Id'] === pushId) void call.answer();
});
await phone.connect();
readyStatus = (await post('/push/ready', { pushId })).status;
for (;;) {
  const stream = phone.state.calls.map(({ id }) => phone.getCall(id)?.remoteStream).find(Boolean);
  heardHz = stream ? await heardFrequency(stream, { timeout: 1_000 }) : 0;
  await new Promise(resolve => setTimeout(resolve, 100));
}
