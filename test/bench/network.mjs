/** The ICE servers that people have: a TURN server (coturn) far away, and one server that never answers. */
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const host = '127.0.0.1';
const user = { username: 'bench', credential: 'bench' };

/** A STUN request to bind: 20 bytes without attributes. */
const bindingRequest = Buffer.from('000100002112a442000102030405060708090a0b', 'hex');

/** A socket on a free port that says nothing by itself. */
async function silentSocket() {
  const socket = createSocket('udp4').bind(0, host);
  await once(socket, 'listening');
  return socket;
}

/** Lets every packet wait `delay` ms, there and back. */
async function delayProxy(/** @type {number} */ target, /** @type {number} */ delay) {
  const front = await silentSocket();
  /** One socket for each sender, so that the target tells them apart. @type {Map<string, import('node:dgram').Socket>} */
  const senders = new Map();
  let closed = false;
  const later = (/** @type {() => void} */ send) => setTimeout(() => closed || send(), delay);
  front.on('message', (packet, { address, port }) => {
    const sender = `${address}:${port}`;
    let back = senders.get(sender);
    if (!back) {
      back = createSocket('udp4').bind(0, host);
      back.on('message', reply => later(() => front.send(reply, port, address)));
      senders.set(sender, back);
    }
    later(() => back.send(packet, target, host));
  });
  return {
    port: front.address().port,
    close: () => {
      closed = true;
      for (const socket of [front, ...senders.values()]) socket.close();
    },
  };
}

async function freePort() {
  const socket = await silentSocket();
  const { port } = socket.address();
  socket.close();
  return port;
}

/** Starts coturn and waits until it answers; undefined where it is not installed or does not start. */
async function startTurn() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-turn-'));
  const port = await freePort();
  const options = {
    'listening-ip': host,
    'relay-ip': host,
    'listening-port': port,
    user: `${user.username}:${user.credential}`,
    realm: 'bench',
    userdb: join(folder, 'turn.db'),
    pidfile: join(folder, 'turn.pid'),
    'log-file': 'stdout',
  };
  const flags = 'no-tls no-dtls no-tcp no-cli lt-cred-mech fingerprint allow-loopback-peers'.split(' ');
  const values = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const server = spawn('turnserver', ['-n', ...flags.map(flag => `--${flag}`), ...values], { stdio: 'ignore' });
  const failed = new Promise(resolve => server.once('error', resolve).once('exit', resolve));
  const stop = () => {
    server.kill('SIGKILL'); // it has nothing to put in order, and takes seconds for it
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const up = await Promise.race([answers(port), failed.then(() => false)]);
  if (up) return { port, stop };
  stop();
  return undefined;
}

/** Asks until a STUN server answers. */
async function answers(/** @type {number} */ port) {
  const socket = await silentSocket();
  const answered = new AbortController();
  socket.once('message', () => answered.abort());
  for (let tries = 0; tries < 100 && !answered.signal.aborted; tries++) {
    socket.send(bindingRequest, port, host);
    await sleep(50);
  }
  socket.close();
  return answered.signal.aborted;
}

/** Starts the servers. Gives the list for RTCPeerConnection, and what ends it all; undefined without coturn. */
export async function startIceServers({ delay = 50 } = {}) {
  const turn = await startTurn();
  if (!turn) return undefined;
  const proxy = await delayProxy(turn.port, delay);
  const dead = await silentSocket();
  const at = (/** @type {number} */ port) => [
    { urls: `stun:${host}:${port}` },
    { urls: `turn:${host}:${port}?transport=udp`, ...user },
  ];
  return {
    iceServers: [...at(proxy.port), ...at(dead.address().port)],
    stop: () => {
      turn.stop();
      proxy.close();
      dead.close();
    },
  };
}
