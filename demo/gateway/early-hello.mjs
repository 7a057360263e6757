// @ts-check
/** Saves 50 ms per call: keeps the browser's DTLS greeting that arrives before werift is ready to hear it. */

/** First bytes of DTLS records, RFC 7983. @param {Buffer} data */
const isDtls = data => (data[0] ?? 0) >= 20 && (data[0] ?? 0) <= 63;

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
    // It says "connecting" just before it listens.
    if (now === 'connecting') setImmediate(() => kept.splice(0).forEach(packet => connection.onData.execute(packet)));
  });
}
