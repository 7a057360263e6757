/** A page of its own for a test: its script is made of our sources, and what it says on its console can be awaited. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Serves a page with a script of `test/support/pages/`. @param {string} script @param {string} [body] HTML */
export async function servePage(script, body = '') {
  const entry = fileURLToPath(new URL(`pages/${script}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const code = outputFiles[0]?.text ?? '';
  const page = `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>${body}</html>`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Hears a page without touching it: a driver's `evaluate` counts as a click of the user. The page writes JSON to its
 * console; the answer waits until something it wrote, the newest so far included, is as it should be.
 * @template Told @param {import('puppeteer-core').Page} page
 */
export function listenTo(page) {
  /** @type {Told | undefined} */
  let newest;
  /** @type {Set<() => void>} */
  const waiting = new Set();
  page.on('console', message => {
    if (!message.text().startsWith('{')) return;
    newest = JSON.parse(message.text());
    for (const check of [...waiting]) check();
  });
  /** @param {(told: Told) => unknown} condition @returns {Promise<Told>} */
  return (condition, timeout = 15_000) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        waiting.delete(check);
      };
      const check = () => {
        if (newest === undefined || !condition(newest)) return;
        stop();
        resolve(newest);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not within ${timeout} ms: ${condition}; last: ${JSON.stringify(newest)}`));
      }, timeout);
      waiting.add(check);
      check();
    });
}
