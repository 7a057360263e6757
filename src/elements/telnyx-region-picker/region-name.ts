/** The regions by the words that people know them by. */
import { regions, type Region } from '../../client/index.js';
import type { Localize, Words } from '../../i18n/index.js';

const words = {
  auto: 'regionAuto',
  'us-east': 'regionUsEast',
  'us-central': 'regionUsCentral',
  'us-west': 'regionUsWest',
  'ca-central': 'regionCaCentral',
  eu: 'regionEu',
  apac: 'regionApac',
  'south-asia': 'regionSouthAsia',
} as const satisfies Record<Region, keyof Words>;

export const regionName = (region: Region, localize: Localize): string => localize.term(words[region]);

/** What a server says of itself, which may be a region or anything else. */
export function placeName(place: string, localize: Localize): string {
  const region = regions.find(known => known === place.toLowerCase());
  return region ? regionName(region, localize) : place;
}
