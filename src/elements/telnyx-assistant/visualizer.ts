/** Shows who talks, and how loud: of a conversation by voice, loaded for that. */
import { css, html, type TemplateResult } from 'lit';
import type { Call } from '../../client/index.js';

/** What happens: the user is listened to, the assistant thinks, or it speaks. */
export type Activity = 'listening' | 'thinking' | 'speaking';

/** Samples that a level is made of. */
const fftSize = 512;
/** Speech is quiet beside the loudest that a stream can carry. */
const gain = 4;

/** How loud both sides of one call are. Nothing is played, and nothing leaves the page. */
export class Visualizer {
  readonly #samples = new Float32Array(fftSize);
  #context: AudioContext | undefined;
  #analysers = new Map<MediaStream, AnalyserNode>();
  #frame = 0;

  /** Moves `bars` with the one who talks. Call it after each update; without a call it stops. */
  follow(bars: HTMLElement | null | undefined, call: Call | undefined, activity: Activity): void {
    cancelAnimationFrame(this.#frame);
    if (!bars || !call) return this.stop();
    const isQuiet = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isQuiet || activity === 'thinking') return bars.style.removeProperty('--_level') as unknown as void;
    const stream = activity === 'speaking' ? call.remoteStream : call.localStream;
    const step = () => {
      bars.style.setProperty('--_level', this.#level(stream).toFixed(2));
      this.#frame = requestAnimationFrame(step);
    };
    step();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#context?.close().catch(() => {});
    this.#context = undefined;
    this.#analysers = new Map();
  }

  render(look: string, color: string, activity: Activity): TemplateResult {
    return html`<div class="visual ${look} ${activity} ${color}" part="visualizer" aria-hidden="true">
      <i></i><i></i><i></i><i></i><i></i>
    </div>`;
  }

  /** From 0 to 1; 0 where the browser lets nothing be measured. */
  #level(stream: MediaStream | null): number {
    if (!stream) return 0;
    try {
      const analyser = this.#analysers.get(stream) ?? this.#listen(stream);
      analyser.getFloatTimeDomainData(this.#samples);
      const sum = this.#samples.reduce((total, sample) => total + sample * sample, 0);
      return Math.min(1, Math.sqrt(sum / fftSize) * gain);
    } catch {
      return 0;
    }
  }

  #listen(stream: MediaStream): AnalyserNode {
    this.#context ??= new AudioContext();
    const analyser = new AnalyserNode(this.#context, { fftSize });
    this.#context.createMediaStreamSource(stream).connect(analyser);
    this.#analysers.set(stream, analyser);
    return analyser;
  }
}

export const visualizerStyles = css`
  .visual {
    --_visual: var(--_accent);
    align-items: center;
    block-size: 56px;
    display: flex;
    gap: 6px;
    justify-content: center;
    padding-block: 8px;
  }

  .verdant {
    --_visual: light-dark(#0a7f5a, #3ddba4);
  }

  .twilight {
    --_visual: light-dark(#4a4fc4, #a4a8ff);
  }

  .bloom {
    --_visual: light-dark(#b8336a, #ff9ec2);
  }

  .mystic {
    --_visual: light-dark(#7a2ee6, #c9a6ff);
  }

  .flare {
    --_visual: light-dark(#b4470a, #ffb27a);
  }

  .glacier {
    --_visual: light-dark(#14708f, #86d9f5);
  }

  .visual i {
    --_own: calc(0.2 + var(--_level, 0.2) * var(--_share, 1));
    background: var(--_visual);
    block-size: 40px;
    border-radius: 999px;
    inline-size: 8px;
    transform: scaleY(min(1, var(--_own)));
    transition: transform 80ms linear;
  }

  .visual i:is(:first-child, :last-child) {
    --_share: 0.5;
  }

  .visual i:is(:nth-child(2), :nth-child(4)) {
    --_share: 0.8;
  }

  .wave {
    gap: 0;
  }

  .wave i {
    border-radius: 0;
    inline-size: 18%;
    opacity: calc(0.4 + var(--_share, 1) * 0.6);
  }

  .orb i {
    display: none;
  }

  .orb i:nth-child(3) {
    display: block;
    inline-size: 40px;
    transform: scale(min(1, 0.5 + var(--_level, 0.2) * 0.5));
  }

  .listening i {
    opacity: 0.6;
  }

  .thinking i {
    animation: ponder 1.2s ease-in-out infinite;
  }

  .thinking i:nth-child(2n) {
    animation-delay: 0.3s;
  }

  .caption {
    font-size: max(16px, var(--_m));
    margin: 0;
    max-block-size: 5.6em;
    overflow: auto;
    padding: 0 16px 8px;
    text-align: center;
  }

  @keyframes ponder {
    50% {
      opacity: 0.25;
    }
  }

  @media (forced-colors: active) {
    .visual i {
      background: CanvasText;
    }
  }
`;
