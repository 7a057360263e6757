/**
 * Rules that need no compiler to check: one name everywhere, no catch-all files, and a docblock that says all that an element
 * offers. `findings(root)` looks at a tree; as a program it looks at this one.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A class whose name its tag does not tell: `TelnyxClient` is the client without a screen. */
const otherClassNames = new Map([['telnyx-client', 'TelnyxClientElement']]);
const catchAllNames = /^(utils?|helpers?|types|interfaces|constants|common|misc)([.-]|$)/;

const pascalCase = (/** @type {string} */ tag) =>
  tag.replaceAll(/(^|-)(\w)/g, (_, __, /** @type {string} */ letter) => letter.toUpperCase());

/** Every match of the first group of `pattern`, once. */
const all = (/** @type {string} */ text, /** @type {RegExp} */ pattern) => [
  ...new Set([...text.matchAll(pattern)].map(match => match[1] ?? '')),
];

/** What is wrong with the file of an element. */
function checkElement(/** @type {string} */ tag, /** @type {string} */ text) {
  const name = otherClassNames.get(tag) ?? pascalCase(tag);
  const docblock = text.slice(0, text.indexOf(`export class ${name} `));
  const parts = all(text, /\bpart="([\w -]+)"/g).flatMap(names => names.split(/\s+/));
  const slots = all(text, /<slot\s+name="([\w-]+)"/g);
  const states = all(text, /(?:setState|states\??\.(?:add|toggle))\('([\w-]+)'/g);
  return [
    [text.includes(`export class ${name} `), `exports no class ${name}`],
    [text.includes(`@customElement('${tag}')`), `does not define its tag: @customElement('${tag}')`],
    [text.includes(`'${tag}': ${name};`), `lacks '${tag}': ${name} in HTMLElementTagNameMap`],
    [text.includes(` * @tag ${tag}\n`), `lacks @tag ${tag} in its docblock`],
    [/ \* @summary \S/.test(docblock), 'lacks @summary in its docblock'],
    ...parts.map(part => [docblock.includes(`@csspart ${part} `), `offers part "${part}" without @csspart`]),
    ...slots.map(slot => [docblock.includes(`@slot ${slot} `), `offers slot "${slot}" without @slot`]),
    ...states.map(state => [docblock.includes(`@cssstate ${state} `), `has state "${state}" without @cssstate`]),
  ].flatMap(([isFine, finding]) => (isFine ? [] : [finding]));
}

/** What is wrong with any file of src. */
function checkSource(/** @type {string} */ path, /** @type {string} */ text) {
  const properties = all(text, /[\s{;`(](--[a-z][\w-]*)\s*[:,)]/g).filter(name => !name.startsWith('--telnyx-'));
  const events = path.includes('/events/') ? all(text, /static readonly type = '([^']+)'/g) : [];
  return [
    ...(text.includes('/**') ? [] : ['lacks its first sentence: what is it for?']),
    ...properties.map(
      name => `names a custom property ${name}: it is --telnyx-… for pages, --_… for the element alone`,
    ),
    ...events.flatMap(type => (type === basename(path, '.ts') ? [] : [`names its event ${type}: one name everywhere`])),
  ];
}

/** Files of the client that no spec has the name of, and none says that it covers. */
function untested(/** @type {string[]} */ sources, /** @type {string[]} */ specs, /** @type {string} */ headers) {
  const tested = new Set(specs.map(path => basename(path).replace(/\.test\.(ts|mjs)$/, '.ts')));
  const covered = new Set(all(headers, /`([\w-]+\.ts)`/g));
  return sources
    .filter(path => path.startsWith('src/client/') && basename(path) !== 'index.ts')
    .filter(path => !tested.has(basename(path)) && !covered.has(basename(path)));
}

/** Everything that is wrong in this tree, `file: what`. */
export function findings(/** @type {string} */ root) {
  const list = (/** @type {string} */ folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true }).map(name =>
          join(folder, String(name)).replaceAll(sep, '/'),
        )
      : [];
  const inSource = list('src');
  const files = inSource.filter(path => path.endsWith('.ts'));
  const tags = new Set(files.flatMap(path => /^src\/elements\/(telnyx-[\w-]+)\//.exec(path)?.[1] ?? []));
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
  const index = files.includes('src/index.ts') ? read('src/index.ts') : '';
  const source = files.map(read).join('\n');
  const declared = new Set(all(source, /(--_[\w-]+)(?:\s*:|', )/g));
  const found = [...inSource, ...list('test')]
    .filter(path => catchAllNames.test(basename(path)) && path !== 'test/types')
    .map(path => `${path}: is a catch-all name; name the one thing that it is`);
  for (const name of all(source, /var\((--_[\w-]+)/g)) if (!declared.has(name)) found.push(`src: nothing sets ${name}`);
  const docs = list('docs').filter(path => path.endsWith('.md') && !path.includes('node_modules'));
  const documented = docs.map(read).join('\n');
  for (const name of all(source, /(--telnyx-[\w-]+)/g))
    if (!documented.includes(name)) found.push(`docs: lack ${name}`);
  for (const path of files) found.push(...checkSource(path, read(path)).map(finding => `${path}: ${finding}`));
  const specs = list('test').filter(path => /\.test\.(ts|mjs)$/.test(path));
  const headers = specs.flatMap(path => all(read(path), /(Covers: [^]*?)\*\//g)).join('\n');
  for (const path of untested(files, specs, headers))
    found.push(`${path}: no spec has its name, or names it in its first comment: "Covers: \`${basename(path)}\`."`);
  for (const tag of tags) {
    const path = `src/elements/${tag}/${tag}.ts`;
    if (!files.includes(path)) found.push(`${dirname(path)}: lacks ${tag}.ts`);
    else found.push(...checkElement(tag, read(path)).map(finding => `${path}: ${finding}`));
    const spec = `test/elements/${tag}.test.ts`;
    if (!existsSync(join(root, spec))) found.push(`${path}: lacks ${spec}`);
    else if (!read(spec).includes(`elementContract('${tag}'`))
      found.push(`${spec}: lacks elementContract('${tag}', …)`);
    if (!index.includes(`./elements/${tag}/${tag}.js`)) found.push(`${path}: is not in src/index.ts`);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findings('.');
  for (const finding of found) console.error(finding);
  process.exitCode = found.length ? 1 : 0;
}
