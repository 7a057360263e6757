/** Whose customs a phone follows: how numbers are dialled and what is heard while it rings. Pure. */
import type { ClientOptions } from './options.js';

/** The country of a phone. */
export interface CountryState {
  /** ISO 3166 code in capitals, e.g. `GB`; null if unknown. */
  readonly code: string | null;
  /** Who says it: the option `country`, or the region of the browser's first language. */
  readonly from: 'option' | 'browser' | null;
}

export const noCountry: CountryState = Object.freeze({ code: null, from: null });

/** Whether a text is shaped like a code of ISO 3166, in capitals or not. */
export const isCountryCode = (text: unknown): boolean => typeof text === 'string' && /^[a-z]{2}$/i.test(text);

/**
 * The region of the browser's first language, `GB` of `en-GB`; null for a language alone: who reads German need not live
 * in Germany.
 */
export function browserCountry(): string | null {
  const language = typeof navigator === 'undefined' ? '' : navigator.language;
  try {
    const { region } = new Intl.Locale(language);
    return region && isCountryCode(region) ? region : null; // `es-419` is no country
  } catch {
    return null;
  }
}

/**
 * The option, else the country of the browser. A server of your own (`verto`) has a dial plan of its own: there only the
 * option counts.
 */
export function countryOf({ country, dialect }: Pick<ClientOptions, 'country' | 'dialect'>): CountryState {
  if (country) return { code: country.toUpperCase(), from: 'option' };
  const code = dialect === 'verto' ? null : browserCountry();
  return code ? { code, from: 'browser' } : noCountry;
}
