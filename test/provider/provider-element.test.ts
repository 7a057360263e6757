import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { TelnyxClient } from '../../src/client/index.js';
import { PhoneController } from '../../src/context/phone-controller.js';
import { ProviderElement } from '../../src/provider/provider-element.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import { countListeners } from '../support/count-listeners.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';
import { withCalls } from '../support/needs.js';

/** Stands for the real one: what counts is the tag. */
class Phone extends ProviderElement {
  readonly phone = new PhoneController(this, state => state);

  protected override render() {
    return html`<test-lamp></test-lamp>`;
  }

  get lamp() {
    return this.shadowRoot?.querySelector('test-lamp') as Lamp;
  }
}

class Lamp extends TelnyxElement {
  readonly phone = new PhoneController(this, state => state.ready);
}
customElements.define('test-lamp', Lamp);

/** A component of the page, with a place for content inside a provider of its own. */
class SlottedInside extends LitElement {
  protected override render() {
    return html`<telnyx-client><slot></slot></telnyx-client>`;
  }
}
customElements.define('slotted-inside', SlottedInside);

const task = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));

/** In this page `telnyx-client` is defined last: everything before runs with one that is not upgraded. */
describe('ProviderElement', () => {
  afterEach(async () => {
    await task(5);
    await control('reset', {});
  });

  it('is an owner without a provider around it, and gives its own client to what is inside', async () => {
    customElements.define('telnyx-phone', Phone);
    const phone = await fixture<Phone>(html`<telnyx-phone></telnyx-phone>`);
    expect(phone.ownsClient).to.equal(true);
    expect(phone.client).to.not.equal(undefined);
    expect(phone.lamp.phone.client).to.equal(phone.client);
  });

  it('connects when it has rendered: no update schedules the next one', async () => {
    const { litIssuedWarnings = new Set() } = globalThis as { litIssuedWarnings?: Set<string> };
    const phone = await fixture<Phone>(
      html`<telnyx-phone login="1000" password="1234" host=${gatewayUrl}></telnyx-phone>`,
    );
    await until(() => phone.client?.state.ready);
    phone.region = 'eu';
    await until(() => phone.client?.state.region.selected === 'eu' && phone.client.state.ready);
    expect([...litIssuedWarnings].filter(warning => /telnyx-phone scheduled an update/.test(warning))).to.be.empty;
  });

  it('keeps signed in who signed in by telnyx-login or by the page, when an attribute changes', async () => {
    const phone = await fixture<Phone>(html`<telnyx-phone host=${gatewayUrl}></telnyx-phone>`);
    const client = phone.client as TelnyxClient;
    client.setOptions({ login: '1000', password: '1234' });
    await client.connect();
    const sessions: string[] = [];
    client.on('ready', ({ sessionId }) => sessions.push(sessionId));
    phone.region = 'eu';
    await until(() => sessions.length);
    expect(client.state).to.deep.include({ ready: true }).and.to.have.nested.property('region.selected', 'eu');
  });

  it('is a guest below a provider by tag name that is not upgraded yet, and gets its client then', async () => {
    const { client, server } = await ScriptedPhone.ready();
    const requests = server.received.length;
    const page = await fixture(html`
      <div>
        <telnyx-client .client=${client}>
          <telnyx-phone login="1000" password="1234" host=${gatewayUrl}></telnyx-phone>
        </telnyx-client>
        <slotted-inside><telnyx-phone></telnyx-phone></slotted-inside>
      </div>
    `);
    const [phone, slotted] = [...page.querySelectorAll('telnyx-phone')] as unknown as [Phone, Phone];
    expect([phone.ownsClient, phone.client, slotted.ownsClient]).to.deep.equal([false, undefined, false]);
    await import('../../src/elements/telnyx-client/telnyx-client.js');
    await phone.updateComplete;
    expect([phone.ownsClient, phone.client, phone.lamp.phone.client]).to.deep.equal([false, client, client]);
    expect(phone.lamp.phone.value).to.equal(true);
    const inner = page.querySelector('slotted-inside')?.shadowRoot?.querySelector('telnyx-client');
    expect(slotted.client).to.not.equal(undefined);
    expect(slotted.client).to.equal(inner?.client);
    await task(20);
    expect([server.urls.length, server.received.length]).to.deep.equal([1, requests]);
  });

  it('follows the place it is moved to, and lets go of the one it leaves', async () => {
    const client = new TelnyxClient();
    const listeners = countListeners(client);
    const page = await fixture(html`
      <div><telnyx-client .client=${client}></telnyx-client><telnyx-phone></telnyx-phone></div>
    `);
    const phone = page.querySelector('telnyx-phone') as unknown as Phone;
    const own = phone.client as TelnyxClient;
    const before = listeners();
    page.firstElementChild?.append(phone);
    await phone.updateComplete;
    expect([phone.ownsClient, phone.client, phone.lamp.phone.client]).to.deep.equal([false, client, client]);
    page.append(phone);
    await phone.updateComplete;
    expect([phone.ownsClient, phone.client, phone.lamp.phone.client]).to.deep.equal([true, own, own]);
    expect(listeners()).to.equal(before);
    if ('moveBefore' in Element.prototype) {
      (page.firstElementChild as unknown as { moveBefore: (...args: unknown[]) => void }).moveBefore(phone, null);
      await phone.updateComplete;
      expect([phone.client, phone.lamp.phone.client]).to.deep.equal([client, client]);
    }
  });

  withCalls.it('keeps its own client under another provider as long as it has a call', async () => {
    const client = new TelnyxClient();
    const page = await fixture(html`
      <div>
        <telnyx-client .client=${client}></telnyx-client>
        <telnyx-phone login="1000" password="1234" host=${gatewayUrl} ice-servers="[]"></telnyx-phone>
      </div>
    `);
    const phone = page.querySelector('telnyx-phone') as unknown as Phone;
    const own = phone.client as TelnyxClient;
    const call = await phone.dial('9196');
    await until(() => call.state === 'active');
    page.firstElementChild?.append(phone);
    await task(20);
    expect([phone.client === own, call.state]).to.deep.equal([true, 'active']);
    await call.hangup();
    await until(() => !phone.ownsClient);
    expect([phone.ownsClient, phone.client]).to.deep.equal([false, client]);
    expect(own.state.connection).to.equal('disconnected');
  });

  it('uses a given client, or that of `for`, and its own again without them', async () => {
    const [client, other] = [new TelnyxClient(), new TelnyxClient()];
    const listeners = countListeners(client);
    const page = await fixture(html`
      <div>
        <telnyx-client id="other" .client=${other}></telnyx-client>
        <telnyx-phone .client=${client} for="other"></telnyx-phone>
      </div>
    `);
    const phone = page.querySelector('telnyx-phone') as unknown as Phone;
    expect([phone.client, phone.lamp.phone.client]).to.deep.equal([client, client]);
    phone.client = undefined;
    await phone.updateComplete;
    expect([phone.client, phone.lamp.phone.client]).to.deep.equal([other, other]);
    expect(listeners()).to.equal(0);
    phone.removeAttribute('for');
    await phone.updateComplete;
    expect(phone.ownsClient).to.equal(true);
    expect(phone.lamp.phone.client).to.equal(phone.client);
  });

  it('can be the target of `for` itself', async () => {
    const page = await fixture(html`
      <div><telnyx-phone id="phone"></telnyx-phone><test-lamp for="phone"></test-lamp></div>
    `);
    const phone = page.querySelector('telnyx-phone') as unknown as Phone;
    const lamp = page.querySelector('test-lamp') as Lamp;
    expect(lamp.phone.client).to.equal(phone.client);
    const client = new TelnyxClient();
    phone.client = client;
    expect(lamp.phone.client).to.equal(client);
  });

  it('says 45007 when a guest has no client', async () => {
    const phone = await fixture<Phone>(html`<telnyx-phone for="nobody"></telnyx-phone>`);
    const refused = await phone.dial('9196').catch((error: unknown) => error);
    expect(refused).to.include({ code: 45007 });
  });
});
