/** A sound that repeats: frequencies in Hz, then seconds of sound and silence in turn. */
export interface Cadence {
  readonly frequencies: readonly number[];
  readonly pattern: readonly number[];
}

/** Ours, for incoming calls. */
export const ringtone: Cadence = { frequencies: [523, 659], pattern: [0.4, 0.2, 0.4, 2] };

const double = ringtone.pattern;
const british: Cadence = { frequencies: [400, 450], pattern: double };
const indian: Cadence = { frequencies: [400, 425], pattern: double };
const american: Cadence = { frequencies: [440, 480], pattern: [2, 4] };

/** What people hear while the other side rings, by country (ISO 3166); from ITU-T E.180 and its supplement 2. */
const ringbacks: Readonly<Record<string, Cadence>> = {
  AU: indian,
  CN: { frequencies: [450], pattern: [1, 4] },
  ES: { frequencies: [425], pattern: [1.5, 3] },
  FR: { frequencies: [440], pattern: [1.5, 3.5] },
  GB: british,
  IE: british,
  IN: indian,
  JP: { frequencies: [400], pattern: [1, 2] },
  NZ: british,
  US: american,
  CA: american,
};

/** Most of the world. */
const other: Cadence = { frequencies: [425], pattern: [1, 4] };

/** The ringback of a country, e.g. `GB`; without one, of the browser's language. */
export function ringbackOf(country?: string): Cadence {
  const language = typeof navigator === 'undefined' ? '' : navigator.language;
  const code = country ?? /-([A-Z]{2})$/.exec(language)?.[1] ?? 'US';
  return ringbacks[code.toUpperCase()] ?? other;
}
