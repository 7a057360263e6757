/** A ringing call is seen outside of its tab: title, notification, badge, vibration. Covers: `call-alerts.ts`, `read-alerts.ts`, `ring-alerts.ts`. */
import { expect } from '@open-wc/testing';
import '../../src/elements/alerts/call-alerts.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled, stage } from '../contracts/stage.js';
import { ada, grace, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const own = document.title;
const rings = '📞 Ada Lovelace is calling';
const isTitle = (text: string) => until(() => document.title === text, { what: `the title ${text}` });

async function phoneWith(alerts: string): Promise<{ element: TelnyxPhone; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-phone', ({ element: its }) => {
    (its as TelnyxPhone).alerts = alerts;
  });
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, phone };
}

describe('alerts outside of the tab', () => {
  afterEach(() => (document.title = own));

  it('the title says who calls, by default, and comes back as it was', async () => {
    document.title = 'Shop';
    const { element, phone } = await stage('telnyx-phone', () => {});
    const call = phone.ring(ada);
    await isTitle(rings);
    phone.end(call);
    await settled(element);
    expect(document.title).to.equal('Shop');
  });

  const title = document.querySelector('title') ?? document.head.appendChild(document.createElement('title'));
  for (const text of ['', '  Two  spaces ', 'A & B <c>']) {
    it(`the title "${text}" comes back with every character`, async () => {
      title.textContent = text;
      const { element, phone } = await phoneWith('title');
      const call = phone.ring(ada);
      await isTitle(rings);
      phone.end(call);
      await settled(element);
      expect(title.textContent).to.equal(text);
    });
  }

  it('a title that the page sets meanwhile is what comes back', async () => {
    const { element, phone } = await phoneWith('title');
    const call = phone.ring(ada);
    await isTitle(rings);
    document.title = 'Inbox (3)';
    await isTitle(rings);
    document.title = 'Inbox (4)'; // and the call ends before anybody could look
    phone.end(call);
    await settled(element);
    expect(document.title).to.equal('Inbox (4)');
  });

  it('a page that insists on its title gets it, and nobody goes round in circles', async () => {
    const { element, phone } = await phoneWith('title');
    let changes = 0;
    const insisting = new MutationObserver(() => {
      if (document.title === 'Mine') return;
      changes++;
      document.title = 'Mine';
    });
    insisting.observe(document.head, { subtree: true, childList: true, characterData: true });
    const call = phone.ring(ada);
    await until(() => changes > 50 && document.title === 'Mine');
    phone.end(call);
    await settled(element);
    insisting.disconnect();
    expect([document.title, changes < 60]).to.deep.equal(['Mine', true]);
  });

  it('a call that the user silences is seen there no more; a later one is', async () => {
    const { element, phone } = await phoneWith('title');
    phone.ring(ada);
    await isTitle(rings);
    element.shadowRoot
      ?.querySelector('.screen')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await isTitle(own);
    phone.ring(grace);
    await isTitle('📞 Grace Hopper is calling');
  });

  it('names the first of two, and then the other', async () => {
    const { element, phone } = await phoneWith('title');
    const [first, second] = [phone.ring(ada), phone.ring(grace)];
    await isTitle(rings);
    phone.end(first);
    await isTitle('📞 Grace Hopper is calling');
    phone.end(second);
    await settled(element);
    expect(document.title).to.equal(own);
  });

  it('two phones on a page share the title', async () => {
    const [one, two] = [await phoneWith('title'), await phoneWith('title')];
    const first = one.phone.ring(ada);
    await isTitle(rings);
    const second = two.phone.ring(grace);
    await isTitle('📞 Grace Hopper is calling');
    two.phone.end(second);
    await isTitle(rings);
    one.phone.end(first);
    await isTitle(own);
  });

  it('the title comes back when the phone is taken out', async () => {
    const { element, phone } = await phoneWith('title');
    phone.ring(ada);
    await isTitle(rings);
    element.remove();
    expect(document.title).to.equal(own);
  });

  for (const alerts of ['off', '', 'nonsense']) {
    it(`alerts="${alerts}" leaves the title alone`, async () => {
      const { element, phone } = await phoneWith(alerts);
      phone.ring(ada);
      await settled(element);
      expect(document.title).to.equal(own);
    });
  }

  describe('of the system', () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'Notification');
    let shown: FakeNotification[] = [];
    class FakeNotification extends EventTarget {
      static permission = 'granted';
      static answer = 'granted';
      static requestPermission = () => {
        FakeNotification.permission = FakeNotification.answer;
        return Promise.resolve(FakeNotification.answer);
      };
      readonly title: string;
      readonly options: NotificationOptions;
      isOpen = true;
      constructor(title: string, options: NotificationOptions = {}) {
        super();
        this.title = title;
        this.options = options;
        shown.push(this);
      }
      close() {
        this.isOpen = false;
      }
    }
    const { hasFocus } = document;

    beforeEach(() => {
      shown = [];
      FakeNotification.permission = 'granted';
      Object.defineProperty(globalThis, 'Notification', {
        configurable: true,
        writable: true,
        value: FakeNotification,
      });
      document.hasFocus = () => false;
    });
    afterEach(() => {
      document.hasFocus = hasFocus;
      if (real) Object.defineProperty(globalThis, 'Notification', real);
    });

    it('one for each call, gone with it', async () => {
      const { phone } = await phoneWith('notification');
      const [first, second] = [phone.ring(ada), phone.ring(grace)];
      await until(() => shown.length === 2);
      expect(shown.map(({ title: text }) => text)).to.deep.equal([rings, '📞 Grace Hopper is calling']);
      phone.end(first);
      await until(() => shown.map(({ isOpen }) => isOpen).join() === 'false,true');
      await second.hangup();
      await until(() => shown.every(({ isOpen }) => !isOpen));
      expect(document.title).to.equal(own);
    });

    it('none while the page has the focus, or without a permission', async () => {
      document.hasFocus = () => true;
      const { element, phone } = await phoneWith('notification title');
      const call = phone.ring(ada);
      await isTitle(rings);
      expect(shown).to.be.empty;
      phone.end(call);
      await settled(element);
      document.hasFocus = () => false;
      FakeNotification.permission = 'denied';
      phone.ring(ada);
      await isTitle(rings);
      expect(shown).to.be.empty;
    });

    it('who calls may be known later: the notification says so in its place, with picture and note', async () => {
      const { element, phone } = await phoneWith('notification title');
      phone.ring(ada);
      await until(() => shown.length === 1);
      const info = { name: 'Augusta', note: 'VIP', picture: 'https://example.com/a.png' };
      phone.client.people.use({ find: () => info, subscribe: () => () => {} });
      await isTitle('📞 Augusta is calling');
      await until(() => shown.length === 2);
      await settled(element);
      expect(shown.map(({ options }) => options)).to.deep.equal([
        { tag: shown[0]?.options.tag, requireInteraction: true },
        { tag: shown[0]?.options.tag, requireInteraction: true, body: 'VIP', icon: info.picture },
      ]);
    });

    it('a click on it brings the page to the front', async () => {
      const { phone } = await phoneWith('notification');
      const { focus } = window;
      let focused = 0;
      window.focus = () => focused++;
      phone.ring(ada);
      await until(() => shown.length === 1);
      shown[0]?.dispatchEvent(new Event('click'));
      window.focus = focus;
      expect([focused, shown[0]?.isOpen]).to.deep.equal([1, false]);
    });

    it('a browser that has them from workers only does not mind', async () => {
      Object.defineProperty(globalThis, 'Notification', {
        configurable: true,
        value: Object.assign(
          function () {
            throw new TypeError('Illegal constructor');
          },
          { permission: 'granted' },
        ),
      });
      const { phone } = await phoneWith('notification title');
      phone.ring(ada);
      await isTitle(rings);
    });

    it('the phone asks for the permission with a button, and only if it is wanted', async () => {
      FakeNotification.permission = 'default';
      const { element } = await phoneWith('title');
      const button = () => element.shadowRoot?.querySelector<HTMLElement>('.banner .button');
      expect(button()).to.equal(null);
      element.alerts = 'title notification';
      await settled(element);
      expect(button()?.textContent.trim()).to.equal('Notify me');
      button()?.click();
      await until(() => !button());
      expect(FakeNotification.permission).to.equal('granted');
    });
  });

  it('the badge counts, and goes', async () => {
    const told: (number | null)[] = [];
    const badges = {
      setAppBadge: (count: number) => Promise.resolve(told.push(count)),
      clearAppBadge: () => Promise.reject(new Error('no app')).finally(() => told.push(null)),
    };
    Object.assign(navigator, badges);
    const icons = () => document.querySelectorAll('link[rel=icon][href^="data:image/svg"]').length;
    const { element, phone } = await phoneWith('badge');
    const before = icons();
    phone.ring(ada);
    await until(() => told.length === 1);
    expect(icons()).to.equal(before + 1);
    element.alerts = 'title'; // the call rings on
    await until(() => told.length === 2);
    expect([told, icons()]).to.deep.equal([[1, null], before]);
    for (const name of Object.keys(badges)) Reflect.deleteProperty(navigator, name);
  });

  it('vibrates once a ring, and stops', async () => {
    const told: unknown[] = [];
    Object.assign(navigator, { vibrate: (pattern: unknown) => told.push(pattern) });
    const { element, phone } = await phoneWith('vibrate');
    const call = phone.ring(ada);
    await until(() => told.length === 1);
    element.requestUpdate();
    await settled(element);
    phone.end(call);
    await until(() => told.length === 2);
    expect(told.map(pattern => (Array.isArray(pattern) ? pattern.length : pattern))).to.deep.equal([20, 0]);
    Reflect.deleteProperty(navigator, 'vibrate');
  });
});
