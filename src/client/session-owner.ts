import type { Settings } from './config/settings.js';

/**
 * Whose session a stored one is: that of the server, the user, and the place on the page, so that two phones on a page are
 * kept apart, and each finds its own after a page load. Users of tokens are distinguished by the `subject` in what is
 * stored.
 * @param name What identifies the client among others on the page; '' for a client alone.
 */
export const sessionOwner = ({ host = '', environment, login = '', anonymousLogin }: Settings, name: string): string =>
  [host || environment, login || (anonymousLogin?.targetId ?? ''), name].join(' ').trimEnd();
