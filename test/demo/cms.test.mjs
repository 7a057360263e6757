/**
 * The snippets of `docs/cms/`, through the filters of the systems: WordPress's own, and those that others are built on.
 * Covers: `data-telnyx.ts`.
 */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { installFromDebian } from '../support/debian.mjs';
import { importFromDocs, installDocs } from '../support/docs-package.mjs';
import { pages, snippetsOf } from '../support/snippets.mjs';
import { startTelnyxApi, tokenOf } from '../../demo/away/telnyx-api.mjs';

const snippets = pages()
  .filter(page => page.startsWith('docs/cms/'))
  .flatMap(snippetsOf)
  .filter(({ language }) => language === 'html');
/** What content may hold, and what only an embed block may. */
const forContent = snippets.filter(({ code }) => code.includes('data-telnyx'));
const forEmbedding = snippets.filter(({ code }) => !code.includes('data-telnyx'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const withoutSpace = (/** @type {string} */ html) => html.trim().replaceAll(/\s+/g, ' ');

describe('snippets for content management systems', () => {
  test('are there for each system, and no empty line is in them', () => {
    for (const name of ['html', 'wordpress', 'webflow', 'shopify', 'squarespace']) {
      assert.ok(
        forContent.some(({ page }) => page === `docs/cms/${name}.md`),
        name,
      );
      assert.ok(
        forEmbedding.some(({ page }) => page === `docs/cms/${name}.md`),
        name,
      );
    }
    for (const { page, line, code } of snippets) assert.doesNotMatch(code, /^\s*$\n/m, `${page}:${line}`);
  });

  test('name the version of this package, and close their tags', () => {
    const plugin = readFileSync('demo/cms/wordpress/telnyx-phone.php', 'utf8');
    for (const text of [plugin, ...snippets.map(({ code }) => code)]) {
      for (const [, named] of text.matchAll(/telnyx-elements@([^/]+)/g)) assert.equal(named, version);
      const [opened, closed] = ['<telnyx-', '</telnyx-'].map(
        tag => text.replaceAll('$tag', 'telnyx-').split(tag).length,
      );
      assert.equal(opened, closed, text);
    }
  });

  test('hold no secret', () => {
    for (const { code } of snippets) assert.doesNotMatch(code, /password|login-token|KEY|ice-servers/);
  });
});

describe('filters of content, as their packages come', () => {
  /** @type {{ sanitize: (html: string, options?: object) => string }} */
  let purify;
  /** @type {(html: string, options?: object) => string} */
  let sanitizeHtml;
  before(async () => {
    installDocs();
    const { JSDOM } = await importFromDocs('jsdom');
    purify = (await importFromDocs('dompurify')).default(new JSDOM('').window);
    sanitizeHtml = (await importFromDocs('sanitize-html')).default;
  });

  test('remove the script and the tag, so that those need an embed block', () => {
    for (const { code } of forEmbedding) {
      assert.doesNotMatch(purify.sanitize(code), /<script|<telnyx-/);
      assert.doesNotMatch(sanitizeHtml(code), /<script|<telnyx-/);
    }
  });

  test('leave the div: DOMPurify by itself, sanitize-html with the documented option', () => {
    assert.match(readFileSync('docs/cms/html.md', 'utf8'), /allowedAttributes: \{ div: \['data-\*'\] \}/);
    for (const { code } of forContent) {
      assert.equal(withoutSpace(purify.sanitize(code)), withoutSpace(code));
      assert.equal(withoutSpace(sanitizeHtml(code, { allowedAttributes: { div: ['data-*'] } })), withoutSpace(code));
    }
  });
});

describe('WordPress', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const wordpress = join(folder, 'usr/share/wordpress');
  before(() => {
    if (spawnSync('php', ['--version']).status !== 0) installFromDebian('php-cli');
    // GPL: fetched, not kept. Not installed, as it would bring a web server.
    const fetchIt = `apt-get download wordpress || (apt-get update -q && apt-get download wordpress)`;
    spawnSync(`(${fetchIt}) && dpkg -x wordpress_*.deb .`, { cwd: folder, shell: true, stdio: 'ignore' });
    assert.ok(existsSync(wordpress), 'The tests need Debian’s package wordpress: apt-get download wordpress.');
  });
  after(() => rmSync(folder, { recursive: true }));

  /** @param {string} command of test/support/wordpress.php @param {string} content @param {Record<string, string>} [env] */
  async function php(command, content, env = {}) {
    const program = promisify(execFile)('php', ['test/support/wordpress.php', wordpress, command], {
      env: { PATH: process.env.PATH, ...env },
    });
    program.child.stdin?.end(content);
    return (await program).stdout;
  }

  test('does not break what an administrator pastes', async () => {
    for (const { code } of snippets) {
      const html = await php('autop', code);
      for (const [tag] of code.matchAll(/<(script|telnyx-[\w-]+|div)\b[^>]*>/g)) assert.ok(html.includes(tag), html);
      assert.doesNotMatch(html, /<\w[^>]*<br|<style>[^<]*<p>/);
    }
  });

  test('takes the script and the tag from authors, and leaves the div', async () => {
    for (const { code } of forEmbedding) assert.doesNotMatch(await php('kses', code), /<script|<telnyx-/);
    for (const { code } of forContent) assert.equal(withoutSpace(await php('kses', code)), withoutSpace(code));
  });

  test('makes a phone of the shortcode, for those who can have a token', async () => {
    const [snippet] = snippetsOf('docs/cms/wordpress.md').filter(({ language }) => language === 'text');
    const page = `Hello\n\n${snippet?.code}\nBye`;
    const html = await php('shortcode', page, { WP_USER: '7' });
    assert.match(html, /<script type="module" src="https:[^"]*telnyx-elements\.js"><\/script>/);
    assert.match(html, /<telnyx-phone token-url="[^"]*\/telnyx\/v1\/token\?_wpnonce=nonce-of-wp_rest" theme="dark"/);
    assert.match(html, /region="eu"><\/telnyx-phone>/);
    assert.doesNotMatch(await php('shortcode', page), /telnyx-phone/);
  });

  test('makes a launcher of the other shortcode, and on every page where wp-config.php says so', async () => {
    const [, snippet] = snippetsOf('docs/cms/wordpress.md').filter(({ language }) => language === 'text');
    const launcher = /<telnyx-launcher token-url="[^"]+" corner="bottom-start"><\/telnyx-launcher>/;
    const user = { WP_USER: '7' };
    assert.match(await php('shortcode', snippet?.code ?? '', user), launcher);
    assert.match(await php('shortcode', 'Hello', { ...user, TELNYX_LAUNCHER: 'bottom-start' }), launcher);
    assert.doesNotMatch(await php('shortcode', 'Hello', user), /telnyx-launcher/);
    assert.doesNotMatch(await php('shortcode', 'Hello', { TELNYX_LAUNCHER: 'bottom-start' }), /telnyx-launcher/);
  });

  test('the shortcode passes on no other attribute, and no HTML', async () => {
    const shortcode = `[telnyx_phone host="wss://evil.example" logger="x" lang='&quot;><script>alert(1)</script>']`;
    const html = await php('shortcode', shortcode, { WP_USER: '7' });
    assert.doesNotMatch(html, /evil|logger|<script>alert/);
  });

  test('the plugin gives users a token, ten times a minute, and nobody else', async () => {
    const api = await startTelnyxApi();
    const env = { TELNYX_API: api.url, TELNYX_API_KEY: api.key, TELNYX_CREDENTIAL_ID: api.credential };
    const answers = async (/** @type {number} */ times, /** @type {object} */ more) =>
      (await php('token', String(times), { ...env, ...more }))
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
    const [first, ...rest] = await answers(11, { WP_USER: '7' });
    assert.equal(first.token.split('.')[0], tokenOf('1000').split('.')[0]);
    assert.deepEqual(rest.at(-1), { status: 429 });
    assert.equal(rest.filter(({ token }) => token).length, 9);
    assert.deepEqual(await answers(1, { WP_USER: '7', TELNYX_API_KEY: 'wrong' }), [{ status: 502 }]);
    assert.deepEqual(await answers(1, { WP_USER: '0' }), [{ refused: true }]);
    api.close();
  });
});
