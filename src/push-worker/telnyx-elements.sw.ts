/**
 * The service worker for sites without one: a file of its own, `telnyx-elements.sw.js`. What it has to know stands in its address, as
 * `?page=/phone&push-url=/push&token-url=/api/telnyx-token`; `enablePush()` writes it there.
 */
import { handlePush } from './handle-push.js';
import type { WorkerScope } from './worker-scope.js';

const scope = self as unknown as WorkerScope & { readonly location: Location };
const given = new URL(scope.location.href).searchParams;
const names = { page: 'page', icon: 'icon', pushUrl: 'push-url', tokenUrl: 'token-url' } as const;
const phoneNames = ['dialect', 'host', 'environment', 'region'] as const;

const read = (list: readonly (readonly [string, string])[]): object =>
  Object.fromEntries(list.flatMap(([key, name]) => (given.get(name) ? [[key, given.get(name)]] : [])));

handlePush(scope, {
  ...read(Object.entries(names)),
  phone: read(phoneNames.map(name => [name, name] as const)),
});
