/** `npm start`: the demo pages, the documentation, and a gateway to call. Needs no account and no network. */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { awaySite } from './away/site.mjs';
import { serveDocs } from './docs.mjs';
import { startGateway } from './gateway/gateway.mjs';
import { servePages } from './pages.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5173' },
    'gateway-port': { type: 'string', default: '8080' },
    origin: { type: 'string', multiple: true, default: [] },
  },
});

/**
 * Starts something on this port, or on the next one that is free.
 * @template T @param {number} port @param {(port: number) => Promise<T>} start
 */
async function startNear(port, start) {
  for (const last = port + 20; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port === last) throw error;
    }
  }
}

const gateway = await startNear(Number(values['gateway-port']), port => startGateway({ port, origins: values.origin }));
const [docs, pages] = [serveDocs(), await servePages()];
const away = awaySite({ gatewayUrl: gateway.url, siteUrl: () => `http://localhost:${port}` });
const server = createServer((request, response) => {
  const others = () => docs(request, response, () => void pages(request, response));
  void away.handle(request, response, () => void others());
});
const port = await startNear(Number(values.port), async port => {
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    })
  );
  return port;
});

// Nothing that a caller sends may end the others' calls.
process.on('uncaughtException', error => console.error(error));
process.on('unhandledRejection', error => console.error(error));

const address = (/** @type {string} */ path) =>
  `http://localhost:${port}/${path}?host=${gateway.url.replace('127.0.0.1', 'localhost')}`;
const page = (/** @type {string} */ user) => `${address('')}&user=${user}`;
console.log(`A phone                  ${page('1000')}
The phone of user 1001   ${page('1001')}
An AI assistant          ${address('assistant.html')}
The documentation        http://localhost:${port}/docs/
Dial 9196 to hear yourself, 9198 for a phone that rings, 1001 for the other one. Ctrl-C ends it.`);

const end = () => {
  setTimeout(() => process.exit(0), 2_000).unref(); // a page that is still open keeps its connections
  server.close();
  server.closeAllConnections();
  void Promise.allSettled([away.close(), gateway.close()]).then(() => process.exit(0));
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
