/** Covers: `browser-kind.ts`, `address-bar.ts`. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { browserKind } from '../../src/elements/telnyx-microphone-help/browser-kind.js';
import '../../src/elements/telnyx-microphone-help/telnyx-microphone-help.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { soon } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const hasOwn = 'HTMLMicrophoneElement' in window;

const blocked: Act = async ({ phone: { client, browser } }) => {
  browser.devices.permit('denied');
  await client.devices.request().catch(() => {});
};
const unfolded: Act = async at => {
  await blocked(at);
  await settled(at.element);
  const folded = at.element.shadowRoot?.querySelector('details');
  if (folded) folded.open = true;
};
const withoutOwn =
  (act: Act): Act =>
  async at => {
    Reflect.deleteProperty(window, 'HTMLMicrophoneElement');
    await act(at);
  };

const help = (act: Act) => stage('telnyx-microphone-help', act);
const find = (element: Element, selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const text = (element: Element, selector: string) => find(element, selector)?.textContent.replace(/\s+/g, ' ').trim();

describe('telnyx-microphone-help', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'HTMLMicrophoneElement');
  afterEach(() => own && Object.defineProperty(window, 'HTMLMicrophoneElement', own));

  elementContract('telnyx-microphone-help', {
    states: {
      'not blocked': () => {},
      blocked: withoutOwn(blocked),
      'steps unfolded': withoutOwn(unfolded),
    },
    ofPage: ['blocked', 'steps unfolded'],
  });

  it('shows nothing while the microphone may be used, and goes once it may', async () => {
    const { element, phone } = await help(() => {});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(element.getBoundingClientRect().height).to.equal(0);
    phone.browser.devices.permit('denied');
    await phone.client.devices.request().catch(() => {});
    await settled(element);
    expect(element.matches(':state(empty)')).to.equal(false);
    phone.browser.devices.permit('granted');
    await soon(() => phone.client.state.microphone === 'idle');
    await settled(element);
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('tries again where the browser has no button of its own', async () => {
    const { element, phone } = await help(withoutOwn(blocked));
    const { length } = phone.browser.devices.asked;
    expect(find(element, '[part=microphone]')).to.equal(null);
    find(element, '[part=retry-button]')?.click();
    await soon(() => phone.browser.devices.asked.length > length);
  });

  it('leaves room for the button of the page', async () => {
    const { element } = await help(async at => {
      at.element.append(Object.assign(document.createElement('button'), { textContent: 'Once more' }));
      await withoutOwn(blocked)(at);
    });
    expect(element.querySelector('button')?.checkVisibility()).to.equal(true);
    expect(find(element, '[part=retry-button]')?.checkVisibility()).to.equal(false);
  });

  it('folds the steps of this browser, with a picture', async () => {
    const { element } = await help(withoutOwn(blocked));
    expect(find(element, 'ol')?.checkVisibility()).to.equal(false);
    find(element, 'summary')?.click();
    await until(() => find(element, 'ol')?.checkVisibility());
    expect(find(element, '[part=picture]')?.checkVisibility()).to.equal(true);
    expect(element.shadowRoot?.querySelectorAll('li')).to.have.length(3);
    if (browserKind(navigator) === 'chrome') expect(text(element, 'li')).to.contain('beside the address');
  });

  if (hasOwn) {
    it('holds the browser’s own button; once it has granted the microphone, it is opened as calls need it', async function () {
      this.timeout(20_000);
      const { element, phone } = await help(blocked);
      const button = find(element, '[part=microphone]');
      if (!button) throw new Error('no button');
      const tracks: MediaStreamTrack[] = [];
      button.addEventListener('track', event => {
        const { track } = event.currentTarget as HTMLElement & { track: MediaStreamTrack };
        tracks.push(track);
        phone.browser.devices.permit('granted');
      });
      const { length } = phone.browser.devices.asked;
      await until(
        async () => {
          const { left, top, width, height } = button.getBoundingClientRect();
          // Browsers take no click on one that has just come.
          await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
          return tracks.length;
        },
        { interval: 400, timeout: 10_000, what: 'a track' },
      );
      await soon(() => phone.client.state.microphone === 'idle');
      expect(phone.browser.devices.asked.length).to.be.above(length);
      expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
    });

    it('unfolds the steps once the browser’s own button did not help', async () => {
      const { element } = await help(blocked);
      find(element, '[part=microphone]')?.dispatchEvent(new Event('cancel'));
      await until(() => find(element, 'ol')?.checkVisibility());
    });
  }

  it('says in a frame that may have no microphone what its owner has to write', async () => {
    const policy = Object.getOwnPropertyDescriptor(Document.prototype, 'featurePolicy');
    for (const name of ['permissionsPolicy', 'featurePolicy'])
      Object.defineProperty(document, name, { configurable: true, value: { allowsFeature: () => false } });
    try {
      const { element } = await help(unfolded);
      expect(find(element, '[part=microphone]')).to.equal(null);
      expect(find(element, 'ol')).to.equal(null);
      expect(text(element, 'details')).to.contain('<iframe allow="microphone; autoplay">');
    } finally {
      for (const name of ['permissionsPolicy', 'featurePolicy']) Reflect.deleteProperty(document, name);
      expect(Object.getOwnPropertyDescriptor(Document.prototype, 'featurePolicy')).to.deep.equal(policy);
    }
  });

  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/151.0.0.0 Safari/537.36';
  const phoneChrome = chrome.replace('X11; Linux x86_64', 'Linux; Android 16; K');
  const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15';
  const kinds = [
    ['chrome', chrome, 0],
    ['edge', `${chrome} Edg/151.0.0.0`, 0],
    ['android', phoneChrome, 5],
    ['samsung', phoneChrome.replace('Chrome', 'SamsungBrowser/29.0 Chrome'), 5],
    ['firefox', 'Mozilla/5.0 (Windows NT 10.0; rv:153.0) Gecko/20100101 Firefox/153.0', 0],
    ['safari', safari, 0],
    ['ios', safari, 5],
    ['ios', 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/151.0 Safari/604.1', 5],
    ['other', 'Ladybird/1.0', 0],
  ] as const;
  for (const [kind, userAgent, maxTouchPoints] of kinds) {
    it(`knows ${kind} by ${userAgent.slice(-40)} and ${maxTouchPoints} fingers`, () => {
      expect(browserKind({ userAgent, maxTouchPoints })).to.equal(kind);
    });
  }
});
