/** The network is really gone: nothing comes through, and the browser says so. */
import { control } from './gateway.js';

/** Resolves with what brings the network back. */
export async function loseNetwork(page: Window): Promise<() => Promise<void>> {
  await control('refuse', { all: true });
  await control('mute-server', {});
  await control('impair', { blackout: true });
  page.dispatchEvent(new Event('offline'));
  return async () => {
    await control('refuse', { off: true });
    await control('mute-server', { mode: 'off' });
    await control('impair', {});
    page.dispatchEvent(new Event('online'));
  };
}
