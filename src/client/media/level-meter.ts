/** Samples that are kept to look at: about 0.7 s. */
const kept = 32_768;
/** Samples that a level is made of: about 0.1 s. */
const recent = 4_096;
/** What counts as silence on a meter, in decibels below the loudest. */
const floor = -60;

/** Measures how loud a stream is. Opens nothing before the first reading. */
export class LevelMeter {
  readonly #stream: MediaStream;
  readonly #samples = new Float32Array(kept);
  #analyser: AnalyserNode | null = null;
  /** The browser lets nothing be measured. */
  #hasFailed = false;

  constructor(stream: MediaStream) {
    this.#stream = stream;
  }

  /** From 0 (silence) to 1 (as loud as can be), even in decibels; null while the browser gives no samples. */
  get level(): number | null {
    const samples = this.#read()?.subarray(-recent);
    const peak = samples?.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
    return peak === undefined ? null : peak && Math.max(0, 1 - (20 * Math.log10(peak)) / floor);
  }

  /** Whether nothing at all came for 0.7 s: no quiet room, but zeros. Null while the browser gives no samples. */
  get isDead(): boolean | null {
    return this.#read()?.every(sample => sample === 0) ?? null;
  }

  close(): void {
    if (this.#analyser) (this.#analyser.context as AudioContext).close().catch(() => {});
    this.#analyser = null;
  }

  /** The newest samples; null while the browser gives no samples. */
  #read(): Float32Array | null {
    if (this.#hasFailed) return null;
    try {
      this.#analyser ??= this.#listen();
      const { context } = this.#analyser;
      if (context.state !== 'running') (context as AudioContext).resume().catch(() => {}); // may never settle: not awaited
      if (context.state !== 'running' || context.currentTime < kept / context.sampleRate) return null;
      this.#analyser.getFloatTimeDomainData(this.#samples);
      return this.#samples;
    } catch {
      this.#hasFailed = true; // levels are optional
      return null;
    }
  }

  #listen(): AnalyserNode {
    const thrifty = { latencyHint: 'playback', sinkId: { type: 'none' } }; // nothing is played: no speaker is needed
    const context = new AudioContext(thrifty as AudioContextOptions);
    const analyser = new AnalyserNode(context, { fftSize: kept });
    context.createMediaStreamSource(this.#stream).connect(analyser);
    return analyser;
  }
}
