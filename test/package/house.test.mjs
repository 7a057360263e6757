/** Proves that the house rules see what they forbid: a house with each law broken once, and one in order. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findings } from '../verify/house.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a house of these files, in a folder of its own. */
function build(/** @type {Record<string, string>} */ files) {
  const house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
  return house;
}

/** What dependency-cruiser finds in a house of these files. */
function cruise(/** @type {Record<string, string>} */ files) {
  const house = build({ 'tsconfig.json': '{}', ...files });
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'err', 'src'];
  const found = spawnSync(process.execPath, [program, ...options], { cwd: house, encoding: 'utf8' }).stdout;
  rmSync(house, { recursive: true });
  return found;
}

/** What is wrong · the rule that says so · the file at fault · what it contains. */
const broken = [
  [
    'a circle of types',
    'no circles',
    'call/call.ts',
    `export type { Roster as Call } from './roster.js';\nexport const call = 1;`,
  ],
  [
    'an arrow up to a room',
    'signaling-and-media imports nothing above it',
    'media/peer.ts',
    `export type { Call } from '../call/call.js';`,
  ],
  [
    'an arrow up to the façade',
    'base imports nothing above it',
    'base/clock.ts',
    `export { client } from '../telnyx-client.js';`,
  ],
  [
    'an event that knows an element',
    'events imports nothing above it',
    '../events/a.ts',
    `export type { A } from '../elements/telnyx-a/telnyx-a.js';`,
  ],
  [
    'a back door into the client',
    'the client has one door',
    '../elements/telnyx-a/telnyx-a.ts',
    `import { call } from '../../client/call/call.js';\nexport type A = 1;\nexport const a = call;`,
  ],
  [
    'a client that needs lit',
    'the client stands alone',
    'telnyx-client.ts',
    `import { html } from 'lit';\nexport const client = html;`,
  ],
  [
    'signaling that knows media',
    'signaling and media do not meet',
    'signaling/rpc.ts',
    `export type { Sdp } from '../media/sdp.js';`,
  ],
  [
    'a leaf that knows an element',
    'nothing lies below i18n, styles and icons',
    '../i18n/i18n.ts',
    `export type { A } from '../elements/telnyx-a/telnyx-a.js';`,
  ],
  [
    'the SDK of the peer',
    'runtime dependencies are lit, @lit/context and idb',
    '../context/b.ts',
    `export { TelnyxRTC } from '@telnyx/webrtc';`,
  ],
];

describe('house rules', () => {
  const found = cruise({
    'src/client/call/roster.ts': `import type { Call } from './call.js';\nexport type Roster = Call[];`,
    'src/client/media/sdp.ts': 'export type Sdp = 1;',
    'node_modules/lit/package.json': '{ "name": "lit", "version": "3.0.0", "main": "index.js" }',
    'node_modules/lit/index.js': 'export const html = 1;',
    ...Object.fromEntries(broken.map(([, , file, text]) => [join('src/client', file ?? ''), text ?? ''])),
  });
  for (const [name, rule, file] of broken)
    test(`find ${name}`, () => {
      const line = `error ${rule}: ${join('src/client', file ?? '')}`;
      assert.ok(found.includes(line), `"${line}" is not in:\n${found}`);
    });

  test('find a file of the client that no spec covers', () => {
    const house = build({
      'src/client/clock.ts': '/** Time. */',
      'src/client/uuid.ts': '/** Ids. */',
      'src/client/lonely.ts': '/** Nobody looks at it. */',
      'test/client/clock.test.ts': '/** Covers: `uuid.ts`. */',
    });
    assert.deepEqual(
      findings(house).map(finding => finding.split(':')[0]),
      ['src/client/lonely.ts'],
    );
    rmSync(house, { recursive: true });
  });

  test('leave a house in order alone', () => {
    const nothing = cruise({
      'src/index.ts': `export { A } from './elements/telnyx-a/telnyx-a.js';\nexport { client } from './client/index.js';`,
      'src/elements/telnyx-a/telnyx-a.ts': `import { client } from '../../client/index.js';\nexport const A = client;`,
      'src/client/index.ts': `export { client } from './telnyx-client.js';`,
      'src/client/telnyx-client.ts': `import { call } from './call/call.js';\nexport const client = call;`,
      'src/client/call/call.ts': 'export const call = 1;',
    });
    assert.match(nothing, /no dependency violations/);
  });
});
