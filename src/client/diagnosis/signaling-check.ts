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
  let signedIn: number | null = null;
  if (socket.opened !== null && phone && canSignIn && !phone.state.ready && !parts.signal.aborted) {
    const signIn = await trySignIn(phone, parts);
    if (typeof signIn === 'number') signedIn = signIn;
    else reasons.push(signIn);
  }
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

/** Milliseconds that it took, or why it failed: by its code alone, for its text may hold more than a report should. */
async function trySignIn(phone: DiagnosedPhone, parts: StepParts): Promise<number | Reason> {
  const { clock, limits, later } = parts;
  const started = clock.now();
  if (phone.state.connection === 'disconnected') later.add(() => leave(phone));
  try {
    const connected = phone.connect().then(() => true as const);
    const isInTime = await Promise.race([connected, wait(parts, limits.signIn)]);
    return isInTime ? clock.now() - started : reason('sign_in_failed', 'no answer');
  } catch (error) {
    const { code, name } = TelnyxError.from(error);
    return reason(refusals[code] ?? 'sign_in_failed', `${code} ${name}`);
  }
}

/** As it was before; unless somebody has called meanwhile. */
function leave(phone: DiagnosedPhone): void {
  if (!phone.state.calls.length) void phone.disconnect();
}
