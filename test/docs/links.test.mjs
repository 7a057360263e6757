/** README and the docs: links lead somewhere, files that they name exist, and README stays short. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { pages } from '../support/snippets.mjs';

const others = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'demo/gateway/README.md',
  'demo/push-relay/README.md',
  'demo/token-server/README.md',
];

/** A page without its snippets. @param {string} page */
const proseOf = page => readFileSync(page, 'utf8').replaceAll(/^ *```[^]*?^ *```$/gm, '');

/** The anchors of a page: explicit ids, and headings as GitHub and the site spell them. @param {string} page */
function anchorsOf(page) {
  const prose = proseOf(page);
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...prose.matchAll(/<a id="([\w-]+)">/g)].map(([, id = '']) => id)];
}

/** Why this link leads nowhere, or nothing. @param {string} page @param {string} target */
function fault(page, target) {
  if (/^https:\/\//.test(target)) return URL.canParse(target) ? undefined : 'is no address';
  if (/^[a-z]+:/.test(target)) return 'is neither https nor relative';
  const [path = '', anchor] = target.split('#');
  const file = path ? join(dirname(page), path) : page;
  if (!existsSync(file)) return 'does not exist';
  if (statSync(file).isDirectory()) return 'is a folder';
  return anchor === undefined || anchorsOf(file).includes(anchor) ? undefined : 'has no such heading';
}

for (const page of [...pages(), ...others]) {
  test(`links of ${page}`, () => {
    const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const target of links) assert.equal(fault(page, target), undefined, target);
  });
}

describe('the docs', () => {
  test('README is short', () => {
    assert.ok(readFileSync('README.md', 'utf8').split('\n').length <= 200);
  });

  test('every page is linked from another one', () => {
    const linked = new Set(
      pages().flatMap(page =>
        [...proseOf(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) =>
          join(dirname(page), target),
        ),
      ),
    );
    for (const page of pages()) if (page !== 'README.md') assert.ok(linked.has(page), `${page} is linked nowhere`);
  });

  test('tests and programs that the prose names exist', () => {
    for (const page of [...pages(), ...others])
      for (const [, path = ''] of proseOf(page).matchAll(/`((?:test|src|demo|scripts|docs)\/[\w./-]+\.\w+)`/g))
        assert.ok(existsSync(path), `${page}: ${path}`);
  });

  test('npm scripts that are named exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const page of [...pages(), ...others])
      for (const [, name = ''] of readFileSync(page, 'utf8').matchAll(/npm run ([\w:]+)/g))
        assert.ok(name in scripts, `${page}: npm run ${name}`);
  });
});
