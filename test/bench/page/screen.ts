/** What the elements cost the page: how long they take to appear, what they render again, what they leave behind. */
import { LitElement } from 'lit';
import '../../../src/index.js';
import type { CallHistoryEntry } from '../../../src/page/history/history-entry.js';
import type { TelnyxPhone } from '../../../src/elements/telnyx-phone/telnyx-phone.js';

declare global {
  interface Window {
    screenBench: ScreenBench;
  }
}

const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
/** A frame that is painted, with all that it takes. */
const painted = async () => {
  await frame();
  await frame();
};

/** Calls of some weeks with a hundred people. */
const manyCalls = (count: number): readonly CallHistoryEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `call-${index}`,
    direction: index % 2 ? 'inbound' : 'outbound',
    remote: { name: `Person ${index % 100}`, number: `+1415555${String(index % 10_000).padStart(4, '0')}` },
    startedAt: Date.now() - index * 3_600_000,
    durationMs: index % 3 ? 61_000 : null,
    outcome: index % 3 ? 'answered' : 'missed',
    seen: true,
  }));

class ScreenBench {
  /** Milliseconds until as many elements as asked for stand on the page, laid out. */
  async show(tag: 'telnyx-phone' | 'telnyx-dialpad', count = 1): Promise<number> {
    const begin = performance.now();
    const elements = Array.from({ length: count }, () => document.createElement(tag));
    document.body.append(...elements);
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    document.body.getBoundingClientRect(); // forces the layout
    const took = performance.now() - begin;
    for (const element of elements) element.remove();
    return took;
  }

  /** Puts phones on the page and takes them off again. */
  async mount(count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      const phone = document.createElement('telnyx-phone');
      document.body.append(phone);
      await phone.updateComplete;
      phone.remove();
    }
    await painted();
  }

  /** A call from a phone that is signed in, and the longest task of the main thread until it is heard, in milliseconds. */
  async longestTask(url: string): Promise<number> {
    const phone = await this.#signIn(url);
    await painted();
    let longest = 0;
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    observer.observe({ type: 'longtask' });
    await this.#call(phone);
    await painted();
    observer.disconnect();
    await this.#leave(phone);
    return longest; // 0: no task took 50 ms, and shorter ones are not reported
  }

  /** How many elements render again when a call is muted, of a phone in a call and seven other elements on its client. */
  async rendersOfMute(url: string): Promise<number> {
    const phone = await this.#signIn(url);
    const others = ['call-list', 'device-picker', 'region-picker', 'login', 'dialpad', 'call-status', 'call-controls'];
    const elements = others.map(name => Object.assign(document.createElement(`telnyx-${name}`), { for: 'phone' }));
    document.body.append(...elements);
    const call = await this.#call(phone);
    await painted();
    const rendered = new Set<unknown>();
    const prototype = LitElement.prototype as unknown as { performUpdate(): void };
    const { performUpdate } = prototype;
    prototype.performUpdate = function (this: { isUpdatePending: boolean }) {
      if (this.isUpdatePending) rendered.add(this);
      performUpdate.call(this);
    };
    call?.muteAudio();
    await painted();
    prototype.performUpdate = performUpdate;
    for (const element of elements) element.remove();
    await this.#leave(phone);
    return rendered.size;
  }

  /** Milliseconds until a history of so many calls is on the page, laid out, and until it shows what is searched; it is loaded before. */
  async history(url: string, count: number): Promise<{ opens: number; searches: number }> {
    const phone = await this.#signIn(url, manyCalls(count));
    await painted();
    const list = document.createElement('telnyx-call-history');
    list.setAttribute('for', 'phone');
    const begin = performance.now();
    document.body.append(list);
    await list.updateComplete;
    list.getBoundingClientRect();
    const opens = performance.now() - begin;
    const root = list.shadowRoot;
    const field = root?.querySelector('input');
    if (!field || !root?.querySelector('.row')) throw new Error('no calls in the history');
    await painted();
    const searched = performance.now();
    field.value = 'person 99';
    field.dispatchEvent(new InputEvent('input'));
    await list.updateComplete;
    list.getBoundingClientRect();
    const searches = performance.now() - searched;
    list.remove();
    await this.#leave(phone);
    return { opens, searches };
  }

  async #signIn(url: string, calls: readonly CallHistoryEntry[] = []): Promise<TelnyxPhone> {
    const phone = document.createElement('telnyx-phone');
    phone.id = 'phone';
    if (calls.length) phone.historySource = { load: () => calls, save: () => {}, clear: () => {} };
    Object.assign(phone, { host: url, login: '1000', password: '1234' });
    const ready = new Promise(resolve => phone.addEventListener('telnyx-ready', resolve, { once: true }));
    document.body.append(phone);
    await ready;
    await phone.updateComplete;
    return phone;
  }

  async #call(phone: TelnyxPhone) {
    const call = phone.client?.newCall({ destinationNumber: '9197' });
    await new Promise<void>(resolve => call?.on('change', ({ state }) => state === 'active' && resolve()));
    return call;
  }

  async #leave(phone: TelnyxPhone): Promise<void> {
    const { client } = phone;
    for (const { id } of client?.state.calls ?? []) await client?.getCall(id)?.hangup();
    await client?.disconnect();
    phone.remove();
  }
}

window.screenBench = new ScreenBench();
