/** Elements on a server: they are made, read their attributes and render what a phone without a connection shows. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

const tags = readdirSync('src/elements').filter(tag => tag.startsWith('telnyx-'));

/** Does what Lit's server renderer does, in a Node of its own. */
const renderOnServer = (/** @type {string} */ tag) => `
  await import('telnyx-elements');
  const element = new (customElements.get('${tag}'))();
  element.attributeChangedCallback('login', null, '1000');
  element.attributeChangedCallback('password', null, '1234');
  element.attributeChangedCallback('for', null, 'somewhere');
  element.willUpdate(new Map());
  const shown = element.render();
  if (shown === undefined || element.client) throw new Error('it must render, and have no client');
`;

for (const tag of tags) {
  test(`${tag} renders on a server`, () => {
    const args = ['--input-type=module', '--eval', renderOnServer(tag)];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr.slice(-2000));
  });
}
