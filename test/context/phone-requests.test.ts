import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TelnyxError } from '../../src/client/index.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import { TelnyxDialRequestEvent, TelnyxHoldRequestEvent, TelnyxMuteRequestEvent } from '../../src/events/index.js';
import { FakeClient } from '../support/fake-client.js';

class Asker extends TelnyxElement {
  readonly phone = new PhoneController(this, state => state.ready);
}
customElements.define('test-asker', Asker);

describe('a request', () => {
  let fake: FakeClient;
  let element: Asker;
  beforeEach(async () => {
    fake = new FakeClient();
    element = await fixture<Asker>(html`<test-asker .client=${fake.asClient}></test-asker>`);
  });

  it('is dispatched, then carried out, and brings back what came of it', async () => {
    const asked: unknown[] = [];
    document.body.addEventListener('telnyx-dial-request', () => asked.push(...fake.asked), { once: true });
    const call = await element.phone.request(new TelnyxDialRequestEvent('9196'));
    expect(asked).to.be.empty;
    expect(fake.asked).to.deep.equal([['newCall', '9196']]);
    expect(call === fake.getCall('call-1')).to.equal(true);
  });

  it('is carried out before the click is over', () => {
    fake.addCall();
    void element.phone.request(new TelnyxMuteRequestEvent('call-1', true));
    expect(fake.asked).to.deep.equal([['call.muteAudio', 'call-1']]);
  });

  it('is the page’s own once it is prevented', async () => {
    document.body.addEventListener('telnyx-dial-request', event => event.preventDefault(), { once: true });
    const outcome = await element.phone.request(new TelnyxDialRequestEvent('9196'));
    expect(outcome === undefined).to.equal(true);
    expect(fake.asked).to.be.empty;
  });

  it('rejects with 45007 without a client, and tells the page', async () => {
    element.client = undefined;
    await element.updateComplete;
    setTimeout(() => void element.phone.request(new TelnyxDialRequestEvent('9196')));
    const { error } = (await oneEvent(document.body, 'telnyx-error')) as unknown as { error: Error };
    expect(error).to.be.instanceOf(TelnyxError).and.to.include({ code: 45007 });
    const again = await element.phone.request(new TelnyxDialRequestEvent('9196')).catch((reason: unknown) => reason);
    expect(again).to.include({ code: 45007 });
  });

  it('fails quietly for those who do not wait, and once for the page', async () => {
    const unhandled: unknown[] = [];
    const onUnhandled = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    window.addEventListener('unhandledrejection', onUnhandled);
    const told: unknown[] = [];
    const onError = (event: GlobalEventHandlersEventMap['telnyx-error']) => told.push(event.error);
    document.body.addEventListener('telnyx-error', onError);
    const silent = new TelnyxError(44002);
    fake.failure = silent;
    void element.phone.request(new TelnyxDialRequestEvent(''));
    const loud = new TelnyxError(44001);
    fake.addCall();
    const hold = fake.getCall('call-1') as { hold: () => Promise<void> };
    hold.hold = async () => {
      fake.emit('error', { error: loud });
      return Promise.reject(loud);
    };
    void element.phone.request(new TelnyxHoldRequestEvent('call-1', true));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(unhandled).to.be.empty;
    expect(told).to.deep.equal([silent]);
    window.removeEventListener('unhandledrejection', onUnhandled);
    document.body.removeEventListener('telnyx-error', onError);
    expect(fake.listenerCount).to.equal(1);
  });
});
