/** The screen stays on during a conversation. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/call-parts.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled, stage } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

class FakeSentinel {
  released = false;
  release(): Promise<void> {
    if (this.released) return Promise.reject(new Error('it is gone'));
    this.released = true;
    return Promise.resolve();
  }
}

describe('the wake lock', () => {
  const given: FakeSentinel[] = [];
  let asked = 0;
  let visibility: DocumentVisibilityState = 'visible';
  /** What the browser does when it is asked. */
  let answer: () => Promise<unknown>;

  const held = () => given.filter(({ released }) => !released).length;
  const grant = () => {
    const sentinel = new FakeSentinel();
    given.push(sentinel);
    return Promise.resolve(sentinel);
  };
  const offer = (value: unknown) => Object.defineProperty(navigator, 'wakeLock', { configurable: true, value });
  const show = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  beforeEach(() => {
    given.length = asked = 0;
    visibility = 'visible';
    answer = grant;
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    offer({
      request: () => {
        asked++;
        return answer();
      },
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'wakeLock');
  });

  async function phoneInCall(wakeLock?: 'off'): Promise<{ element: TelnyxPhone; phone: ScriptedPhone }> {
    const { element, phone } = await stage('telnyx-phone', () => {});
    if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
    if (wakeLock) element.wakeLock = wakeLock;
    await phone.talk();
    await settled(element);
    return { element, phone };
  }
  const endAll = async ({ client }: ScriptedPhone): Promise<void> => {
    for (const { id } of client.state.calls) await client.getCall(id)?.hangup();
  };

  it('is asked for once with the conversation, on hold too, and released after it', async () => {
    const { element, phone } = await phoneInCall();
    expect(held()).to.equal(1);
    await phone.client.getCall(phone.client.state.calls[0]?.id ?? '')?.hold();
    await settled(element);
    expect([asked, held()]).to.deep.equal([1, 1]);
    await endAll(phone);
    await settled(element);
    expect(held()).to.equal(0);
  });

  it('is not asked for while it rings', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    phone.ring();
    await settled(element);
    expect(asked).to.equal(0);
  });

  it('is asked for again when the page is seen again', async () => {
    await phoneInCall();
    given[0]?.release().catch(() => {}); // as browsers do
    show('hidden');
    expect([asked, held()]).to.deep.equal([1, 0]);
    show('visible');
    await until(() => held() === 1);
    expect(asked).to.equal(2);
  });

  it('is given back if the call is over by the time it is granted', async () => {
    let settle = () => {};
    answer = () => new Promise(resolve => (settle = () => void grant().then(resolve)));
    const { element, phone } = await phoneInCall();
    await endAll(phone);
    await settled(element);
    settle();
    await until(() => given[0]?.released);
  });

  it('goes with the phone', async () => {
    const { element } = await phoneInCall();
    element.remove();
    await until(() => held() === 0);
  });

  it('wake-lock="off" asks for none', async () => {
    await phoneInCall('off');
    expect(asked).to.equal(0);
  });

  const faults: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
    [
      'throws',
      () => {
        throw new TypeError('no');
      },
    ],
    ['never says', () => new Promise(() => {})],
  ];
  for (const [what, does] of faults) {
    it(`a browser that ${what} does no harm`, async () => {
      answer = does;
      const { element, phone } = await phoneInCall();
      expect(element.matches(':state(in-call)')).to.equal(true);
      await endAll(phone);
      await settled(element);
      expect(element.matches(':state(in-call)')).to.equal(false);
    });
  }

  it('a browser that has none does no harm', async () => {
    offer(undefined);
    const { element } = await phoneInCall();
    expect(element.matches(':state(in-call)')).to.equal(true);
  });
});
