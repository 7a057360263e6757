/** Samples a second, of 8 bits each. */
const rate = 3_000;
/** Browsers give short files no player of the system's. */
const seconds = 10;

/** A file without a sound that plays in a loop: browsers send media keys only to pages that play a file. */
export class QuietFile {
  readonly #url = URL.createObjectURL(silence());
  readonly #audio = new Audio();

  constructor() {
    this.#audio.preload = 'none'; // it is read once it plays
    this.#audio.loop = true;
    this.#audio.src = this.#url;
  }

  /** Plays it, or holds it, so that the browser sends `pause` or `play` next. */
  set isPlaying(isPlaying: boolean) {
    if (isPlaying === !this.#audio.paused) return;
    if (isPlaying)
      this.#audio.play().catch(() => {}); // without a click before, browsers refuse: tried again with the next change
    else this.#audio.pause();
  }

  close(): void {
    this.#audio.pause();
    this.#audio.removeAttribute('src');
    this.#audio.load(); // the system's player goes with it
    URL.revokeObjectURL(this.#url);
  }
}

function silence(): Blob {
  const length = rate * seconds;
  const header = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) =>
    [...text].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  header.setUint32(4, 36 + length, true);
  write(8, 'WAVEfmt ');
  for (const [at, value] of [
    [16, 16],
    [20, 0x10001], // PCM, one channel
    [24, rate],
    [28, rate],
    [32, 0x80001], // one byte a sample, 8 bits
    [40, length],
  ] as const)
    header.setUint32(at, value, true);
  write(36, 'data');
  return new Blob([header, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}
