// @ts-check
/** What of a client's sound got lost on the way, and what of that is in the packets that came: copies (RED) or in-band FEC. */

/** Fewer than this many missing numbers in a row are losses; more are a jump. */
const LONGEST_GAP = 500;

export class Recovery {
  lost = 0;
  byRed = 0;
  byFec = 0;
  /** @type {number | undefined} */
  #last;

  /** Packets that came as copies in a later one. @param {number} count */
  copies(count) {
    this.byRed += count;
    this.lost += count; // else there would have been no use for them
  }

  /** A packet is there, by itself or as a copy. @param {number} sequence @param {Buffer} payload @param {boolean} isOpus */
  take(sequence, payload, isOpus) {
    const last = this.#last;
    const ahead = last === undefined ? 1 : (sequence - last) & 0xffff;
    if (ahead > 0x7fff) {
      if (0x10000 - ahead < LONGEST_GAP) this.lost = Math.max(0, this.lost - 1); // it was late, not lost
      return;
    }
    if (ahead > 1 && ahead < LONGEST_GAP) {
      this.lost += ahead - 1;
      if (isOpus && hasFec(payload)) this.byFec++;
    }
    this.#last = sequence;
  }

  /** Another connection starts its own count. */
  restart() {
    this.#last = undefined;
  }
}

/**
 * Whether an Opus packet of one frame of 20 ms or less holds a copy of the frame before (LBRR): RFC 6716, 4.2.3 and 4.2.4.
 * @param {Buffer} payload
 */
export function hasFec(payload) {
  const [toc = 0xff, first = 0] = payload;
  const isSilkOrHybrid = toc >> 3 < 16;
  const frameMs = toc >> 3 < 12 ? [10, 20, 40, 60][(toc >> 3) & 3] : [10, 20][(toc >> 3) & 1];
  return isSilkOrHybrid && (frameMs ?? 60) <= 20 && (toc & 3) === 0 && (first & 0x40) !== 0;
}
