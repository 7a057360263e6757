/** Google's metadata of the world's numbers, by `libphonenumber-js`: some 31 kB, loaded on demand. */
import {
  AsYouType,
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  isSupportedCountry,
  Metadata,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/core/es6';
import metadata from 'libphonenumber-js/min/metadata';
import { isEmergencyNumber } from './emergency-numbers.js';
import { separators, type NumberFormats } from './number-formats.js';

/** Extensions of a company, short and service numbers have no more digits than these. */
const maxExtension = 6;

/** A plus and 15 digits, the most that E.164 has; a few countries allow more at home. */
const maxLength = 16;

/** The contract of `NumberFormats`, by libphonenumber. */
export const numberFormats: NumberFormats = {
  format: (text, country) => {
    const home = known(country);
    if (!/^\+?\d+$/.test(text) || (!text.startsWith('+') && (!home || isShort(text, home)))) return text;
    const shown = attempt(() => new AsYouType(home ?? undefined, metadata).input(text)) ?? text;
    return shown.replace(separators, '') === text ? shown : text;
  },
  toE164: (text, country) => {
    const home = known(country);
    if (!home || !/^\d+$/.test(text)) return null;
    const international = withoutAccessCode(text, home);
    const options = { ...(!international && { defaultCountry: home }), extract: false };
    const number = attempt(() => parsePhoneNumberFromString(international ?? text, options, metadata));
    if (!number?.isValid() || number.number.length > maxLength) return null;
    return international || isDialled(text, number, home) ? number.number : null;
  },
  isEmergency: isEmergencyNumber,
  example: async country => {
    const home = known(country);
    const { default: examples } = await import('libphonenumber-js/mobile/examples');
    return (home && getExampleNumber(home, examples, metadata)?.formatNational()) ?? null;
  },
  callingCode: country => {
    const home = known(country);
    return home && getCountryCallingCode(home, metadata);
  },
  countries: getCountries(metadata),
};

function known(country: string | null): CountryCode | null {
  const code = country as CountryCode | null;
  return code && isSupportedCountry(code, metadata) ? code : null;
}

/** The library throws at some digits that begin with no country's code. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined; // nobody has a custom for them
  }
}

/** What its types leave out. */
type Plan = NonNullable<Metadata['numberingPlan']> & { nationalPrefix(): string | 0 | undefined };

/** Where a country's national numbers begin, `0` in most; empty if they have nothing before them. */
const trunkPrefix = (country: CountryCode): string => planOf(country).nationalPrefix() || '';

function planOf(country: CountryCode): Plan {
  const all = new Metadata(metadata);
  all.selectNumberingPlan(country);
  return all.numberingPlan as Plan;
}

/** Whether it may be an extension: a few digits without a prefix, where the country's numbers have more. */
function isShort(text: string, country: CountryCode): boolean {
  const prefix = trunkPrefix(country);
  const isPrefixed = prefix.startsWith('0') && text.startsWith(prefix);
  return (
    !isPrefixed && text.length <= maxExtension && Math.max(...planOf(country).possibleLengths()) > maxExtension + 1
  );
}

/** `0044…` and `01144…` as `+44…`; null for what does not begin with the country's code for calls abroad. */
function withoutAccessCode(text: string, country: CountryCode): string | null {
  const [code] = new RegExp(`^(?:${planOf(country).IDDPrefix()})`).exec(text) ?? [];
  return code ? `+${text.slice(code.length)}` : null;
}

/**
 * Whether a valid number is written as it is dialled in its country. `30 901820` without its 0 is another number in
 * each town of Germany; in the United States or India nothing has to stand before the area code.
 */
function isDialled(text: string, number: PhoneNumber, country: CountryCode): boolean {
  const { nationalNumber, countryCallingCode } = number;
  if (text === nationalNumber) {
    const groups = groupsOf(numberFormats.format(text, country));
    const usual = groupsOf(number.formatInternational().slice(1 + countryCallingCode.length));
    return !isShort(text, country) && groups.includes(' ') && groups === usual; // it has a form without a prefix
  }
  const prefix = trunkPrefix(country);
  const isPrefixed = prefix !== '' && text.startsWith(prefix) && text.endsWith(nationalNumber);
  return isPrefixed || number.formatNational().replace(separators, '') === text;
}

const groupsOf = (shown: string): string => (shown.match(/\d+/g) ?? []).join(' ');
