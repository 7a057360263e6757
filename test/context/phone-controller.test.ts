import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { PhoneController } from '../../src/context/phone-controller.js';
import { ProviderElement } from '../../src/provider/provider-element.js';
import { TelnyxElement } from '../../src/context/telnyx-element.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import { countListeners } from '../support/count-listeners.js';
import { ScriptedPhone } from '../support/scripted-phone.js';

/** Shows whether the phone is ready, and counts its renders. */
class ReadyLamp extends TelnyxElement {
  readonly phone = new PhoneController(this, ({ ready, sessionId }) => ({ ready, sessionId }));
  renders = 0;

  protected override render() {
    this.renders++;
    return html`${this.phone.value.ready ? 'ready' : 'off'}`;
  }

  get text() {
    return this.shadowRoot?.textContent.trim();
  }
}
customElements.define('ready-lamp', ReadyLamp);

/** Holds whatever is given to it in its shadow root. */
class ShadowBox extends LitElement {
  protected override render() {
    return html`<ready-lamp></ready-lamp>`;
  }
}
customElements.define('shadow-box', ShadowBox);

const lampIn = (element: Element) => element.querySelector('ready-lamp') as ReadyLamp;

describe('PhoneController', () => {
  let phone: ScriptedPhone;
  beforeEach(async () => {
    phone = await ScriptedPhone.ready();
  });

  /** A client that is not connected. */
  const offClient = () => new ScriptedPhone().client;

  describe('the slice', () => {
    it('is that of the initial state while there is no client', async () => {
      const lamp = await fixture<ReadyLamp>(html`<ready-lamp></ready-lamp>`);
      expect(lamp.text).to.equal('off');
      expect(lamp.phone.client).to.equal(undefined);
      expect(lamp.phone.value).to.deep.equal({ ready: false, sessionId: null });
    });

    it('renders on its own changes alone, once each', async () => {
      const lamp = await fixture<ReadyLamp>(html`<ready-lamp .client=${phone.client}></ready-lamp>`);
      expect([lamp.text, lamp.renders]).to.deep.equal(['ready', 1]);
      const { state } = phone.client;
      phone.ring();
      await lamp.updateComplete;
      expect([phone.client.state === state, lamp.renders]).to.deep.equal([false, 1]);
      await phone.client.disconnect(); // it is not ready any more, and has no session
      await lamp.updateComplete;
      expect([lamp.text, lamp.renders]).to.deep.equal(['off', 2]);
    });

    it('may depend on the properties of its host', async () => {
      class CallName extends TelnyxElement {
        callId = '';
        readonly phone = new PhoneController(
          this,
          state => state.calls.find(({ id }) => id === this.callId)?.remote.name,
        );
      }
      customElements.define('call-name', CallName);
      const [one, other] = [phone.ring({ name: 'Ada', number: '' }), phone.ring({ name: 'Grace', number: '' })];
      const element = await fixture<CallName>(html`<call-name .client=${phone.client}></call-name>`);
      expect(element.phone.value).to.equal(undefined);
      for (const { id, snapshot } of [one, other]) {
        element.callId = id;
        element.requestUpdate();
        await element.updateComplete;
        expect(element.phone.value).to.equal(snapshot.remote.name);
      }
    });

    it('is there before the host renders, in willUpdate()', async () => {
      const seen: unknown[] = [];
      class EarlyReader extends TelnyxElement {
        readonly phone = new PhoneController(this, state => state.sessionId);
        protected override willUpdate() {
          seen.push(this.phone.value);
        }
      }
      customElements.define('early-reader', EarlyReader);
      const element = await fixture<EarlyReader>(html`<early-reader .client=${phone.client}></early-reader>`);
      const { sessionId } = phone.client;
      await phone.client.disconnect();
      await element.updateComplete;
      expect(seen).to.deep.equal([sessionId, null]);
    });

    it('is the initial one in the first render of a server-rendered element, and the real one after it', async () => {
      const seen: string[] = [];
      class FromServer extends ReadyLamp {
        protected override createRenderRoot() {
          return this.shadowRoot ?? super.createRenderRoot();
        }
        protected override render() {
          seen.push(this.phone.value.ready ? 'ready' : 'off');
          return super.render();
        }
      }
      const host = document.createElement('from-server') as FromServer;
      host.attachShadow({ mode: 'open' });
      host.client = phone.client;
      document.body.append(host);
      customElements.define('from-server', FromServer);
      await host.updateComplete;
      await new Promise(resolve => setTimeout(resolve));
      expect(seen).to.deep.equal(['off', 'ready']);
      host.remove();
    });
  });

  describe('its client', () => {
    it('is that of the nearest provider, through shadow roots', async () => {
      const outer = offClient();
      const box = await fixture<ShadowBox>(html`
        <telnyx-client .client=${outer}>
          <telnyx-client .client=${phone.client}><shadow-box></shadow-box></telnyx-client>
        </telnyx-client>
      `);
      const lamp = box.querySelector('shadow-box')?.shadowRoot?.querySelector('ready-lamp') as ReadyLamp;
      expect(lamp.phone.client).to.equal(phone.client);
    });

    it('is the one of `for` before that, and the given one before both', async () => {
      const [other, given] = [offClient(), offClient()];
      const counts = [countListeners(other), countListeners(given)];
      const page = await fixture(html`
        <div>
          <telnyx-client id="other" .client=${other}></telnyx-client>
          <telnyx-client .client=${phone.client}><ready-lamp for="other"></ready-lamp></telnyx-client>
        </div>
      `);
      const lamp = lampIn(page);
      expect(lamp.phone.client).to.equal(other);
      lamp.client = given;
      await lamp.updateComplete;
      expect(lamp.phone.client).to.equal(given);
      lamp.client = undefined;
      lamp.for = undefined;
      await lamp.updateComplete;
      expect(lamp.phone.client).to.equal(phone.client);
      expect(counts.map(count => count() > 0)).to.deep.equal([true, false]);
    });

    it('comes with a provider that is upgraded later, or wrapped around it', async () => {
      const page = await fixture(
        html`<late-provider .client=${phone.client}><ready-lamp></ready-lamp></late-provider>`,
      );
      const lamp = lampIn(page);
      expect(lamp.text).to.equal('off');
      customElements.define('late-provider', class extends ProviderElement {});
      await lamp.updateComplete;
      expect(lamp.text).to.equal('ready');
    });

    it('changes to a nearer provider that is upgraded later', async () => {
      const outer = offClient();
      const page = await fixture(html`
        <telnyx-client .client=${outer}>
          <nearer-provider .client=${phone.client}><ready-lamp></ready-lamp></nearer-provider>
        </telnyx-client>
      `);
      const lamp = lampIn(page);
      expect(lamp.phone.client).to.equal(outer);
      customElements.define('nearer-provider', class extends ProviderElement {});
      await lamp.updateComplete;
      expect([lamp.phone.client, lamp.text]).to.deep.equal([phone.client, 'ready']);
    });

    it('comes with an element of `for` that appears, or is upgraded, later, and goes with it', async () => {
      const page = await fixture(html`<div><ready-lamp for="late"></ready-lamp></div>`);
      const lamp = lampIn(page);
      const late = document.createElement('later-provider') as ProviderElement;
      late.id = 'late';
      late.client = phone.client;
      page.append(late);
      await new Promise(resolve => setTimeout(resolve));
      expect(lamp.phone.client).to.equal(undefined);
      customElements.define('later-provider', class extends ProviderElement {});
      await new Promise(resolve => setTimeout(resolve));
      expect(lamp.text).to.equal('ready');
      late.remove();
      await new Promise(resolve => setTimeout(resolve));
      expect([lamp.text, lamp.phone.client]).to.deep.equal(['off', undefined]);
    });

    it('stays that of `for` when a provider comes up around it or inside the other', async () => {
      const page = await fixture(html`
        <div>
          <telnyx-client id="mine" .client=${phone.client}></telnyx-client>
          <around-provider .client=${offClient()}><ready-lamp for="mine"></ready-lamp></around-provider>
        </div>
      `);
      const inner = document.createElement('telnyx-client');
      inner.client = offClient();
      page.querySelector('#mine')?.append(inner);
      customElements.define('around-provider', class extends ProviderElement {});
      expect(lampIn(page).phone.client).to.equal(phone.client);
    });

    it('is found inside the same shadow root first', async () => {
      const page = await fixture(html`<div><telnyx-client id="twice" .client=${phone.client}></telnyx-client></div>`);
      const inside = offClient();
      const root = page.attachShadow({ mode: 'open' });
      const provider = Object.assign(document.createElement('telnyx-client'), { id: 'twice', client: inside });
      const lamp = Object.assign(document.createElement('ready-lamp') as ReadyLamp, { for: 'twice' });
      root.append(provider, lamp);
      await lamp.updateComplete;
      expect(lamp.phone.client).to.equal(inside);
    });

    it('is asked for once, and its provider told when the element leaves', async () => {
      const told: string[] = [];
      const page = await fixture(html`<div></div>`);
      page.addEventListener('context-request', event => {
        const { callback } = event as unknown as { callback: (client: unknown, unsubscribe: () => void) => void };
        event.stopPropagation();
        told.push('asked');
        callback(phone.client, () => told.push('left'));
      });
      const lamp = document.createElement('ready-lamp') as ReadyLamp;
      page.append(lamp);
      await lamp.updateComplete;
      expect([lamp.text, ...told]).to.deep.equal(['ready', 'asked']);
      lamp.remove();
      expect(told).to.deep.equal(['asked', 'left']);
    });

    it('is followed when the element moves, and let go when it leaves', async () => {
      const other = new ScriptedPhone();
      const [here, there] = [countListeners(phone.client), countListeners(other.client)];
      const page = await fixture(html`
        <div>
          <telnyx-client .client=${phone.client}><ready-lamp></ready-lamp></telnyx-client>
          <telnyx-client .client=${other.client}></telnyx-client>
        </div>
      `);
      const lamp = lampIn(page);
      const [first, second] = [here(), there()];
      page.lastElementChild?.append(lamp);
      await lamp.updateComplete;
      expect([lamp.text, lamp.phone.client]).to.deep.equal(['off', other.client]);
      expect([here(), there()]).to.deep.equal([first - 1, second + 1]);
      lamp.remove();
      expect([lamp.phone.client, there()]).to.deep.equal([undefined, second]);
      const { renders } = lamp;
      await other.client.connect();
      await lamp.updateComplete;
      expect(lamp.renders).to.equal(renders);
      page.lastElementChild?.append(lamp);
      await lamp.updateComplete;
      expect(lamp.text).to.equal('ready');
    });
  });
});
