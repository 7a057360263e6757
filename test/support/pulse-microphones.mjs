/** Microphones that can be plugged in and out: sources of the PulseAudio that PULSE_SERVER names, each humming its own tone. */
import { execFileSync } from 'node:child_process';

/** The name that browsers show of a microphone. @param {number} hz */
export const nameOf = hz => `Sine source at ${hz} Hz`;

export class Microphones {
  /** Modules of PulseAudio by frequency. @type {Map<number, string>} */
  #modules = new Map();

  /** @param {number} hz what it hums */
  plugIn(hz) {
    const module = control('load-module', 'module-sine-source', `source_name=microphone-${hz}`, `frequency=${hz}`);
    this.#modules.set(hz, module);
  }

  /** @param {number} hz */
  pullOut(hz) {
    control('unload-module', this.#modules.get(hz) ?? '');
    this.#modules.delete(hz);
  }

  pullOutAll() {
    for (const hz of [...this.#modules.keys()]) this.pullOut(hz);
  }
}

/** @param {...string} command */
const control = (...command) => execFileSync('pactl', command, { encoding: 'utf8', timeout: 10_000 }).trim();
