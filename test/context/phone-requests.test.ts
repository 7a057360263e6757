import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TelnyxError } from '../../src/client/index.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import { TelnyxDialRequestEvent, TelnyxHoldRequestEvent, TelnyxMuteRequestEvent } from '../../src/events/index.js';
import { countListeners } from '../support/count-listeners.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { unhandledDuring } from '../support/unhandled.js';

class Asker extends TelnyxElement {
  readonly phone = new PhoneController(this, state => state.ready);
}
customElements.define('test-asker', Asker);

describe('a request', () => {
  let phone: ScriptedPhone;
  let element: Asker;
  let listeners: () => number;
  beforeEach(async () => {
    phone = await ScriptedPhone.ready();
    listeners = countListeners(phone.client);
    element = await fixture<Asker>(html`<test-asker .client=${phone.client}></test-asker>`);
  });

  const calls = () => phone.client.state.calls;

  it('is dispatched, then carried out, and brings back what came of it', async () => {
    let before: unknown;
    document.body.addEventListener('telnyx-dial-request', () => (before = calls()), { once: true });
    const call = await element.phone.request(new TelnyxDialRequestEvent('9196'));
    expect(before).to.be.empty;
    expect(calls().map(({ remote }) => remote.number)).to.deep.equal(['9196']);
    expect(call === phone.client.getCall(calls()[0]?.id ?? '')).to.equal(true);
  });

  it('is carried out before the click is over', () => {
    const call = phone.ring();
    void element.phone.request(new TelnyxMuteRequestEvent(call.id, true));
    expect(call.snapshot.muted).to.equal(true);
  });

  it('is the page’s own once it is prevented', async () => {
    document.body.addEventListener('telnyx-dial-request', event => event.preventDefault(), { once: true });
    const outcome = await element.phone.request(new TelnyxDialRequestEvent('9196'));
    expect(outcome === undefined).to.equal(true);
    expect(calls()).to.be.empty;
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
    const told: number[] = [];
    const onError = ({ error }: GlobalEventHandlersEventMap['telnyx-error']) => told.push(error.code);
    document.body.addEventListener('telnyx-error', onError);
    phone.client.on('error', ({ error }) => told.push(error.code));
    const call = phone.ring();
    const unhandled = await unhandledDuring(() => {
      void element.phone.request(new TelnyxHoldRequestEvent('gone', true)); // the client never hears of it
      void element.phone.request(new TelnyxDialRequestEvent('')); // the client tells it
      void element.phone.request(new TelnyxHoldRequestEvent(call.id, true)); // it only rejects
    });
    document.body.removeEventListener('telnyx-error', onError);
    expect(unhandled).to.be.empty;
    expect(told).to.deep.equal([49003, 44002, 49003]);
    expect(listeners()).to.equal(2); // the element, and this test
  });
});
