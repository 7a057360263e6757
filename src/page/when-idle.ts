/** Runs a callback once the page is loaded and has nothing else to do. */
export function whenIdle(act: () => void): void {
  const wait = (): void => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 2_000 });
    else setTimeout(act); // Safari
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
