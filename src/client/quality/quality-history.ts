/** The quality of a call over time, for charts, in little memory. */
import type { QualityPoint } from './metrics.js';

const newestKept = 300;
const most = 600;

/** At most 600 points: the newest 300 as they came, and fewer of the older ones, of two always the worse. */
export class QualityHistory {
  #points: readonly QualityPoint[] = [];

  /** Oldest first. Another list after each addition. */
  get points(): readonly QualityPoint[] {
    return this.#points;
  }

  add({ time, mos, jitter, rtt, loss }: QualityPoint): void {
    const points = this.#points.length < most ? this.#points : thinned(this.#points);
    this.#points = [...points, { time, mos, jitter, rtt, loss }];
  }
}

function thinned(points: readonly QualityPoint[]): readonly QualityPoint[] {
  const old = points.slice(0, -newestKept);
  const worseOfTwo = old.flatMap((point, index) => {
    const next = old[index + 1];
    if (index % 2) return [];
    return next && (next.mos ?? 9) < (point.mos ?? 9) ? next : point;
  });
  return [...worseOfTwo, ...points.slice(-newestKept)];
}
