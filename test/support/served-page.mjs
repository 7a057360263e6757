/** A page of its own for a test: its script is made of our sources, and what it reports can be awaited. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Milliseconds that a page has to report what is expected of it. */
const timeoutMs = 20_000;

/**
 * What a page reported last, and a way to wait for it. No driver reads it out of the page: its `evaluate` counts as a click of
 * the user.
 * @template Told
 */
class Reports {
  /** @type {Told | undefined} */
  #newest;
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {Told} [told] */
  add(told) {
    this.#newest = told;
    for (const check of [...this.#waiting]) check();
  }

  /** Resolves with what it reports once the condition holds. @param {(told: Told) => unknown} condition @returns {Promise<Told>} */
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
        reject(new Error(`not within ${timeoutMs} ms: ${condition}; last: ${JSON.stringify(this.#newest)}`));
      }, timeoutMs);
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
 * What answers to the requests of a page with a script of `test/support/pages/`, which reports its state by posting JSON to `/told`.
 * @template Told @param {string} script @param {string} [body] HTML
 */
export async function pageListener(script, body = '') {
  const entry = fileURLToPath(new URL(`pages/${script}`, import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  const page = `<!doctype html><html lang="en"><title>Test</title><link rel="icon" href="data:,">
    <script type="module" src="/page.js"></script>${body}</html>`;
  /** @type {Reports<Told>} */
  const reports = new Reports();
  /** @type {import('node:http').RequestListener} */
  const listener = async (request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (request.url === '/told') reports.add(JSON.parse(await bodyOf(request)));
    else if (!isScript) reports.add(undefined); // a new page: what the one before reported is of no use
    response.end(isScript ? outputFiles[0]?.text : page);
  };
  /** @type {Reports<Told>['until']} */
  const told = condition => reports.until(condition);
  return { listener, told };
}

/**
 * Serves such a page by itself.
 * @template Told @param {string} script @param {string} [body] HTML
 */
export async function servePage(script, body = '') {
  const { listener, told } = /** @type {Awaited<ReturnType<typeof pageListener<Told>>>} */ (
    await pageListener(script, body)
  );
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
    told,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
