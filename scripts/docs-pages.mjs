/** The pages and tables of the docs that are made from the docblocks: elements, attributes, errors. */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { format } from 'prettier';

/** @typedef {{ name: string, kind?: string, description?: string, type?: { text: string }, default?: string, inheritedFrom?: { name: string }, attribute?: string, privacy?: string, static?: boolean }} Entry */
/** @typedef {Record<'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties' | 'cssStates' | 'members', Entry[] | undefined>} Lists */
/** @typedef {Lists & { name: string, tagName: string, summary?: string, description?: string }} Element */
/** @typedef {{ modules: { declarations: Element[] }[] }} Manifest */

/** Declared in these, an attribute belongs to several elements and is listed once. */
const shared = new Set(['TelnyxElement', 'OptionsElement']);
/** Elements with a phone of their own: with all the attributes of one. */
const providers = new Set(['telnyx-client', 'telnyx-phone']);
const note = '<!-- Made by `npm run manifest` from the docblocks: change those. -->';

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
const code = (/** @type {string | undefined} */ text) => (text ? `\`${cell(text)}\`` : '');

/** A table of these entries, or nothing when there are none. */
function table(
  /** @type {readonly string[]} */ columns,
  /** @type {Entry[]} */ entries,
  /** @type {(entry: Entry) => string[]} */ row,
) {
  if (!entries.length) return '';
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const lines = [columns, columns.map(() => '---'), ...entries.map(row)].map(line);
  return `${lines.join('\n')}\n\n`;
}

/** The same with a heading, so that it can be found. */
const section = (
  /** @type {string} */ heading,
  /** @type {readonly string[]} */ columns,
  /** @type {Entry[]} */ entries,
  /** @type {(entry: Entry) => string[]} */ row,
) => (entries.length ? `## ${heading}\n\n${table(columns, entries, row)}` : '');

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

