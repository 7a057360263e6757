/** The last moment of a page. Its events are played here; `e2e/page-load.test.ts` leaves real pages. */
import { expect } from '@open-wc/testing';
import { Disposer } from '../../src/client/base/disposer.js';
import { watchLastMoment } from '../../src/client/page-exit.js';

/** Whether a listener is called that a capturing listener of the window adds. */
function callsLateListeners(): boolean {
  let isCalled = false;
  const late = () => (isCalled = true);
  addEventListener('probe', () => addEventListener('probe', late, { once: true }), { capture: true, once: true });
  dispatchEvent(new Event('probe'));
  removeEventListener('probe', late);
  return isCalled;
}

describe('the last moment of a page', () => {
  let open: Disposer;
  let moments: number;

  beforeEach(() => {
    open = new Disposer();
    moments = 0;
  });

  afterEach(() => open.dispose());

  const watch = (closesSocketsEarly: boolean) => watchLastMoment(open, () => moments++, closesSocketsEarly);
  const leave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is pagehide: what comes before that may be a download, or be prevented', () => {
    watch(false);
    leave();
    expect(moments).to.equal(0);
    dispatchEvent(new Event('pagehide'));
    expect(moments).to.equal(1);
  });

  describe('where sockets are closed early', () => {
    if (!callsLateListeners()) return; // Chromium does not, and keeps its sockets until pagehide
    let restore = () => {};

    /** The user has just clicked on the page, or has not; where the browser has the Navigation API, that says more. */
    function setActive(isActive: boolean): void {
      Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { isActive } });
      Object.defineProperty(window, 'navigation', { configurable: true, value: undefined });
      restore = () => {
        delete (navigator as { userActivation?: unknown }).userActivation;
        delete (window as { navigation?: unknown }).navigation;
      };
    }

    afterEach(() => restore());

    it('is beforeunload, each time', () => {
      setActive(false);
      watch(true);
      leave();
      leave();
      expect(moments).to.equal(2);
    });

    it('is none when somebody asks whether to stay, however late', () => {
      setActive(false);
      watch(true);
      const stay = (event: Event) => event.preventDefault();
      addEventListener('beforeunload', stay);
      leave();
      removeEventListener('beforeunload', stay);
      expect(moments).to.equal(0);
    });

    it('is none after a click on the page: that may be a download', () => {
      setActive(true);
      watch(true);
      leave();
      expect(moments).to.equal(0);
    });

    for (const [navigationType, expected] of [
      ['push', 0],
      ['replace', 0],
      ['reload', 1],
      ['traverse', 1],
    ] as const) {
      it(`is ${expected ? 'beforeunload' : 'none'} in a navigation of the page of type ${navigationType}`, () => {
        setActive(false);
        const navigation = new EventTarget();
        Object.defineProperty(window, 'navigation', { configurable: true, value: navigation });
        watch(true);
        navigation.dispatchEvent(Object.assign(new Event('navigate'), { navigationType }));
        leave();
        expect(moments).to.equal(expected);
      });
    }

    it('listens to nothing once it is disposed', () => {
      setActive(false);
      watch(true);
      leave();
      open.dispose();
      leave();
      expect(moments).to.equal(1);
    });
  });
});
