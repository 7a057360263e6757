/** Browser tests: real Chromium, Firefox or WebKit (BROWSERS=firefox, webkit), real calls through the local gateway. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromeFlags, findChrome, findFirefox, firefoxPrefs, webkitSession } from './test/support/browsers.mjs';
import { startCoturn } from './test/support/coturn.mjs';

const gateway = spawn(process.execPath, ['demo/gateway/main.mjs', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => gateway.kill());
const ended = once(gateway, 'exit').then(() => Promise.reject(new Error('The gateway did not start.')));
const [ready] = await Promise.race([once(createInterface(gateway.stdout), 'line'), ended]);
ended.catch(() => {}); // later it may end with the run
const gatewayUrl = String(ready).split(' ').at(-1);

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['browsers']>[number]} Launcher */
/** @type {Record<string, () => Launcher | Promise<Launcher>>} */
const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: findChrome(), args: chromeFlags } }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        extraPrefsFirefox: firefoxPrefs,
      },
    }),
  webkit: async () => {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver'); // it takes a second to load
    return webdriverLauncher(webkitSession(Number(process.env.WEBKIT_DRIVER_PORT)));
  },
};

const browsers = /** @type {Launcher[]} */ ([]);
for (const name of (process.env.BROWSERS ?? 'chromium').split(',')) {
  const launcher = await launchers[name]?.();
  if (launcher) browsers.push(launcher);
}

/** A TURN server for the tests that ask for it, and no other. @type {ReturnType<typeof startCoturn> | undefined} */
let coturn;
/** @type {import('@web/test-runner').TestRunnerPlugin} */
const turnPlugin = {
  name: 'turn',
  async serve({ path }) {
    return path === '/turn.json' ? JSON.stringify(await (coturn ??= startCoturn())) : undefined;
  },
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: process.env.TEST_FILES?.split(',') ?? ['test/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)), target: 'es2022' }),
    turnPlugin,
  ],
  browsers,
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testRunnerHtml: framework => `<!doctype html><html lang="en"><body>
    <script>
      window.gatewayUrl = ${JSON.stringify(gatewayUrl)};
      if (!window.RTCPeerConnection) // then no calls, but all else
        window.RTCPeerConnection = class extends EventTarget {
          static isMissing = true;
          constructor() { super(); throw new DOMException('no WebRTC here', 'NotSupportedError'); }
        };
    </script>
    <script type="module">
      // The first connection of a browser that starts on a busy machine may take longer than a phone waits.
      await new Promise(resolve => {
        const socket = new WebSocket(window.gatewayUrl);
        socket.onopen = () => socket.close();
        socket.onclose = resolve;
      });
      await import(${JSON.stringify(framework)});
    </script></body></html>`,
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reportDir: 'coverage',
    reporters: ['lcovonly', 'text-summary'],
  },
};
