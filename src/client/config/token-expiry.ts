import type { Clock } from '../base/clock.js';

/** The end of a token is told this many milliseconds ahead. */
const ahead = 120_000;

/** When a JWT expires, in milliseconds since 1970; null if it does not say, or is no JWT. */
export function tokenExpiry(token: string): number | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), char => char.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const exp = (claims as { exp?: unknown } | null)?.exp;
    return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1_000 : null;
  } catch {
    return null;
  }
}

/** Calls `onExpiring` two minutes before `token` ends, or at once if less is left. Returns the function that cancels it. */
export function watchToken(clock: Clock, token: string, onExpiring: (expiresAt: number) => void): () => void {
  const expiresAt = tokenExpiry(token);
  if (expiresAt === null) return () => {};
  return clock.after(Math.max(0, expiresAt - ahead - clock.now()), () => onExpiring(expiresAt));
}
