/** When to try again after a connection was lost. */
export interface ReconnectPolicy {
  /** Milliseconds before attempt `attempt`, which counts from 1. */
  delay(attempt: number): number;
}

const first = 50;
const longest = 30_000;

/**
 * The first attempt is almost immediate, because most losses are short; then 1, 2, 4 … 30 seconds. A quarter of each is
 * random (jitter), so that the phones of a whole office do not reconnect at the same moment.
 */
export const backOff = (random: () => number = Math.random): ReconnectPolicy => ({
  delay(attempt) {
    const base = attempt <= 1 ? first : Math.min(1_000 * 2 ** (attempt - 2), longest);
    return base * (0.75 + random() * 0.5);
  },
});
