/** The history over real page loads and tabs, each a page in a frame: what it keeps, and for whom. */
import { expect } from '@open-wc/testing';
import type { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { IndexedDbSource } from '../../src/page/history/indexed-db-source.js';
import { SessionSource } from '../../src/page/history/session-source.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { userToken } from '../support/jwt.js';
import { until } from '../support/until.js';

type Attributes = Readonly<Record<string, string>>;

const account: Attributes = { login: '1000', password: '1234', 'ice-servers': '[]', ringtone: 'off' };

/** Each test has a server of its own, as far as storage knows, so that none sees what a page of another one still writes. */
let host = '';
let tests = 0;

class Tab {
  readonly #frame = document.createElement('iframe');

  constructor() {
    this.#frame.allow = 'microphone; autoplay';
    this.#frame.style.cssText = 'block-size: 640px; inline-size: 375px';
    document.body.append(this.#frame);
  }

  get phone(): TelnyxPhone | null {
    return this.#frame.contentDocument?.querySelector<TelnyxPhone>('telnyx-phone') ?? null;
  }

  /** Loads the page, and waits until its phone is ready. */
  async load(attributes: Attributes): Promise<TelnyxPhone> {
    const before = this.phone;
    const query = new URLSearchParams({ host, ...account, ...attributes, 'log-level': 'none' }).toString();
    this.#frame.src = `/test/support/pages/history.html?${query}&${crypto.randomUUID()}`;
    return until(() => this.phone !== before && this.phone?.client?.registered && this.phone);
  }

  /** A call comes in, and the caller gives up. */
  async miss(user: string): Promise<void> {
    const { callIds } = await control<{ callIds: readonly string[] }>('ring', { user });
    await until(() => callIds.some(id => this.phone?.client?.getCall(id)));
    for (const callId of callIds) await control('hangup', { callId, cause: 'ORIGINATOR_CANCEL' });
    await until(() => this.phone?.client?.state.calls.length === 0);
    await this.done();
  }

  /** Leaves the screen of the call that was missed. */
  async done(): Promise<void> {
    (await until(() => this.phone?.shadowRoot?.querySelector<HTMLElement>('.done'))).click();
  }

  get badge(): string {
    return this.phone?.shadowRoot?.querySelector('.badge')?.textContent ?? '';
  }

  /** The numbers in Recents, once it is there. */
  async recents(): Promise<readonly string[]> {
    const root = await until(() => this.phone?.shadowRoot);
    root.querySelector<HTMLElement>('[data-tab=recents]')?.click();
    const list = await until(() => root.querySelector('telnyx-call-history')?.shadowRoot?.querySelector('.base'));
    return [...list.querySelectorAll('.who')].map(({ textContent }) => textContent.trim());
  }

  async close(): Promise<void> {
    await this.phone?.disconnect().catch(() => {}); // it may have none
    this.#frame.remove();
  }
}

/** How many calls the user of a phone has in storage. */
async function kept({ client }: TelnyxPhone, history: string): Promise<number> {
  const { user, session } = client?.owner ?? {};
  const source = history === 'local' ? new IndexedDbSource(user ?? '') : new SessionSource(session ?? '');
  return (await source.load()).length;
}

describe('the history over page loads', () => {
  const tabs: Tab[] = [];
  const open = () => {
    const tab = new Tab();
    tabs.push(tab);
    return tab;
  };

  beforeEach(() => {
    sessionStorage.clear();
    host = `${gatewayUrl}/${++tests}`;
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  for (const history of ['session', 'local']) {
    it(`${history}: missed calls are there again, with their badge, and the last number`, async () => {
      const tab = open();
      const phone = await tab.load({ history });
      await tab.miss('1000');
      await until(() => tab.badge === '1');
      await (await phone.dial('9199')).hangup();
      await until(() => phone.client?.state.calls.length === 0);
      await until(async () => (await kept(phone, history)) === 2); // a page that goes at once takes what is not written yet along
      const again = await tab.load({ history });
      await until(() => tab.badge === '1');
      const dialpad = await until(() => again.shadowRoot?.querySelector('telnyx-dialpad'));
      expect(dialpad.redial).to.equal('9199');
      await until(async () => (await tab.recents()).length === 2);
      await until(() => tab.badge === '');
      await again.clearHistory();
      await tab.load({ history });
      expect(await tab.recents()).to.be.empty;
    });

    it(`${history}: of another token nothing is seen`, async () => {
      const tab = open();
      const token = (user: string) => ({ history, login: '', password: '', 'login-token': userToken(3_600, user) });
      const phone = await tab.load(token('1000'));
      await tab.miss('1000');
      await until(() => tab.badge === '1');
      await until(async () => (await kept(phone, history)) === 1);
      await tab.load(token('1001'));
      expect(await tab.recents()).to.be.empty;
      await tab.load(token('1000'));
      await until(() => tab.badge === '1');
    });
  }

  it('local: tabs see each other’s calls; one that rang in both is one', async () => {
    const [one, other] = [open(), open()];
    await one.load({ history: 'local' });
    await other.load({ history: 'local' });
    await one.miss('1000');
    await other.done();
    await until(() => one.badge === '1' && other.badge === '1');
    const phone = await until(() => other.phone);
    await until(async () => (await kept(phone, 'local')) === 1);
    await phone.clearHistory();
    await until(() => one.badge === '');
    expect(await one.recents()).to.be.empty;
  });

  it('off: there is no tab, and nothing is stored', async () => {
    const tab = open();
    const phone = await tab.load({ history: 'off' });
    await tab.miss('1000');
    expect(phone.shadowRoot?.querySelector('.tabs')).to.equal(null);
    expect(Object.keys(sessionStorage).filter(key => key.startsWith('telnyx-history'))).to.be.empty;
  });
});
