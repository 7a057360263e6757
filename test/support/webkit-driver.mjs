/** WebDriver of Debian's WebKitGTK, on a virtual screen. It has one session at a time, and no WebRTC. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.mjs';

/** Milliseconds that the driver has to answer. */
const patienceMs = 15_000;

/** Starts it. @returns {Promise<{ port: number, stop: () => Promise<void> }>} */
export async function startWebkitDriver() {
  const port = await freePort();
  const screen = ['-a', '-s', '-screen 0 1600x1400x24'];
  const driver = spawn('xvfb-run', [...screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(driver, 'exit');
  await isThere(`http://127.0.0.1:${port}/status`);
  return {
    port,
    stop: async () => {
      if (driver.pid) process.kill(-driver.pid); // with its screen and browser
      await ended;
    },
  };
}

/** @param {string} url */
async function isThere(url) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('The driver of WebKit does not answer.', { cause: error });
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
