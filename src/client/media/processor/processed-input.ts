import type { Clock } from '../../base/clock.js';
import type { AudioProcessing } from '../audio-devices.js';
import type { AudioProcessor } from '../audio-processor.js';
import type { MicrophoneInput, MicrophoneRequest, OpenMicrophone } from '../microphone-input.js';
import { runProcessor } from './run-processor.js';

export interface ProcessedInputParts {
  readonly clock: Clock;
  readonly processor: AudioProcessor;
  /** It failed, and is not tried again. `isOpen`: while calls used it, so the microphone has to be opened without it. */
  readonly onFailure: (error: unknown, isOpen: boolean) => void;
}

/** Opens microphones with a processor behind them, until that fails; from then on as they are. */
export class ProcessedInput implements MicrophoneInput {
  readonly #parts: ProcessedInputParts;
  #hasFailed = false;

  constructor(parts: ProcessedInputParts) {
    this.#parts = parts;
  }

  get replaced(): Partial<AudioProcessing> {
    return this.#hasFailed ? {} : this.#switches(true);
  }

  async open(request: MicrophoneRequest): Promise<OpenMicrophone> {
    const { audio, processing, getAudio } = request;
    const { clock, processor } = this.#parts;
    const isOff = processor.replaces?.some(name => processing[name] === false);
    if (this.#hasFailed || isOff) {
      const stream = await getAudio(audio);
      return { stream, sent: stream };
    }
    const stream = await getAudio(this.#constraints(audio));
    try {
      const [source] = stream.getAudioTracks();
      if (!source) return { stream, sent: stream };
      const { track, close } = await runProcessor(clock, processor, source);
      if (track === source) return { stream, sent: stream, close };
      track.onended = () => this.#fail(new Error('its track ended'), true); // Firefox calls no added listeners of tracks
      return { stream, sent: new MediaStream([track]), close };
    } catch (error) {
      this.#fail(error, false);
      return await this.#openPlain(stream, request);
    }
  }

  /** What is open already, unless it was opened without what the browser does. */
  async #openPlain(stream: MediaStream, { audio, getAudio }: MicrophoneRequest): Promise<OpenMicrophone> {
    if (!this.#parts.processor.replaces?.length) return { stream, sent: stream };
    stream.getTracks().forEach(track => track.stop());
    const plain = await getAudio(audio);
    return { stream: plain, sent: plain };
  }

  #constraints(audio: boolean | MediaTrackConstraints): boolean | MediaTrackConstraints {
    if (!this.#parts.processor.replaces?.length) return audio;
    return { ...(typeof audio === 'object' && audio), ...this.#switches(false) };
  }

  #switches(value: boolean): Partial<AudioProcessing> {
    return Object.fromEntries((this.#parts.processor.replaces ?? []).map(name => [name, value]));
  }

  #fail(error: unknown, isOpen: boolean): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#parts.onFailure(error, isOpen);
  }
}
