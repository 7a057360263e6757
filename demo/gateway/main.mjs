// @ts-check
/** Starts the gateway from the command line: `node demo/gateway/main.mjs --port 8080`. */
import { parseArgs } from 'node:util';
import { startGateway } from './gateway.mjs';
import { isServer, servers } from './servers.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    origin: { type: 'string', multiple: true, default: [] },
    server: { type: 'string', default: 'telnyx' },
    verbose: { type: 'boolean', default: false },
    detached: { type: 'boolean', default: false },
  },
});

/** Standard output carries the one line that tells where we are; everything else goes to standard error. */
const log = (/** @type {string} */ message) => {
  if (values.verbose) console.error(`gateway: ${message}`);
};

// Nothing that a client sends may end the others' calls.
process.on('uncaughtException', error => console.error('gateway:', error));
process.on('unhandledRejection', error => console.error('gateway:', error));

const { host, origin: origins, server } = values;
if (!isServer(server)) {
  console.error(`gateway: --server is one of ${Object.keys(servers).join(', ')}`);
  process.exit(1);
}
const gateway = await startGateway({ port: Number(values.port), host, origins, server, log }).catch(error => {
  console.error(`gateway: ${error.message}`);
  process.exit(1);
});
console.log(`gateway listening on ${gateway.url}`);

const end = () => gateway.close().finally(() => process.exit(0));
process.once('SIGTERM', end);
process.once('SIGINT', end);

// A test run that is killed cannot say goodbye: go when whoever started us is gone.
const parent = process.ppid;
if (!values.detached && parent !== 1) setInterval(() => process.ppid === parent || end(), 1_000).unref();
