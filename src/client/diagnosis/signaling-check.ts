import { errorCodes, type ErrorCode } from '../errors/error-codes.js';
import type { NetworkSettings } from '../config/network.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { tryToOpen } from '../signaling/server-socket.js';
import { webSocketTransport } from '../signaling/web-socket-transport.js';
import { slowSocket } from './limits.js';
import type { DiagnosedPhone } from './phone.js';
import { reason, type Reason, type ReasonCode } from './reasons.js';
import type { SignalingFacts } from './report.js';
import { found, wait, type Outcome, type StepParts } from './step.js';

const refusals: Readonly<Partial<Record<ErrorCode, ReasonCode>>> = {
  [errorCodes.WEBSOCKET_CONNECTION_FAILED]: 'signaling_unreachable',
  [errorCodes.LOGIN_FAILED]: 'sign_in_refused',
  [errorCodes.TOKEN_FETCH_FAILED]: 'sign_in_token_failed',
};

/** Whether the phone service can be reached, and takes the phone's sign-in if it has one. */
export async function checkSignaling(
  { urls, canSignIn }: NetworkSettings,
  phone: DiagnosedPhone | undefined,
  parts: StepParts,
): Promise<Outcome<SignalingFacts>> {
  const socket = await openSocket(urls, parts);
  const reasons = [...socket.reasons];
  const signIn = socket.opened !== null && phone ? await trySignIn(phone, parts) : notTried;
  const { took: signedIn, refusal } = signIn;
  if (refusal) reasons.push(refusal);
  const registered = phone?.state.ready ?? false;
  if (!registered && !canSignIn) reasons.push(reason('sign_in_not_checked'));
  return found({ host: socket.host, opened: socket.opened, registered, signedIn }, ...reasons);
}

/** Opens a socket of its own, for the time that it takes, and closes it again. */
async function openSocket(
  urls: readonly string[],
  { clock, signal }: StepParts,
): Promise<{ host: string; opened: number | null; reasons: readonly Reason[] }> {
  const started = clock.now();
  const hosts = urls.map(url => new URL(url).host);
  const [wanted = ''] = hosts;
  try {
    const host = hosts[await tryToOpen(webSocketTransport, clock, urls, signal)] ?? wanted;
    const opened = clock.now() - started;
    if (host !== wanted) return { host, opened, reasons: [reason('signaling_region_unreachable', wanted)] };
    return { host, opened, reasons: opened > slowSocket ? [reason('signaling_slow')] : [] };
  } catch {
    return { host: wanted, opened: null, reasons: [reason('signaling_unreachable')] }; // the one way it fails
  }
}

export interface SignIn {
  /** Milliseconds; null if it was not tried, or failed. */
  readonly took: number | null;
  /** Why it failed: by its code alone, for its text may hold more than a report should. */
  readonly refusal: Reason | null;
}

const notTried: SignIn = { took: null, refusal: null };

/** Signs the phone in for the time of the check; not one that is signed in, or has nothing to sign in with. */
export async function trySignIn(phone: DiagnosedPhone, parts: StepParts): Promise<SignIn> {
  const { clock, limits, later, signal } = parts;
  if (phone.state.ready || !phone.network.canSignIn || signal.aborted) return notTried;
  const started = clock.now();
  if (phone.state.connection === 'disconnected') later.add(() => leave(phone));
  try {
    const connected = phone.connect().then(() => true as const);
    const isInTime = await Promise.race([connected, wait(parts, limits.signIn)]);
    if (isInTime) return { took: clock.now() - started, refusal: null };
    return { took: null, refusal: reason('sign_in_failed', 'no answer') };
  } catch (error) {
    const { code, name } = TelnyxError.from(error);
    return { took: null, refusal: reason(refusals[code] ?? 'sign_in_failed', `${code} ${name}`) };
  }
}

/** As it was before; unless a call has come in meanwhile. */
function leave(phone: DiagnosedPhone): void {
  if (!phone.state.calls.length) void phone.disconnect();
}
