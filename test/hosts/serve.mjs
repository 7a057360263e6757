/** Serves the files of a folder, as any web server does. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.map', 'application/json'],
]);

/** @param {string} folder @param {(html: string) => string} [edit] what a server puts into the page */
export async function serveFolder(folder, edit = html => html) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    try {
      const content = await readFile(join(folder, path));
      response.setHeader('content-type', types.get(extname(path)) ?? 'application/octet-stream');
      response.end(path === '/index.html' ? edit(content.toString()) : content);
    } catch {
      response.statusCode = 404;
      response.end(`There is no ${path}.`);
    }
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
