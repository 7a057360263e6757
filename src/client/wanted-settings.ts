import { hasRegions } from './config/endpoint.js';
import type { ClientOptions } from './config/options.js';
import { checkOptions, type Settings } from './config/settings.js';
import type { RegionChoice } from './region-choice.js';

/** The options, checked; the region that the user chose wins over the page's. */
export function wantedSettings(options: ClientOptions, kept: RegionChoice, before?: Settings): Settings {
  const settings = checkOptions(options, before);
  const choice = hasRegions(settings.host) ? kept.get() : null;
  return { ...settings, region: choice ?? settings.region };
}
