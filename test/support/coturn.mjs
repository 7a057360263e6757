/** A TURN server of our own for tests: coturn, on the loopback address and a free port. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const host = '127.0.0.1';
const username = 'test';
const credential = 'secret';

/** Starts coturn, over UDP and TCP. Gives its address, who may use it, and what stops it. */
export async function startCoturn() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'coturn-'));
  const addresses = [
    `--listening-ip=${host}`,
    `--relay-ip=${host}`,
    `--listening-port=${port}`,
    '--allow-loopback-peers',
  ];
  const who = [
    '--lt-cred-mech',
    `--user=${username}:${credential}`,
    '--realm=test',
    `--userdb=${join(folder, 'users')}`,
  ];
  const quiet = ['-n', '--no-tls', '--no-dtls', '--no-cli', `--pidfile=${join(folder, 'pid')}`];
  const server = spawn('turnserver', [...quiet, ...addresses, ...who, '--log-file=stdout'], { stdio: 'ignore' });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const ended = new AbortController();
  for (const sign of ['error', 'exit']) server.once(sign, () => ended.abort());
  while (!(await answers(port))) {
    if (ended.signal.aborted) throw new Error('coturn did not start: is `turnserver` installed?');
    await sleep(50);
  }
  return { address: `${host}:${port}`, username, credential, stop };
}

/** Whether a port is in use. @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise(resolve => {
    const socket = connect(port, host, () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
