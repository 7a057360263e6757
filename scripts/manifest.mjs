/**
 * Writes custom-elements.json from the docblocks of the elements, and the tables of README.md from that.
 * With `--check` it writes nothing and fails if one of them would change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
// @ts-expect-error -- it comes without types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format } from 'prettier';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, inheritedFrom?: { name: string } }} Entry */
/** @typedef {Record<'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates' | 'members', Entry[] | undefined>} Lists */
/** @typedef {Lists & { name: string, tagName: string, summary?: string, description?: string }} Element */

/** Declared in these, an attribute belongs to several elements and is listed once. */
const shared = new Set(['TelnyxElement', 'OptionsElement']);

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
const code = (/** @type {string | undefined} */ text) => (text ? `\`${cell(text)}\`` : '');

/** A table of these entries, or nothing when there are none. */
function table(
  /** @type {string} */ title,
  /** @type {Entry[]} */ entries,
  /** @type {(entry: Entry) => string[]} */ row,
) {
  if (!entries.length) return '';
  const columns = row(/** @type {Entry} */ ({ name: '' })).length - 1;
  const lines = entries.map(entry => `| ${row(entry).join(' | ')} |`);
  return `| ${title} |${' |'.repeat(columns)}\n| --- |${' --- |'.repeat(columns)}\n${lines.join('\n')}\n\n`;
}

const withType = (/** @type {Entry} */ { name, type, default: value, description }) => [
  code(name),
  code(type?.text.replace(' | undefined', '')),
  (value && value !== "''" && value !== 'false' ? `Default \`${cell(value.replaceAll("'", ''))}\`. ` : '') +
    cell(description),
];
const plain = (/** @type {Entry} */ { name, description }) => [code(name) || '(default)', cell(description)];
const themed = (/** @type {Entry} */ { name, default: value, description }) => [
  code(name),
  code(value),
  cell(description),
];

const isOwn = (/** @type {Entry} */ { inheritedFrom }) => !shared.has(inheritedFrom?.name ?? '');
const isMethod = (/** @type {Entry} */ member) => 'kind' in member && member.kind === 'method';

/** What README says of one element. */
function describe(/** @type {Element} */ element) {
  return (
    `### \`<${element.tagName}>\`\n\n${element.summary ?? ''}\n\n${element.description ?? ''}\n\n` +
    table('Attribute', (element.attributes ?? []).filter(isOwn), withType) +
    table('Method', (element.members ?? []).filter(isMethod).filter(isOwn), signature) +
    table('Event', element.events ?? [], withType) +
    table('Slot', element.slots ?? [], plain) +
    table('Part', element.cssParts ?? [], plain) +
    table('Custom property', element.cssProperties ?? [], themed) +
    table('State', element.cssStates ?? [], plain)
  );
}

/** A method with its parameters, and what it is for. */
function signature(/** @type {Entry & { parameters?: Entry[], return?: { type: { text: string } } }} */ method) {
  const parameters = (method.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  return [
    code(`${method.name}(${parameters.join(', ')}): ${method.return?.type.text ?? 'void'}`),
    cell(method.description),
  ];
}

/** Puts `text` between the markers of that name. */
function between(/** @type {string} */ page, /** @type {string} */ marker, /** @type {string} */ text) {
  const parts = page.split(new RegExp(`(<!-- /?${marker} -->)`));
  if (parts.length !== 5) throw new Error(`README.md lacks its <!-- ${marker} --> and <!-- /${marker} --> markers.`);
  return [parts[0], parts[1], `\n\n${text}\n\n`, parts[3], parts[4]].join('');
}

const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true });
/** @type {Element[]} */
const declarations = manifest.modules.flatMap(
  (/** @type {{ declarations: Element[] }} */ module) => module.declarations,
);
const elements = declarations.filter(({ tagName }) => tagName).sort((a, b) => a.tagName.localeCompare(b.tagName));
const options = declarations.filter(({ name }) => shared.has(name)).flatMap(({ attributes }) => attributes ?? []);

let readme = readFileSync('README.md', 'utf8');
readme = between(
  readme,
  'options',
  table(
    'Attribute',
    options.filter(({ inheritedFrom }) => !inheritedFrom),
    withType,
  ),
);
readme = between(readme, 'elements', elements.map(describe).join('\n'));
const wanted = {
  'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
  'README.md': await format(readme, { parser: 'markdown', printWidth: 120, embeddedLanguageFormatting: 'off' }),
};

for (const [name, text] of Object.entries(wanted)) {
  if (!process.argv.includes('--check')) writeFileSync(name, text);
  else if (readFileSync(name, 'utf8') !== text) {
    console.error(`${name} is not what the docblocks of the elements say: run npm run manifest.`);
    process.exitCode = 1;
  }
}
