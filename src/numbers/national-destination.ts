import type { Destination } from '../client/index.js';
import type { NumberFormats } from './number-formats.js';

/** Whether it may be a number that is only valid in one country: digits, and not too few. */
export const mayBeNational = ({ destination }: Pick<Destination, 'destination'>): boolean =>
  /^\d{5,}$/.test(destination);

/** What was read in a text, its national number in E.164. All else stays as it is read. */
export function fromCountry(read: Destination, country: string, formats: NumberFormats): Destination {
  const number = mayBeNational(read) ? formats.toE164(read.destination, country) : null;
  return number ? { ...read, destination: number, number } : read;
}
