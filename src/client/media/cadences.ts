/** A sound that repeats: frequencies in Hz, then seconds of sound and silence in turn. */
export interface Cadence {
  readonly frequencies: readonly number[];
  readonly pattern: readonly number[];
}

/** How a call ended: the other side was busy, the network failed, or it just ended. */
export type EndTone = 'busy' | 'congestion' | 'ended';

/** Ours, for incoming calls. */
export const ringtone: Cadence = { frequencies: [523, 659], pattern: [0.4, 0.2, 0.4, 2] };

const british = '400+450 .4 .2 .4 2';
const american = '440+480 2 4,480+620 .5 .5,480+620 .25 .25';

/** What a country has for ringback, busy and congestion; from ITU-T E.180 and its supplement 2, by ISO 3166. */
const countries: Readonly<Record<string, string>> = {
  AU: '400+425 .4 .2 .4 2,425 .375 .375,425 .375 .375',
  CA: american,
  CN: '450 1 4,450 .35 .35,450 .7 .7',
  ES: '425 1.5 3,425 .2 .2,425 .2 .2 .2 .2 .2 .6',
  FR: '440 1.5 3.5,440 .5 .5,440 .25 .25',
  GB: `${british},400 .375 .375,400 .4 .35 .225 .525`,
  IE: `${british},425 .5 .5,425 .25 .25`,
  IN: '400+425 .4 .2 .4 2,400 .75 .75,400 .25 .25',
  JP: '400 1 2,400 .5 .5,400 .5 .5',
  NZ: `${british},400 .5 .5,400 .25 .25`,
  US: american,
};

/** Most of the world. */
const other = '425 1 4,425 .5 .5,425 .25 .25';

/** What is heard in a country, e.g. `GB`, while the other side rings, or at the end; by default that of the browser's language. */
export function cadenceOf(name: 'ringback' | EndTone, country?: string): Cadence {
  const language = typeof navigator === 'undefined' ? '' : navigator.language;
  const code = country ?? /-([A-Z]{2})$/.exec(language)?.[1] ?? 'US';
  const tones = (countries[code.toUpperCase()] ?? other).split(',');
  const [frequencies = '', ...pattern] = (tones[{ ringback: 0, busy: 1, congestion: 2, ended: 1 }[name]] ?? '').split(
    ' ',
  );
  return { frequencies: frequencies.split('+').map(Number), pattern: name === 'ended' ? [0.3] : pattern.map(Number) };
}
