/**
 * The documentation at `/docs/`, beside the demo. It is a package of its own: where that is not installed, the page says how.
 * Built when it is asked for and older than its sources.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const site = join(docs, '.vitepress/dist');

/** What the pages may do: nothing inline, nothing from elsewhere. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const newest = (/** @type {string[]} */ paths) => Math.max(...paths.map(path => statSync(path).mtimeMs));

function isCurrent() {
  const index = join(site, 'index.html');
  if (!existsSync(index)) return false;
  const sources = readdirSync(docs, { recursive: true }).map(String);
  const own = sources.filter(name => /\.(md|m?js|css)$/.test(name) && !/node_modules|dist|cache|\.temp/.test(name));
  return newest(own.map(name => join(docs, name))) <= statSync(index).mtimeMs;
}

/** Builds the site if need be; rejects with what to do where that cannot be. */
async function build() {
  if (isCurrent()) return;
  if (!existsSync(join(docs, 'node_modules/vitepress')))
    throw new Error('Install the documentation: npm ci --prefix docs');
  const child = spawn('npm', ['run', 'build'], { cwd: docs, shell: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', text => (errors += String(text)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The documentation could not be built:\n${errors}`);
}

/** Answers requests below `/docs/`: a middleware of vite's server, or of any of Node's. */
export function serveDocs() {
  /** @type {Promise<void> | undefined} */
  let built;
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response @param {() => void} next */
  return async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/docs') return response.writeHead(302, { location: '/docs/' }).end();
    if (!pathname.startsWith('/docs/')) return next();
    const path = decodeURIComponent(pathname.slice('/docs'.length));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    try {
      await (built ??= build());
    } catch (error) {
      built = undefined; // it may be installed by the next time
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      return response.end(error instanceof Error ? error.message : String(error));
    }
    const file = join(site, name);
    const isInside = file.startsWith(site);
    const body = isInside ? await readFile(file).catch(() => undefined) : undefined;
    const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' };
    response.writeHead(body ? 200 : 404, {
      ...headers,
      'content-type': types[body ? extname(file) : '.html'] ?? 'application/octet-stream',
    });
    return response.end(body ?? (await readFile(join(site, '404.html'))));
  };
}
