// @ts-check
/** Greetings of a browser that come early, twice or late: each handshake goes on with the keys that the browser knows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { keepEarlyHello } from '../../demo/gateway/early-hello.mjs';

/** @template T */
class Event {
  /** @type {Set<(value: T) => void>} */
  #listeners = new Set();

  subscribe = (/** @type {(value: T) => void} */ listener) => {
    this.#listeners.add(listener);
    return { unSubscribe: () => this.#listeners.delete(listener) };
  };

  execute = (/** @type {T} */ value) => this.#listeners.forEach(listener => listener(value));
}

const certificate = { msg_type: 11, fragment: Buffer.alloc(50) };
/** @param {number[]} cookie */
const hello = (...cookie) => ({
  msg_type: 1,
  fragment: Buffer.concat([Buffer.alloc(34), Buffer.from([2, 7, 7, cookie.length, ...cookie])]),
});

/** A DTLS server that has begun to listen. */
async function listening() {
  /** @type {unknown[]} */
  const handled = [];
  const transport = {
    state: 'new',
    iceTransport: { connection: { onData: /** @type {Event<Buffer>} */ (new Event()) } },
    onStateChange: /** @type {Event<string>} */ (new Event()),
    dtls: {
      connected: false,
      dtls: { flight: 2 },
      onHandleHandshakes: (/** @type {unknown[]} */ messages) => Promise.resolve(void handled.push(...messages)),
    },
  };
  const { onData } = transport.iceTransport.connection;
  keepEarlyHello(/** @type {any} */ (transport));
  onData.execute(Buffer.from([22, 1]));
  onData.execute(Buffer.from([0, 1])); // a check of the path
  /** @type {Buffer[]} */
  const heard = [];
  transport.onStateChange.execute('connecting');
  onData.subscribe(packet => heard.push(packet));
  await turn();
  return { dtls: transport.dtls, handled, heard };
}

describe('the greeting of a browser', () => {
  test('is heard when it comes before werift listens', async () => {
    assert.deepEqual((await listening()).heard, [Buffer.from([22, 1])]);
  });

  test('may come twice, before and after it was answered', async () => {
    const { dtls, handled } = await listening();
    const [first, second] = [hello(), hello(1, 2, 3)];
    await dtls.onHandleHandshakes([first]);
    await dtls.onHandleHandshakes([first]);
    dtls.dtls.flight = 4;
    await dtls.onHandleHandshakes([second]); // the answer was lost
    assert.deepEqual(handled, [first, first, second]);
  });

  test('is left when it comes behind the second one, and after the handshake', async () => {
    const { dtls, handled } = await listening();
    dtls.dtls.flight = 4;
    await dtls.onHandleHandshakes([hello(), certificate]);
    dtls.connected = true;
    await dtls.onHandleHandshakes([hello(1, 2, 3)]);
    assert.deepEqual(handled, [certificate]);
  });
});
