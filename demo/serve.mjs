/** `npm start`: the demo pages with live sources, and a gateway to call. Needs no build, no account and no network. */
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { serveDocs } from './docs.mjs';
import { startGateway } from './gateway/gateway.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '5173' },
    'gateway-port': { type: 'string', default: '8080' },
    origin: { type: 'string', multiple: true, default: [] },
  },
});

/** Starts the gateway on this port, or on the next one that is free. */
async function startGatewayNear(/** @type {number} */ port) {
  for (const last = port + 20; ; port++) {
    try {
      return await startGateway({ port, origins: values.origin });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || port === last) throw error;
    }
  }
}

/** The pages name what a site would name; here it comes from the sources, so that a change shows at once. */
const fromSources = {
  name: 'from-sources',
  resolveId(/** @type {string} */ id) {
    if (id === '/telnyx-elements.js' || id === 'telnyx-elements') return `${root}src/index.ts`;
    if (id === 'telnyx-elements/client') return `${root}src/client/index.ts`;
    return id.startsWith('/src/') ? root + id.slice(1) : undefined;
  },
};

const withDocs = {
  name: 'docs',
  configureServer: (/** @type {import('vite').ViteDevServer} */ { middlewares }) => void middlewares.use(serveDocs()),
};

const gateway = await startGatewayNear(Number(values['gateway-port']));
const server = await createServer({
  root: fileURLToPath(new URL('.', import.meta.url)),
  configFile: false,
  cacheDir: `${root}.cache/vite`,
  logLevel: 'warn',
  plugins: [withDocs, fromSources],
  optimizeDeps: { entries: '*.html' }, // the examples of frameworks have their own dependencies
  server: { port: Number(values.port), fs: { allow: [root] } },
});
await server.listen();

// Nothing that a caller sends may end the others' calls.
process.on('uncaughtException', error => console.error(error));
process.on('unhandledRejection', error => console.error(error));

const address = (/** @type {string} */ path) =>
  `${server.resolvedUrls?.local[0] ?? ''}${path}?host=${gateway.url.replace('127.0.0.1', 'localhost')}`;
const page = (/** @type {string} */ user) => `${address('')}&user=${user}`;
console.log(`A phone                  ${page('1000')}
The phone of user 1001   ${page('1001')}
An AI assistant          ${address('assistant.html')}
The documentation        ${server.resolvedUrls?.local[0] ?? ''}docs/
Dial 9196 to hear yourself, 9198 for a phone that rings, 1001 for the other one. Ctrl-C ends it.`);

const end = () => {
  setTimeout(() => process.exit(0), 2_000).unref(); // a page that is still open keeps its connections
  void Promise.allSettled([server.close(), gateway.close()]).then(() => process.exit(0));
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
