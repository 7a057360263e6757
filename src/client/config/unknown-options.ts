import type { Log } from '../log/log.js';
import { formerNames, isSet } from './option-names.js';

/**
 * Writes one line about options that are not ours, with our names for those of Telnyx's SDKs. Never a value: it may be a
 * secret. Never rejects.
 * @param known Ours.
 * @param noted Those that were written about before; the new ones are added.
 */
export async function noteUnknownOptions(
  log: Log,
  options: object,
  known: object,
  noted = new Set<string>(),
): Promise<void> {
  const names = Object.entries(options)
    .filter(([name, value]) => isSet(value) && !Object.hasOwn(known, name) && !noted.has(name))
    .map(([name]) => name);
  if (!names.length) return;
  for (const name of names) noted.add(name);
  const isUnderstood = (name: string) => Object.hasOwn(known, formerNames[name] ?? '');
  try {
    const { explainNames } = await import('./foreign-names.js');
    const unread = names.filter(name => !isUnderstood(name));
    log.write('warning', explainNames(unread, names.filter(isUnderstood)));
  } catch {
    log.write('warning', `unknown options: ${names.join(', ')}`); // our names for them could not be loaded
  }
}
