import { browserCountry } from '../config/country.js';

/** A sound that repeats: frequencies in Hz, then seconds of sound and silence in turn. */
export interface Cadence {
  readonly frequencies: readonly number[];
  readonly pattern: readonly number[];
}

/** How a call ended: the other side was busy, the network failed, or it just ended. */
export type EndTone = 'busy' | 'congestion' | 'ended';

/** Ours, for incoming calls. */
export const ringtone: Cadence = { frequencies: [523, 659], pattern: [0.4, 0.2, 0.4, 2] };

/** What a country's telephones sound like to the caller. */
interface CountryTones {
  readonly ringback: Cadence;
  readonly busy: Cadence;
  readonly congestion: Cadence;
}

const tone = (frequencies: readonly number[], ...pattern: number[]): Cadence => ({ frequencies, pattern });

const britishRingback = tone([400, 450], 0.4, 0.2, 0.4, 2);

const american: CountryTones = {
  ringback: tone([440, 480], 2, 4),
  busy: tone([480, 620], 0.5, 0.5),
  congestion: tone([480, 620], 0.25, 0.25),
};

/** From ITU-T E.180 and its supplement 2, by ISO 3166. */
const countries: Readonly<Record<string, CountryTones>> = {
  AU: {
    ringback: tone([400, 425], 0.4, 0.2, 0.4, 2),
    busy: tone([425], 0.375, 0.375),
    congestion: tone([425], 0.375, 0.375),
  },
  CA: american,
  CN: { ringback: tone([450], 1, 4), busy: tone([450], 0.35, 0.35), congestion: tone([450], 0.7, 0.7) },
  ES: {
    ringback: tone([425], 1.5, 3),
    busy: tone([425], 0.2, 0.2),
    congestion: tone([425], 0.2, 0.2, 0.2, 0.2, 0.2, 0.6),
  },
  FR: { ringback: tone([440], 1.5, 3.5), busy: tone([440], 0.5, 0.5), congestion: tone([440], 0.25, 0.25) },
  GB: {
    ringback: britishRingback,
    busy: tone([400], 0.375, 0.375),
    congestion: tone([400], 0.4, 0.35, 0.225, 0.525),
  },
  IE: { ringback: britishRingback, busy: tone([425], 0.5, 0.5), congestion: tone([425], 0.25, 0.25) },
  IN: {
    ringback: tone([400, 425], 0.4, 0.2, 0.4, 2),
    busy: tone([400], 0.75, 0.75),
    congestion: tone([400], 0.25, 0.25),
  },
  JP: { ringback: tone([400], 1, 2), busy: tone([400], 0.5, 0.5), congestion: tone([400], 0.5, 0.5) },
  NZ: { ringback: britishRingback, busy: tone([400], 0.5, 0.5), congestion: tone([400], 0.25, 0.25) },
  US: american,
};

/** Most of the world. */
const elsewhere: CountryTones = {
  ringback: tone([425], 1, 4),
  busy: tone([425], 0.5, 0.5),
  congestion: tone([425], 0.25, 0.25),
};

/** What is heard in a country, e.g. `GB`, while the other side rings, or at the end; by default that of the browser's language. */
export function cadenceOf(name: 'ringback' | EndTone, country?: string): Cadence {
  const code = country ?? browserCountry() ?? 'US';
  const tones = countries[code.toUpperCase()] ?? elsewhere;
  return name === 'ended' ? { ...tones.busy, pattern: [0.3] } : tones[name];
}
