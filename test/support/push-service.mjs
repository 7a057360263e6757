/**
 * A push service and the browsers behind it, on this machine: takes posts as RFC 8030 says, checks who sends (RFC 8292), and
 * decrypts as a browser does (RFC 8291), with code of its own and not that of the sender.
 */
import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, randomUUID, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Arrivals } from './arrivals.mjs';

/** @typedef {import('../../demo/push-relay/push-sender.mjs').PushMessage} PushMessage */
/** @typedef {{ message: PushMessage, headers: import('node:http').IncomingHttpHeaders, sender: { key: string, aud: string, exp: number, sub: string } }} Push */

/** @param {Buffer} salt @param {Buffer} secret @param {Buffer | string} info @param {number} bytes */
const derive = (salt, secret, info, bytes) => Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));

/** A browser with a subscription. */
class Device {
  /** @type {Arrivals<Push>} */
  pushes = new Arrivals();
  /** What the push service answers instead of 201. @type {number | undefined} */
  refusal;
  /** As long as it is pending, the push service does not answer. @type {Promise<void> | undefined} */
  silence;
  #ecdh = createECDH('prime256v1');
  #auth = randomBytes(16);

  /** @param {string} endpoint */
  constructor(endpoint) {
    const p256dh = this.#ecdh.generateKeys().toString('base64url');
    this.subscription = { endpoint, expirationTime: null, keys: { p256dh, auth: this.#auth.toString('base64url') } };
  }

  /** The next message of this type, or one that has come already. @param {PushMessage['type']} type */
  async message(type) {
    return (await this.pushes.until(({ message }) => message.type === type)).message;
  }

  get types() {
    return this.pushes.all.map(({ message }) => message.type);
  }

  /** `aes128gcm` in one record. @param {Buffer} body @returns {PushMessage} */
  decrypt(body) {
    const salt = body.subarray(0, 16);
    const keyLength = body[20] ?? 0;
    const senderKey = body.subarray(21, 21 + keyLength);
    const record = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#ecdh.getPublicKey(), senderKey]);
    const secret = derive(this.#auth, this.#ecdh.computeSecret(senderKey), info, 32);
    const key = derive(salt, secret, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = derive(salt, secret, 'Content-Encoding: nonce\0', 12);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16));
    const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
    return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString());
  }
}

/** Who sends, by its signed token: `vapid t=…, k=…`. @param {string} authorization @returns {Push['sender']} */
function senderOf(authorization) {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.from(`${header}.${claims}`);
  const options = /** @type {const} */ ({ key: publicKey, dsaEncoding: 'ieee-p1363' });
  if (!verify('sha256', signed, options, Buffer.from(signature, 'base64url'))) throw new Error('a wrong signature');
  return { key, .../** @type {any} */ (JSON.parse(Buffer.from(claims, 'base64url').toString())) };
}

export async function startPushService() {
  /** @type {Map<string, Device>} */
  const devices = new Map();
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const device = devices.get(request.url ?? '');
    const { headers } = request;
    try {
      if (!device || request.method !== 'POST') throw new Error('no such device');
      const sender = senderOf(headers.authorization ?? '');
      await device.silence;
      if (!device.refusal) device.pushes.add({ message: device.decrypt(Buffer.concat(chunks)), headers, sender });
      response.writeHead(device.refusal ?? 201).end();
    } catch (error) {
      response.writeHead(400).end(String(error));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  return {
    url,
    /** A browser subscribes. */
    subscribe: () => {
      const path = `/push/${randomUUID()}`;
      const device = new Device(url + path);
      devices.set(path, device);
      return device;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
