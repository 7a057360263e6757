import { Disposer } from './base/disposer.js';
import { watchLastMoment } from './page-exit.js';

/** Changes of the page that a phone has to handle. */
export interface PageLifeHandlers {
  /** The network is back, or the page was frozen and continues. */
  readonly onAwake: () => void;
  readonly onOffline: () => void;
  /** The device is on another network. */
  readonly onSwitch: () => void;
  /** The page goes; it may come back from the browser's cache. */
  readonly onHide: () => void;
  readonly onShowAgain: () => void;
  /** The page may be about to go. Returns whether the browser should ask. */
  readonly onBeforeLeaving: () => boolean;
  /** The page goes: the last moment to send something, before `onHide`. Not where the page may stay after all. */
  readonly onLastMoment: () => void;
}

/** Listens to the life of the page, where there is one. Returns the function that stops it. */
export function watchPage(handlers: PageLifeHandlers): () => void {
  const open = new Disposer();
  if (typeof window === 'undefined') return () => {};
  open.listen(window, 'online', () => handlers.onAwake());
  open.listen(window, 'offline', () => handlers.onOffline());
  const { connection } = navigator as { connection?: EventTarget }; // where the browser has it
  if (connection) open.listen(connection, 'change', () => handlers.onSwitch());
  watchLastMoment(open, () => handlers.onLastMoment());
  open.listen(window, 'pagehide', () => handlers.onHide());
  open.listen(window, 'pageshow', event => {
    if ((event as PageTransitionEvent).persisted) handlers.onShowAgain();
  });
  open.listen(window, 'beforeunload', event => {
    if (!event.defaultPrevented && handlers.onBeforeLeaving()) event.preventDefault();
  });
  open.listen(document, 'resume', () => handlers.onAwake());
  return () => open.dispose();
}
