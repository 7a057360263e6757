/** Writes what `readDestination` reads so that people can read it too. Pure. */
import { countryCodeOf, type Destination } from '../client/index.js';
import { numberParts } from '../page/number-parts.js';

/**
 * `+18004377950` as `+1 800 437 7950`, as its country does once the formats of numbers are loaded. Numbers without a country code
 * are grouped only then, and only where a country is given.
 */
export function formatNumber(text: string, country: string | null = null): string {
  const { formats } = numberParts;
  const [dialled = ''] = /^\+?\d{2,17}(?=$|[,; ])/.exec(text) ?? [];
  const shown = formats?.format(dialled, country) ?? dialled;
  return shown === dialled ? groupPlainly(text) : shown + text.slice(dialled.length);
}

/** In threes behind the country code; digits without one as they are. */
function groupPlainly(text: string): string {
  const number = /^\+\d{3,15}(?=$|[,; ])/.exec(text)?.[0] ?? '';
  const code = countryCodeOf(number);
  if (!code) return text;
  const groups = number.slice(code.length).match(/\d{1,3}/g) ?? [];
  const last = groups.at(-1) ?? '';
  if (groups.length > 3 && last.length === 1) groups.splice(-2, 2, `${groups.at(-2) ?? ''}${last}`);
  return [code, ...groups].join(' ') + text.slice(number.length);
}

/** Number and tones in one text, which is read as the same again: `+12025550142 ext 12`, `+12025550142,,1234#`. */
export function withTones({ destination, tones }: Pick<Destination, 'destination' | 'tones'>): string {
  return destination + (/^\d/.test(tones) ? ` ext ${tones}` : tones).replaceAll('w', ';');
}
