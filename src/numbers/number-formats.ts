/** What is known of the numbers of the world. It is loaded on demand: see `number-parts.ts`. */

/** Writes and reads numbers as each country does. Countries are ISO 3166 codes in capitals; one that is not known has no customs. */
export interface NumberFormats {
  /**
   * A number with spaces, brackets and dashes where people put them, finished or not: `+49 30 901820`, and with the country
   * around it `(202) 555-0142`. MUST hold the characters of the text in their order; text without a custom comes back as it is.
   */
  format(text: string, country: string | null): string;
  /**
   * What is dialled from a country as `+4930901820`; null if it is not valid there, as extensions and short numbers are.
   * @param text Digits alone.
   */
  toE164(text: string, country: string): string | null;
  /** Whether digits alone are a number for emergencies, in the country or anywhere. */
  isEmergency(text: string, country: string | null): boolean;
  /** A mobile number that nobody has, as people write it: `01512 3456789`. Rejects if it cannot be loaded. */
  example(country: string): Promise<string | null>;
  /** `49` of `DE`; null if it is not known. */
  callingCode(country: string): string | null;
  /** All that have a calling code. */
  readonly countries: readonly string[];
}

/** What stands between the digits of a formatted number. */
export const separators = /[ ().\/-]/g;
