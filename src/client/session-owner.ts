import type { Settings } from './config/settings.js';
import { tokenClaims } from './config/token.js';
import { redact } from './log/redaction.js';

/**
 * Whose session a stored one is: that of the server, the user, and the place on the page, so that two phones on a page are
 * kept apart, and each finds its own after a page load. Users of tokens are distinguished by the `subject` in what is
 * stored.
 * @param name What identifies the client among others on the page; '' for a client alone.
 */
export const sessionOwner = ({ host = '', environment, login = '', anonymousLogin }: Settings, name: string): string =>
  [host || environment, login || (anonymousLogin?.targetId ?? ''), name].join(' ').trimEnd();

/** Who is signed in, as a key for what is kept by user. Either is null for a token that does not say who it is for. */
export interface SessionOwner {
  /** Server and user: the same in every tab and element. */
  readonly user: string | null;
  /** Server, user and the place on the page: two phones on a page are kept apart. */
  readonly session: string | null;
}

/** @param token What was signed in with, if it was a token. */
export function ownerOf(settings: Settings, name: string, token: string | null): SessionOwner {
  const { host = '', environment, login = '', anonymousLogin } = settings;
  const subject = token && tokenClaims(token).sub;
  if (token && !subject) return { user: null, session: null };
  const who = subject ? `token:${subject}` : anonymousLogin ? `assistant:${anonymousLogin.targetId}` : `login:${login}`;
  const user = `${redact(host || environment)} ${who}`; // the address may hold a token in its query
  return { user, session: `${user} ${name}`.trimEnd() };
}
