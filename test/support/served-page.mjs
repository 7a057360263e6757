/** A page of its own for a test: its script is made of our sources, and what it tells can be awaited. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Milliseconds that a page has to tell what is expected of it. */
const patience = 20_000;

/**
 * What a page told last, and a way to wait for it. No driver reads it out of the page: its `evaluate` counts as a click of
 * the user.
 * @template Told
 */
class Ear {
  /** @type {Told | undefined} */
  #newest;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {Told} [told] */
  hear(told) {
    this.#newest = told;
    for (const check of [...this.#waiting]) check();
  }

  /** Resolves with what it tells once that is as it should be. @param {(told: Told) => unknown} condition @returns {Promise<Told>} */
  until(condition) {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const check = () => {
        const told = this.#newest;
        if (told === undefined || !condition(told)) return;
        stop();
        resolve(told);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not within ${patience} ms: ${condition}; last: ${JSON.stringify(this.#newest)}`));
      }, patience);
      this.#waiting.add(check);
      check();
    });
  }
}

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

/**
 * Serves a page with a script of `test/support/pages/`, which tells how it is by posting JSON to `/told`.
 * @template Told @param {string} script @param {string} [body] HTML
 */
export async function servePage(script, body = '') {
  const entry = fileURLToPath(new URL(`pages/${script}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const page = `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>${body}</html>`;
  /** @type {Ear<Told>} */
  const ear = new Ear();
  const server = createServer(async (request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (request.url === '/told') ear.hear(JSON.parse(await bodyOf(request)));
    else if (!isScript) ear.hear(undefined); // a new page: what the one before told is of no use
    response.end(isScript ? outputFiles[0]?.text : page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
    /** @type {Ear<Told>['until']} */
    told: condition => ear.until(condition),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
