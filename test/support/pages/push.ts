/**
 * The script of a page with a phone that takes push notifications: it reports several times a second what the phone says. The
 * browser of the tests reaches no push service, so the subscription is pretended; pushes come by the developer tools.
 */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const subscription = {
  options: { applicationServerKey: null },
  toJSON: () => ({ endpoint: 'https://push.example/device-1' }),
  unsubscribe: () => Promise.resolve(true),
};
PushManager.prototype.getSubscription = () => Promise.resolve(subscription as unknown as PushSubscription);

const phone = document.querySelector('telnyx-phone');
const seen: string[] = [];
for (const type of ['telnyx-push-call', 'telnyx-incoming-call', 'telnyx-error'] as const)
  phone?.addEventListener(type, () => seen.push(type));

function tell(): void {
  const state = phone?.client?.state;
  if (!state) return;
  const told = {
    ready: state.ready,
    calls: state.calls.map(call => `${call.id} ${call.state}`),
    last: state.lastCall && `${state.lastCall.id} ${state.lastCall.termination?.cause ?? ''}`,
    screen: phone.shadowRoot?.querySelector('.screen')?.className ?? '',
    seen,
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}
setInterval(tell, 100);
