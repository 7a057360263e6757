import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';

/** What a token says of itself; a token need not be a JWT, and then it says nothing. */
export interface TokenClaims {
  /** End and beginning of its validity, in seconds since 1970 by the issuer's clock. */
  readonly exp: number | null;
  readonly iat: number | null;
  /** Who it is for. */
  readonly sub: string | null;
}

/** The longest token that is sent, in bytes. */
const maxLength = 8_192;

/** One line of printable ASCII, without blank, `<`, `{` or quote: an error page or a JSON answer is no token. */
const shape = /^[!#-&(-;=-z|}~]+$/;

/**
 * The token in what a page or a server gave, without space around it. Throws 46004 for what cannot be one; the message
 * does not repeat it.
 */
export function readToken(given: unknown): string {
  const token = typeof given === 'string' ? given.trim() : '';
  if (!token) throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, 'There was no token.');
  if (token.length > maxLength)
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, `The token is longer than ${maxLength} characters.`);
  if (!shape.test(token))
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, 'What came is no token, but another text, such as a page.');
  return token;
}

/** The claims of a JWT. */
export function tokenClaims(token: string): TokenClaims {
  const { exp, iat, sub } = readPayload(token);
  return {
    exp: typeof exp === 'number' && Number.isFinite(exp) ? exp : null,
    iat: typeof iat === 'number' && Number.isFinite(iat) ? iat : null,
    sub: typeof sub === 'string' && sub ? sub : null,
  };
}

/**
 * Milliseconds that a token is valid for, counted from its receipt: by its own two times, so that no clock has to be right.
 * Null if it does not say.
 * @param wallTime Milliseconds since 1970, for tokens that only say when they end.
 */
export function tokenLifetime(token: string, wallTime: number): number | null {
  const { exp, iat } = tokenClaims(token);
  if (exp === null) return null;
  return iat !== null && exp > iat ? (exp - iat) * 1_000 : exp * 1_000 - wallTime;
}

function readPayload(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), char => char.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : {};
  } catch {
    return {}; // no JWT
  }
}
