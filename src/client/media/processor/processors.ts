/** What a page puts between microphones, calls and speakers. Loaded with the first processor. */
import type { Clock } from '../../base/clock.js';
import { ConnectionWarnings, type ConnectionWarning } from '../../errors/connection-warnings.js';
import { errorCodes } from '../../errors/error-codes.js';
import { TelnyxError } from '../../errors/telnyx-error.js';
import type { Log } from '../../log/log.js';
import type { AudioEngine } from '../audio-engine.js';
import type { AudioProcessors } from '../audio-processor.js';
import { ProcessedInput } from './processed-input.js';
import { ProcessedOutput } from './processed-output.js';

export interface ProcessorsParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly engine: AudioEngine;
  readonly onWarning: (warning: ConnectionWarning, cleared: boolean) => void;
}

/** The processors of one client: one of each direction for all its calls. */
export class Processors {
  readonly #parts: ProcessorsParts;
  readonly #warnings: Readonly<Record<'input' | 'output', ConnectionWarnings>>;

  constructor(parts: ProcessorsParts) {
    this.#parts = parts;
    const { clock, onWarning } = parts;
    this.#warnings = {
      input: new ConnectionWarnings(clock, onWarning),
      output: new ConnectionWarnings(clock, onWarning),
    };
  }

  /** Puts them in place, in calls too. Rejects with 42001 to 42003 if the microphone cannot be opened again: then nothing changes. */
  async set({ input, output }: AudioProcessors): Promise<void> {
    check({ input, output });
    const { clock, engine } = this.#parts;
    const { microphone, playback } = engine;
    if (input !== undefined) {
      const before = microphone.input;
      this.#warnings.input.clear();
      const onFailure = (error: unknown, isOpen: boolean) => {
        this.#warn('input', error);
        if (isOpen) microphone.reopen().catch(() => {}); // the microphone's own trouble is in the state
      };
      microphone.input = input && new ProcessedInput({ clock, processor: input, onFailure });
      try {
        await microphone.reopen();
      } catch (error) {
        microphone.input = before;
        throw error;
      }
    }
    if (output === undefined) return;
    this.#warnings.output.clear();
    const onFailure = (error: unknown) => this.#warn('output', error);
    playback.setOutput(output && new ProcessedOutput({ clock, processor: output, onFailure }));
  }

  #warn(direction: 'input' | 'output', cause: unknown): void {
    const error = new TelnyxError(errorCodes.PROCESSOR_FAILED, `(${direction})`, { cause });
    this.#parts.log.write('warning', () => `${error.code} ${error.codeName}: ${direction}: ${String(cause)}`);
    this.#warnings[direction].add(error);
  }
}

function check(processors: AudioProcessors): void {
  for (const [name, processor] of Object.entries(processors))
    if (processor != null && typeof processor !== 'function')
      throw new TelnyxError(errorCodes.INVALID_OPTION, `${name}: must be a function.`);
}
