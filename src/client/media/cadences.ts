/** A sound that repeats: frequencies in Hz, then seconds of sound and silence in turn. */
export interface Cadence {
  readonly frequencies: readonly number[];
  readonly pattern: readonly number[];
}

/** Ours, for incoming calls. */
export const ringtone: Cadence = { frequencies: [523, 659], pattern: [0.4, 0.2, 0.4, 2] };

const double = [0.4, 0.2, 0.4, 2];

/** What people hear while the other side rings, by country (ISO 3166); from ITU-T E.180 and its supplement 2. */
const ringbacks: Readonly<Record<string, Cadence>> = {
  AU: { frequencies: [400, 425], pattern: double },
  CN: { frequencies: [450], pattern: [1, 4] },
  ES: { frequencies: [425], pattern: [1.5, 3] },
  FR: { frequencies: [440], pattern: [1.5, 3.5] },
  GB: { frequencies: [400, 450], pattern: double },
  IE: { frequencies: [400, 450], pattern: double },
  IN: { frequencies: [400, 425], pattern: double },
  JP: { frequencies: [400], pattern: [1, 2] },
  NZ: { frequencies: [400, 450], pattern: double },
  US: { frequencies: [440, 480], pattern: [2, 4] },
  CA: { frequencies: [440, 480], pattern: [2, 4] },
};

/** Most of the world. */
const other: Cadence = { frequencies: [425], pattern: [1, 4] };

/** The ringback of a country, e.g. `GB`; without one, of the browser's language. */
export function ringbackOf(country?: string): Cadence {
  const language = typeof navigator === 'undefined' ? '' : navigator.language;
  const code = country ?? /-([A-Z]{2})$/.exec(language)?.[1] ?? 'US';
  return ringbacks[code.toUpperCase()] ?? other;
}
