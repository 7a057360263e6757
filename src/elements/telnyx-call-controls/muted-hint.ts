/** How much louder than the room a voice is: 9 dB, in levels of which one is 60 dB. */
const aboveRoom = 0.15;
/** What is quieter is no voice at this microphone: 36 dB below the loudest. */
const quietest = 0.4;
/** By this much in each level the room may become louder: 3 dB in a second. */
const drift = 0.005;
/** So many of the last levels are a voice: 0.4 s of 0.6 s, as a click is shorter, and words have pauses. */
const [needed, considered] = [4, 6];

/** Milliseconds for which the hint stays. */
const shownMs = 4_000;
/** Milliseconds in which it does not come back. */
const pauseMs = 20_000;

interface HintParts {
  /** It is shown, or not any more. */
  readonly onChange: () => void;
  /** It is shown for the first time. */
  readonly onFirst: () => void;
}

/** Notices from levels of a muted microphone, about ten in a second, that the user speaks. Nothing is kept but numbers of now. */
export class MutedHint {
  readonly #parts: HintParts;
  /** Whether each of the last levels was a voice. */
  #recent: boolean[] = [];
  /** The noise of the room. */
  #room = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isShown = false;
  #isPaused = false;
  #wasShown = false;

  constructor(parts: HintParts) {
    this.#parts = parts;
  }

  get isShown(): boolean {
    return this.#isShown;
  }

  /** @param level From 0 to 1, even in decibels. */
  handleLevel(level: number): void {
    this.#room = Math.min(level, this.#room + drift);
    const isVoice = level > Math.max(quietest, this.#room + aboveRoom);
    this.#recent = [...this.#recent, isVoice].slice(-considered);
    if (!this.#isPaused && this.#recent.filter(Boolean).length >= needed) this.#show();
  }

  /** It is unmuted, or over. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #show(): void {
    this.#isShown = this.#isPaused = true;
    this.#timer = setTimeout(() => this.#hide(), shownMs);
    this.#parts.onChange();
    if (!this.#wasShown) this.#parts.onFirst();
    this.#wasShown = true;
  }

  #hide(): void {
    this.#isShown = false;
    this.#timer = setTimeout(() => (this.#isPaused = false), pauseMs);
    this.#parts.onChange();
  }
}