/** A method with its parameters, and what it is for. */
function signature(/** @type {Entry & { parameters?: Entry[], return?: { type: { text: string } } }} */ method) {
  const parameters = (method.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`);
  return [
    code(`${method.name}(${parameters.join(', ')}): ${method.return?.type.text ?? 'void'}`),
    cell(method.description),
  ];
}

const isOwn = (/** @type {Entry} */ { inheritedFrom }) => !shared.has(inheritedFrom?.name ?? '');
const isMethod = (/** @type {Entry} */ { kind }) => kind === 'method';
const isProperty = (/** @type {Entry} */ { kind, attribute, privacy, static: isStatic }) =>
  kind === 'field' && !attribute && !isStatic && privacy === undefined;

/** How it stands on a page. */
function example(/** @type {string} */ tag) {
  if (tag === 'telnyx-phone') return '<telnyx-phone token-url="/api/telnyx-token"></telnyx-phone>';
  const inside = tag === 'telnyx-client' ? '<telnyx-dialpad></telnyx-dialpad>' : `<${tag}></${tag}>`;
  return `<telnyx-client token-url="/api/telnyx-token">\n  ${inside}\n</telnyx-client>`;
}

/** The page of one element. */
function elementPage(/** @type {Element} */ { tagName: tag, ...element }) {
  const common = providers.has(tag)
    ? 'It takes all [attributes of a phone](../attributes.md), too.'
    : 'It uses the phone around it, the one with the id in `for`, or the one in its property `client`.';
  return `# \`<${tag}>\`

${note}

${element.summary ?? ''}

${element.description ?? ''}

\`\`\`html
${example(tag)}
\`\`\`

\`\`\`js
import 'telnyx-elements/elements/${tag}';
\`\`\`

${common}

${section('Attributes', ['Attribute', 'Type', 'What it is'], (element.attributes ?? []).filter(isOwn), withType)}
${section('Properties', ['Property', 'Type', 'What it is'], (element.members ?? []).filter(isProperty).filter(isOwn), withType)}
${section('Methods', ['Method', 'What it does'], (element.members ?? []).filter(isMethod).filter(isOwn), signature)}
${section('Events', ['Event', 'Type', 'When'], element.events ?? [], withType)}
${section('Slots', ['Slot', 'What it is for'], element.slots ?? [], plain)}
${section('Parts', ['Part', 'What it is'], element.cssParts ?? [], plain)}
${section('Custom properties', ['Custom property', 'Default', 'What it is'], element.cssProperties ?? [], themed)}
${section('States', ['State', 'When'], element.cssStates ?? [], plain)}
${(element.events ?? []).length ? 'Events bubble and are composed unless they say otherwise: [requests and events](../events.md). ' : ''}Parts, custom properties and states: [theming](../theming.md).
`;
}

/** The list of elements, with links below `folder`. */
function elementList(/** @type {Element[]} */ elements, /** @type {string} */ folder) {
  const rows = elements.map(
    ({ tagName, summary }) => `| [\`${tagName}\`](${folder}${tagName}.md) | ${cell(summary)} |`,
  );
  return `| Element | What it does |\n| --- | --- |\n${rows.join('\n')}`;
}

/** Every error, by code. */
async function errorsPage() {
  const contents =
    "export { errorRegistry } from './src/client/errors/registry.ts'; export { errorName } from './src/client/errors/error-codes.ts'";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  /** @type {typeof import('../src/client/errors/registry.js') & typeof import('../src/client/errors/error-codes.js')} */
  const { errorRegistry, errorName } = await import(`data:text/javascript;base64,${script}`);
  const list = (/** @type {readonly string[]} */ lines) => lines.map(line => `- ${line}`).join('\n');
  const entries = Object.entries(errorRegistry).map(([number, { message, fatal, causes, solutions }]) => {
    const name = errorName(/** @type {import('../src/client/index.js').ErrorCode} */ (Number(number)));
    return `<a id="e${number}"></a>\n\n## ${number} \`${name}\`\n\n“${message}” ${fatal ? 'Fatal.' : 'Not fatal.'}\n\nCauses:\n\n${list(causes)}\n\nWhat to do:\n\n${list(solutions)}`;
  });
  return `# Errors by code

${note}

Every error is a \`TelnyxError\` with \`code\`, \`codeName\`, \`message\`, \`causes\`, \`solutions\`, \`fatal\`, \`detail\` (what is special
about this one) and the original in \`cause\`. *Fatal* means that the client cannot recover by itself: the user or the page has to act.
Codes are those that Telnyx documents for its JavaScript SDK, where it has one. Compare names, not numbers:

\`\`\`js
import { errorCodes, TelnyxError } from 'telnyx-elements/client';
if (TelnyxError.is(error) && error.code === errorCodes.MICROPHONE_DENIED) showHowToAllow();
\`\`\`

${entries.join('\n\n')}
`;
}

/** Puts `text` between the markers of that name. */
function between(/** @type {string} */ name, /** @type {string} */ marker, /** @type {string} */ text) {
  const parts = readFileSync(name, 'utf8').split(new RegExp(`(<!-- /?${marker} -->)`));
  if (parts.length !== 5) throw new Error(`${name} lacks its <!-- ${marker} --> and <!-- /${marker} --> markers.`);
  return [parts[0], parts[1], `\n\n${text}\n\n`, parts[3], parts[4]].join('');
}

/** File → text, formatted. @param {Manifest} manifest @returns {Promise<Record<string, string>>} */
export async function docsPages(manifest) {
  const declarations = manifest.modules.flatMap(module => module.declarations);
  const elements = declarations.filter(({ tagName }) => tagName).sort((a, b) => a.tagName.localeCompare(b.tagName));
  const options = declarations.filter(({ name }) => shared.has(name)).flatMap(({ attributes }) => attributes ?? []);
  const own = options.filter(({ inheritedFrom }) => !inheritedFrom);
  const index = `# Elements\n\n${note}\n\n${elementList(elements, './')}\n`;
  /** @type {Record<string, string>} */
  const pages = {
    'README.md': between('README.md', 'elements', elementList(elements, 'docs/elements/')),
    'docs/attributes.md': between(
      'docs/attributes.md',
      'options',
      table(['Attribute', 'Type', 'What it is'], own, withType),
    ),
    'docs/errors.md': await errorsPage(),
    'docs/elements/index.md': index,
    ...Object.fromEntries(elements.map(element => [`docs/elements/${element.tagName}.md`, elementPage(element)])),
  };
  const style = /** @type {const} */ ({ parser: 'markdown', printWidth: 120, embeddedLanguageFormatting: 'off' });
  const formatted = Object.entries(pages).map(async ([name, text]) => [name, await format(text, style)]);
  return Object.fromEntries(await Promise.all(formatted));
}
