// @ts-check
/** What werift does not do for a browser's DTLS greeting: hear it when it comes early, leave it when it comes late. */

/** First bytes of DTLS records, RFC 7983. @param {Buffer} data */
const isDtls = data => (data[0] ?? 0) >= 20 && (data[0] ?? 0) <= 63;

const CLIENT_HELLO = 1;
/** The server's certificate is on its way, with keys made for the greeting that was answered. */
const KEYS_ARE_MADE = 4;

/**
 * A browser that is the DTLS client greets as soon as its own checks are through. werift still waits for its check
 * timer then, drops the greeting, and the browser repeats it only after 50 ms. So we keep it and play it back.
 * @param {import('werift').RTCDtlsTransport} transport
 */
export function keepEarlyHello(transport) {
  if (transport.state !== 'new') return;
  const { connection } = transport.iceTransport;
  /** @type {Buffer[]} */
  const kept = [];
  const data = connection.onData.subscribe(packet => {
    if (isDtls(packet)) kept.push(packet);
  });
  const state = transport.onStateChange.subscribe(now => {
    if (now === 'new') return;
    state.unSubscribe();
    data.unSubscribe();
    if (now !== 'connecting') return;
    // It says "connecting" just before it listens.
    setImmediate(() => {
      if (transport.dtls) leaveLateHello(transport.dtls);
      kept.splice(0).forEach(packet => connection.onData.execute(packet));
    });
  });
}

/**
 * On a busy machine the browser repeats its first greeting, and over two paths it may arrive behind the second one. werift
 * then makes new keys, of which the browser never hears: the handshake is stuck for good. Nor does a browser renegotiate.
 * @param {NonNullable<import('werift').RTCDtlsTransport['dtls']>} dtls
 */
function leaveLateHello(dtls) {
  const handle = dtls.onHandleHandshakes;
  /** @param {Parameters<typeof handle>[0][number]} message */
  const isLate = ({ msg_type, fragment }) =>
    msg_type === CLIENT_HELLO && (dtls.connected || (dtls.dtls.flight >= KEYS_ARE_MADE && !hasCookie(fragment)));
  dtls.onHandleHandshakes = messages => handle(messages.filter(message => !isLate(message)));
}

/** Whether it is the second greeting, which repeats what the server gave it. @param {Buffer} hello */
function hasCookie(hello) {
  const sessionIdLength = hello[34] ?? 0; // behind the version and 32 random bytes
  return (hello[35 + sessionIdLength] ?? 0) > 0;
}
