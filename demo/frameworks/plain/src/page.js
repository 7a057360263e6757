/** Controls of the page's own on the client of its phone. */
const phone = document.querySelector('telnyx-phone');
const show = (id, text) => (document.getElementById(id).textContent = text ?? '');
const button = id => document.getElementById(id);
let stopMeasuring = () => {};
let measured;

customElements.whenDefined('telnyx-phone').then(() => {
  phone.host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
  phone.password = '1234';
  phone.iceServers = [];
  phone.client.subscribe(update);
  phone.autoConnect = true;
});
phone.addEventListener('telnyx-dial-request', event => {
  if (!event.number?.startsWith('+1900')) return;
  event.preventDefault(); // no call is made
  show('refused', event.destination);
});
button('dial').addEventListener('click', () => phone.dial('9196'));
button('answer').addEventListener('click', () => currentCall().answer());
button('hold').addEventListener('click', () => currentCall().toggleHold());
button('hangup').addEventListener('click', () => currentCall().hangup());

function currentCall() {
  return phone.client.getCall(phone.client.state.currentCallId ?? '');
}

function update({ ready, calls, currentCallId, lastCall }) {
  const current = calls.find(({ id }) => id === currentCallId);
  show('ready', ready ? 'ready' : 'not ready');
  show('calls', calls.length);
  show('state', current?.state ?? 'no call');
  show('ended', lastCall?.termination?.endedBy);
  button('dial').disabled = !ready;
  button('answer').disabled = current?.state !== 'ringing';
  button('hold').disabled = button('hangup').disabled = !current;
  measure(currentCall());
}

/** The quality is measured while somebody listens. */
function measure(call) {
  if (call === measured) return;
  stopMeasuring();
  measured = call;
  stopMeasuring = call?.on('quality', ({ quality }) => show('quality', quality)) ?? (() => {});
}
