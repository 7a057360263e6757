/**
 * The demo pages as a site would serve them: the drop-in script beside them, minified, in chunks, compressed, under a strict
 * policy. They are built in memory, and again where a page is asked for and its sources are newer: edit, and reload.
 */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { compactStyles, compactTemplates } from '../scripts/compact.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ body: Buffer, packed: Map<string, Buffer> }} File */

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'demo');

/** What the pages may do. They call a gateway on a port of its own, and show pictures of whoever calls. */
const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  'connect-src * data:',
  'img-src * data: blob:',
  "media-src 'self' blob: data:",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** @type {Readonly<Record<string, (body: Buffer) => Buffer>>} */
const encodings = {
  br: body => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: body => gzipSync(body),
};

/** When the newest of the sources was written. */
function newest() {
  const times = ['src', 'demo', 'test/support'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true })
      .map(String)
      .filter(name => /\.(ts|css|html)$/.test(name) && !name.includes('node_modules'))
      .map(name => statSync(join(root, folder, name)).mtimeMs),
  );
  return Math.max(...times);
}

/** @param {import('vite').InlineConfig} config */
async function outputOf(config) {
  const results = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([await build(config)].flat());
  return results.flatMap(({ output }) => output);
}

/** The pages and the script that they load, by their path. */
async function buildPages() {
  const inputs = readdirSync(demo).filter(name => name.endsWith('.html'));
  const script = { root, configFile: join(root, 'vite.config.ts'), mode: 'drop-in', build: { write: false } };
  const pages = {
    root: demo,
    configFile: /** @type {const} */ (false),
    publicDir: /** @type {const} */ (false),
    base: './',
    plugins: [compactTemplates, compactStyles],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity, // the gallery has every element
      rolldownOptions: { input: inputs.map(name => join(demo, name)), checks: { pluginTimings: false } },
    },
  };
  const worker = { ...script, mode: 'push-worker' };
  const built = await Promise.all([script, worker, pages].map(each => outputOf({ ...each, logLevel: 'warn' })));
  return new Map(
    built.flat().map(each => {
      const body = Buffer.from(each.type === 'chunk' ? each.code : each.source);
      return [`/${each.fileName}`, /** @type {File} */ ({ body, packed: new Map() })];
    }),
  );
}

/** @param {File} file @param {string} [accepted] what the browser takes */
function pack({ body, packed }, accepted = '') {
  const name = Object.keys(encodings).find(each => accepted.includes(each)) ?? '';
  const result = packed.get(name) ?? encodings[name]?.(body) ?? body;
  packed.set(name, result);
  return { body: result, headers: name ? { 'content-encoding': name } : {} };
}

/** Builds the pages, then answers requests for them. */
export async function servePages() {
  let builtAt = newest();
  let files = buildPages();
  await files;

  /** @param {string} path */
  const find = async path => {
    const changedAt = path.endsWith('.html') ? newest() : builtAt;
    if (changedAt > builtAt) {
      builtAt = changedAt;
      files = buildPages();
    }
    return (await files).get(path);
  };

  /** @param {Request} request @param {Response} response */
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const path = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
      const file = await find(path);
      if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      const { body, headers } = pack(file, request.headers['accept-encoding']);
      const isHashed = /-[\w-]{8}\.(js|css)$/.test(path);
      response.writeHead(200, {
        ...headers,
        'cache-control': isHashed ? 'max-age=31536000, immutable' : 'no-cache',
        'content-security-policy': policy,
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
      });
      return response.end(body);
    } catch (error) {
      builtAt = 0; // the next request tries again
      console.error(error);
      return response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  };
}
