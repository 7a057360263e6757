import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { redact } from '../log/redaction.js';
import type { ClientOptions } from './options.js';
import { readToken } from './token.js';

/** What a sign-in sends: the method, and the part of its parameters that says who it is. */
export interface SignIn {
  readonly method: 'login' | 'anonymous_login';
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Throws 46002 that says what is missing, or 46004 for a token that cannot be one, unless there is something to sign in
 * with. What is empty counts as absent: configurations and forms give ''.
 */
export function checkCredentials(options: ClientOptions): void {
  const { tokenProvider, loginToken, login, password, anonymousLogin } = options;
  if (tokenProvider) return;
  if (loginToken?.trim()) readToken(loginToken);
  else if (anonymousLogin) need('assistant', 'anonymousLogin.targetId', anonymousLogin.targetId);
  else if (login || password) {
    need('user name', 'login', login);
    need('password', 'password', password);
  } else
    throw new TelnyxError(
      errorCodes.INVALID_CREDENTIALS,
      'Give `loginToken`, or `login` and `password`, or `anonymousLogin`.',
    );
}

function need(what: string, option: string, value: string | undefined): void {
  if (!value) throw new TelnyxError(errorCodes.INVALID_CREDENTIALS, `The ${what} is missing: give \`${option}\`.`);
}

/** The sign-in for these options; asks the token provider if there is one (46004 when it fails). */
export async function signIn(options: ClientOptions): Promise<SignIn> {
  checkCredentials(options);
  const { tokenProvider, loginToken, login, password, anonymousLogin } = options;
  const token = tokenProvider ? await fetchToken(tokenProvider) : loginToken?.trim();
  if (token) return { method: 'login', params: { login_token: readToken(token) } };
  if (!anonymousLogin) return { method: 'login', params: { login, passwd: password } };
  const { targetType = 'ai_assistant', targetId, targetVersionId, targetParams } = anonymousLogin;
  return {
    method: 'anonymous_login',
    params: {
      target_type: targetType,
      target_id: targetId,
      ...(targetVersionId && { target_version_id: targetVersionId }),
      ...(targetParams && { target_params: targetParams }),
    },
  };
}

async function fetchToken(provider: () => Promise<string>): Promise<string> {
  try {
    return readToken(await provider());
  } catch (cause) {
    if (TelnyxError.from(cause).code === errorCodes.TOKEN_FETCH_FAILED) throw cause;
    throw new TelnyxError(errorCodes.TOKEN_FETCH_FAILED, cause instanceof Error ? redact(cause.message) : '', {
      cause,
    });
  }
}
