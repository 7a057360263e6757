/** Time as the client sees it. Tests put a fake in its place. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `fn` once after `ms`, never earlier; MUST NOT call it synchronously. Returns the function that cancels it. */
  readonly after: (ms: number, fn: () => void) => () => void;
}

const longest = 2 ** 31 - 1; // setTimeout fires at once beyond this

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (left: number) => {
      timer = setTimeout(() => (left > longest ? wait(left - longest) : fn()), Math.min(left, longest));
    };
    wait(ms);
    return () => clearTimeout(timer);
  },
};
