/** Promises that reject without a handler. */

/** Why promises rejected unheard while `act` ran: with one of our own behind them, so that nothing comes later. */
export async function unhandledDuring(act: () => unknown): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const last = new Error('the last one');
  const { error } = window.console;
  let listener: (event: PromiseRejectionEvent) => void = () => {};
  const seen = new Promise<void>(resolve => {
    listener = event => {
      event.preventDefault();
      if (event.reason === last) resolve();
      else reasons.push(event.reason);
    };
  });
  window.addEventListener('unhandledrejection', listener);
  try {
    await act();
    await new Promise(resolve => setTimeout(resolve)); // what follows from it in microtasks
    window.console.error = () => {}; // the test runner prints each
    void Promise.reject(last);
    await seen;
  } finally {
    window.console.error = error;
    window.removeEventListener('unhandledrejection', listener);
  }
  return reasons;
}
