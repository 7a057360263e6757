import type { Clock } from '../base/clock.js';
import { endpointUrl, hasRegions, regions, type Endpoint, type Region } from '../config/endpoint.js';
import { tryToOpen } from './server-socket.js';
import type { TransportFactory } from './transport.js';

/** How long a region takes to open a socket. */
export interface RegionLatency {
  readonly region: Region;
  /** Milliseconds; null if it did not answer within 5 s. */
  readonly latency: number | null;
}

/** Opens a socket to each region, one after another so that they do not slow each other down, and closes it again. */
export async function measureRegions(
  { environment, host }: Omit<Endpoint, 'region'>,
  transport: TransportFactory,
  clock: Clock,
): Promise<RegionLatency[]> {
  const results: RegionLatency[] = [];
  for (const region of hasRegions(host) ? regions : (['auto'] as const)) {
    const start = clock.now();
    try {
      await tryToOpen(transport, clock, [endpointUrl({ environment, region, host })]);
      results.push({ region, latency: Math.round(clock.now() - start) });
    } catch {
      results.push({ region, latency: null });
    }
  }
  return results;
}
