import { systemClock, type Clock } from '../base/clock.js';
import { uuid } from '../base/uuid.js';
import { signIn } from '../config/credentials.js';
import { endpointUrl, hasRegions } from '../config/endpoint.js';
import type { ClientOptions } from '../config/options.js';
import { pushVariables } from '../config/push-variables.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { parseFrame, text, type Json } from '../signaling/frame.js';
import { ServerSocket } from '../signaling/server-socket.js';
import type { Transport, TransportFactory } from '../signaling/transport.js';
import { userAgent } from '../signaling/user-agent.js';
import { webSocketTransport } from '../signaling/web-socket-transport.js';

/** What Telnyx gets to decline before we leave, unless it says sooner that we are registered, in milliseconds. */
const leaveAfterMs = 1_000;
/** All of it, in milliseconds. */
const timeoutMs = 10_000;

export interface DeclineByPushParts {
  readonly clock?: Clock;
  readonly transport?: TransportFactory;
  /** The machine that has the call, if the push said so. */
  readonly voiceSdkId?: string | null;
}

/**
 * Declines the call of a push notification without a phone: signs in with `decline_push`, as Telnyx's mobile SDKs do, and leaves.
 * It runs in service workers too. Telnyx's dialect only. Rejects with 45001, 45002, 45005 or 46xxx.
 */
export async function declineByPush(options: ClientOptions, parts: DeclineByPushParts = {}): Promise<void> {
  const { clock = systemClock, transport = webSocketTransport, voiceSdkId = null } = parts;
  const { environment = 'production', region = 'auto', host } = options;
  const { params } = await signIn(options);
  const tried = region !== 'auto' && hasRegions(host) ? [region, 'auto' as const] : [region];
  const machine = { voiceSdkId, isMachineBroken: false };
  const urls = tried.map(each => endpointUrl({ environment, region: each, host }, machine));
  const login = {
    ...params,
    from_push: true,
    userVariables: pushVariables(options),
    loginParams: { decline_push: 'true' },
    reconnection: false,
    'User-Agent': userAgent(),
  };
  await signInAndLeave(login, urls, clock, transport);
}

function signInAndLeave(login: Json, urls: readonly string[], clock: Clock, factory: TransportFactory): Promise<void> {
  const id = uuid();
  const timers: (() => void)[] = [];
  let socket: ServerSocket | undefined;
  return new Promise<void>((resolve, reject) => {
    let transport: Transport | undefined;
    const fail = (error: TelnyxError) => reject(error);
    const send = (message: Json) => transport?.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
    const onMessage = (data: string): void => {
      const frame = parseFrame(data);
      if (frame?.kind === 'request') {
        if (frame.id != null) send({ id: frame.id, result: { method: frame.method } });
        if (frame.method.endsWith('gatewayState') && /^REG/.test(text(frame.params['state']))) resolve();
      } else if (frame?.kind === 'result' && frame.id === id) timers.push(clock.after(leaveAfterMs, resolve));
      else if (frame?.kind === 'error' && frame.id === id)
        fail(new TelnyxError(errorCodes.LOGIN_FAILED, `(${frame.message})`));
    };
    timers.push(clock.after(timeoutMs, () => fail(new TelnyxError(errorCodes.REQUEST_TIMEOUT, '(decline_push)'))));
    socket = new ServerSocket(factory, clock, urls, {
      onOpen: opened => {
        transport = opened;
        send({ id, method: 'login', params: login });
      },
      onMessage,
      onFailed: fail,
      onClosed: () => fail(new TelnyxError(errorCodes.WEBSOCKET_ERROR, '(decline_push)')),
    });
  }).finally(() => {
    timers.forEach(cancel => cancel());
    socket?.close();
  });
}
