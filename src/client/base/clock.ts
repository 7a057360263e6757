/** Time as the client sees it. Tests put a fake in its place. */
export interface Clock {
  /** Milliseconds since 1970 as the page began to count, see `pageTime`: for spans, and for times that spans are taken from. */
  readonly now: () => number;
  /** Milliseconds since 1970 by the clock of the system, which may be set: for what crosses a page load or comes from outside. */
  readonly wallTime: () => number;
  /** Calls `fn` once after `ms`, never earlier; MUST NOT call it synchronously. Returns the function that cancels it. */
  readonly after: (ms: number, fn: () => void) => () => void;
}

const longest = 2 ** 31 - 1; // setTimeout fires at once beyond this

/**
 * Milliseconds since 1970, by the clock of the system when the page was loaded and by a monotonic one since: differences
 * are right although the system's clock is set. All times in `client.state` are of this kind.
 */
export const pageTime = (): number => Math.round(performance.timeOrigin + performance.now());

export const systemClock: Clock = {
  now: pageTime,
  wallTime: () => Date.now(),
  after(ms, fn) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number) => {
      timer = setTimeout(() => (left > longest ? wait(left - longest) : fn()), Math.min(left, longest));
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
