/** An audio device for Firefox, whose AudioContext stands still without one: PulseAudio with a sink that swallows all. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts a PulseAudio of our own and points PULSE_SERVER to it. Returns what stops it; without PulseAudio it does nothing. */
export async function startNullSink() {
  if (process.platform !== 'linux') return () => {};
  const folder = mkdtempSync(join(tmpdir(), 'null-sink-'));
  const socket = join(folder, 'native');
  const modules = ['module-null-sink', `module-native-protocol-unix socket=${socket} auth-anonymous=1`];
  const options = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '--disable-shm'];
  const env = { ...process.env, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder };
  const server = spawn('pulseaudio', [...options, ...modules.map(module => `--load=${module}`)], {
    env,
    stdio: 'ignore',
  });
  const ended = new AbortController();
  server.once('error', () => ended.abort());
  server.once('exit', () => ended.abort());
  for (let tries = 0; tries < 100 && !ended.signal.aborted && !existsSync(socket); tries++) await sleep(50);
  if (existsSync(socket)) process.env.PULSE_SERVER = `unix:${socket}`;
  else console.log('PulseAudio did not start: tests that listen may fail in Firefox.');
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}
