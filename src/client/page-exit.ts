import type { Disposer } from './base/disposer.js';

/** The Navigation API as far as it is used here; not every browser has it. */
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/** Firefox closes the sockets of a page before its `pagehide`. */
const isFirefox = (): boolean => /\bFirefox\//.test(navigator.userAgent);

/**
 * Watches for the last moment in which a page that goes for certain can still send something. That is `pagehide`, but for
 * Firefox: there it is `beforeunload`, unless a link, a form or a script of the page has led to it, for that may be a
 * download, after which the page stays.
 */
export function watchLastMoment(open: Disposer, onLastMoment: () => void, closesSocketsEarly = isFirefox()): void {
  if (!closesSocketsEarly) {
    open.listen(window, 'pagehide', onLastMoment);
    return;
  }
  const { navigation } = window as { navigation?: EventTarget };
  let mayStay = false;
  if (navigation) {
    open.listen(navigation, 'navigate', event => {
      const { navigationType } = event as NavigateEvent;
      mayStay = navigationType === 'push' || navigationType === 'replace';
      setTimeout(() => (mayStay = false)); // `beforeunload` comes in the same task
    });
  }
  const isOfPage = () => (navigation ? mayStay : navigator.userActivation.isActive);
  const handle = (event: Event) => {
    if (!event.defaultPrevented && !isOfPage()) onLastMoment();
  };
  // Listens again each time, to run after all listeners that may ask whether to stay.
  const handleLast = () => {
    window.removeEventListener('beforeunload', handle);
    window.addEventListener('beforeunload', handle);
  };
  window.addEventListener('beforeunload', handleLast, true);
  open.add(() => {
    window.removeEventListener('beforeunload', handleLast, true);
    window.removeEventListener('beforeunload', handle);
  });
}
