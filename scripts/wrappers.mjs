/**
 * Writes what frameworks get of the elements, from custom-elements.json: definitions of their properties, components for React
 * and Vue, and types. With `--check` it writes nothing and fails if a file would change.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** @typedef {{ name: string, attribute?: string, description: string, initial?: string, isSwitch: boolean }} Property */
/** @typedef {{ name: string, description: string, type: string }} DomEvent `name` as in the DOM */
/** @typedef {{ name: string, tag: string, summary: string, properties: Property[], events: DomEvent[], methods: string[], isProvider: boolean }} Element */

const head = '// Made from custom-elements.json by `npm run manifest`: do not edit.\n';

const camelCase = (/** @type {string} */ name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
const comment = (/** @type {string} */ text) => (text ? `/** ${text.replaceAll(/\s*\n\s*/g, ' ')} */\n` : '');

/** What the manifest says of an element. @returns {Element} */
function readElement(/** @type {any} */ { name, tagName, summary = '', members, attributes = [], events = [] }) {
  const attributeOf = new Map(attributes.map((/** @type {any} */ { fieldName, name }) => [fieldName, name]));
  const isField = (/** @type {any} */ { kind, readonly, privacy = 'public' }) =>
    kind === 'field' && !readonly && privacy === 'public';
  return {
    name,
    tag: tagName,
    summary: summary.split(/(?<=\.)\s/)[0], // its first sentence
    properties: members
      .filter(isField)
      .filter((/** @type {any} */ field) => field.name !== 'optionError') // what the element says, not what it is told
      .map((/** @type {any} */ field) => ({
        name: field.name,
        attribute: attributeOf.get(field.name),
        description: field.description ?? '',
        initial: field.default,
        isSwitch: /boolean/.test(field.type?.text) && /'off'/.test(field.type.text),
      })),
    events: events
      .filter((/** @type {any} */ event) => event.name.startsWith('telnyx-')) // frameworks know the browser's own
      .map((/** @type {any} */ event) => ({ ...event, description: event.description ?? '', type: event.type.text })),
    methods: members
      .filter((/** @type {any} */ { kind }) => kind === 'method')
      .map((/** @type {any} */ { name }) => name),
    isProvider: members.some((/** @type {any} */ { name }) => name === 'ownsClient'),
  };
}

/** Properties, events and types of one element, for every framework. */
function definitionFile(/** @type {Element} */ { name, tag, summary, properties, events, methods, isProvider }) {
  const types = [...new Set(events.map(({ type }) => type).filter(type => type !== 'Event'))].sort();
  const property = (/** @type {Property} */ { name, attribute, initial }) => {
    const facts = [attribute && `attribute: '${attribute}'`, initial && `initial: ${initial}`].filter(Boolean);
    return `${name}: { ${facts.join(', ')} },\n`;
  };
  return `${types.length ? `import type { ${types.join(', ')} } from '../../events/index.js';\n` : ''}import '../../elements/${tag}/${tag}.js';
import type { ${name} } from '../../elements/${tag}/${tag}.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of \`${tag}\`. */
export interface ${name}Props {
${properties.map(({ name: key, description }) => `${comment(description)}${key}?: ${name}['${key}'] | undefined;\n`).join('')}}

/** Events of \`${tag}\`, by their names in camel case. */
export interface ${name}Events {
${events.map(({ name: key, description, type }) => `${comment(description)}${camelCase(key)}: ${type};\n`).join('')}}

${comment(summary)}export const definition: ElementDefinition<${name}, ${name}Props, ${name}Events> = {
tag: '${tag}',
properties: {\n${properties.map(property).join('')}},
events: [${events.map(({ name: type }) => `'${type}'`).join(', ')}],
methods: [${methods.map(method => `'${method}'`).join(', ')}],
isProvider: ${isProvider},
};
`;
}

const imports = (
  /** @type {Element} */ { name, tag },
) => `import type { ${name} as ${name}Node } from '../../elements/${tag}/${tag}.js';
import { definition, type ${name}Events, type ${name}Props as Props } from '../../wrappers/definitions/${tag}.js';
`;

function reactFile(/** @type {Element} */ element) {
  const { name, summary } = element;
  return `'use client';
${imports(element)}import { createComponent, type ElementComponent, type ElementComponentProps } from '../component.js';

/** Props of \`${name}\`: its properties, handlers of its events, and what every HTML element takes. */
export type ${name}Props = ElementComponentProps<${name}Node, Props, ${name}Events>;

${comment(summary)}export const ${name}: ElementComponent<${name}Node, Props, ${name}Events> = /* @__PURE__ */ createComponent(definition);
`;
}

const reactIndex = (/** @type {Element[]} */ elements) => `/** The elements as React components. */
${elements.map(({ name, tag }) => `export { ${name}, type ${name}Props } from './${tag}.js';\n`).join('')}`;

function vueFile(/** @type {Element} */ element) {
  const { name, summary, methods } = element;
  const type = `ElementComponent<${name}Node, Props, ${name}Events, ${methods.map(method => `'${method}'`).join(' | ') || 'never'}>`;
  return `${imports(element)}import { createComponent, type ElementComponent } from '../component.js';

${comment(summary)}export const ${name}: ${type} = /* @__PURE__ */ createComponent(definition);
`;
}

const vueIndex = (/** @type {Element[]} */ elements) => `/** The elements as Vue components. */
${elements.map(({ name, tag }) => `import { ${name} } from './${tag}.js';\n`).join('')}
export { ${elements.map(({ name }) => name).join(', ')} };

declare module 'vue' {
  /** What templates know once the plugin registers them, or their tags are custom elements. */
  interface GlobalComponents {
${elements.map(({ name }) => `${name}: typeof ${name};\n`).join('')}
  }
}
`;

/** An output has another name than the DOM event: one of the same name would call itself. */
function angularFile(/** @type {Element} */ { name, tag, summary, properties, events }) {
  const listener = (/** @type {DomEvent} */ { name: type }) => `'(${type})': '${camelCase(type)}.emit($event)',\n`;
  const input = (/** @type {Property} */ { name: key, description }) =>
    `${comment(description)}@Input() set ${key}(value: ${name}Node['${key}']) {\nthis.element.${key} = value;\n}\n\n`;
  const output = (/** @type {DomEvent} */ { name: type, description }) =>
    `${comment(description)}@Output() readonly ${camelCase(type)} = new EventEmitter<${name}Events['${camelCase(type)}']>();\n\n`;
  const core = ['Directive', 'ElementRef', 'inject', 'Input', ...(events.length ? ['EventEmitter', 'Output'] : [])];
  return `import { ${core.sort().join(', ')} } from '@angular/core';
import '../../elements/${tag}/${tag}.js';
import type { ${name} as ${name}Node } from '../../elements/${tag}/${tag}.js';
${events.length ? `import type { ${name}Events } from '../../wrappers/definitions/${tag}.js';` : ''}

${comment(summary)}@Directive({
selector: '${tag}',
${events.length ? `host: {\n${events.map(listener).join('')}},` : ''}
})
export class ${name} {
/** The element itself, with its methods. */
readonly element = inject<ElementRef<${name}Node>>(ElementRef).nativeElement;

${events.map(output).join('')}${properties.map(input).join('')}}
`;
}

const angularIndex = (/** @type {Element[]} */ elements) => `/** The elements as Angular directives. */
${elements.map(({ name, tag }) => `export { ${name} } from './${tag}.js';\n`).join('')}`;

/** The tags of all elements, with the types that `type` gives to each. @param {Element[]} elements @param {(element: Element) => string} type */
const tagTypes = (elements, type) => elements.map(element => `'${element.tag}': ${type(element)};\n`).join('');

/** Types for templates that set properties or attributes on the tags themselves. @param {Element[]} elements */
const typeImports = elements =>
  elements
    .map(({ name, tag, events }) => {
      const types = [`${name}Props`, ...(events.length ? [`${name}Events`] : [])];
      return `import type { ${name} } from '../elements/${tag}/${tag}.js';
import type { ${types.join(', ')} } from '../wrappers/definitions/${tag}.js';
`;
    })
    .join('');

/** Attributes with another name than their property. Templates leave one out that is `false`: that does not switch off. */
const attributesOnly = (/** @type {Element} */ { name, properties }) =>
  properties
    .filter(({ name: key, attribute }) => attribute && attribute !== key)
    .map(({ name: key, attribute, isSwitch }) => {
      const type = `${name}Props['${key}']`;
      return `'${attribute}'?: ${isSwitch ? `Exclude<${type}, false>` : type};`;
    })
    .join('\n');

const handlers = (/** @type {Element} */ { name, events }, /** @type {string} */ prefix) =>
  events
    .map(({ name: type }) => `'${prefix}${type}'?: ((event: ${name}Events['${camelCase(type)}']) => void) | undefined;`)
    .join('\n');

const preactFile = (/** @type {Element[]} */ elements) => `import type { HTMLAttributes } from 'preact';
${typeImports(elements)}
type Base<Node extends EventTarget, Props> = Omit<HTMLAttributes<Node>, keyof Props> & Props;

/** The elements in the JSX of Preact. */
export interface TelnyxTags {
${tagTypes(elements, element => `Base<${element.name}, ${element.name}Props> & {\n${attributesOnly(element)}\n${handlers(element, 'on')}\n}`)}}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends TelnyxTags {}
  }
}
`;

/** Solid writes attributes, unless it is told to set a property. */
const solidFile = (/** @type {Element[]} */ elements) => `import type { JSX } from 'solid-js';
${typeImports(elements)}
type Base<Node, Props> = Omit<JSX.HTMLAttributes<Node>, keyof Props> & { [Name in keyof Props as \`prop:\${Name & string}\`]: Props[Name] };
type Attribute = string | number | boolean | undefined;

/** The elements in the JSX of Solid. */
export interface TelnyxTags {
${tagTypes(elements, element => `Base<${element.name}, ${element.name}Props> & {\n${solidAttributes(element)}\n${handlers(element, 'on:')}\n}`)}}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends TelnyxTags {}
  }
}
`;

const solidAttributes = (/** @type {Element} */ { properties }) =>
  properties
    .flatMap(({ attribute }) => (attribute ? [`'${attribute}'?: Attribute;`, `'attr:${attribute}'?: Attribute;`] : []))
    .join('\n');

const svelteFile = (/** @type {Element[]} */ elements) => `import type { HTMLAttributes } from 'svelte/elements';
${typeImports(elements)}
type Base<Node extends EventTarget, Props> = Omit<HTMLAttributes<Node>, keyof Props> & Props;

declare module 'svelte/elements' {
  /** The elements in the templates of Svelte 5. */
  interface SvelteHTMLElements {
${tagTypes(elements, element => `Base<${element.name}, ${element.name}Props> & {\n${attributesOnly(element)}\n${handlers(element, 'on')}\n}`)}  }
}
`;

/** Every file that is made, by its path. */
function filesFor(/** @type {Element[]} */ elements) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const element of elements) {
    files.set(`src/wrappers/definitions/${element.tag}.ts`, definitionFile(element));
    files.set(`src/react/components/${element.tag}.ts`, reactFile(element));
    files.set(`src/vue/components/${element.tag}.ts`, vueFile(element));
    files.set(`src/angular/directives/${element.tag}.ts`, angularFile(element));
  }
  files.set('src/react/components/index.ts', reactIndex(elements));
  files.set('src/vue/components/index.ts', vueIndex(elements));
  files.set('src/angular/directives/index.ts', angularIndex(elements));
  files.set('src/jsx/preact.ts', preactFile(elements));
  files.set('src/jsx/solid.ts', solidFile(elements));
  files.set('src/svelte/index.ts', svelteFile(elements));
  return files;
}

const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
/** @type {Element[]} */
const elements = modules
  .flatMap((/** @type {any} */ { declarations = [] }) => declarations)
  .filter((/** @type {any} */ { tagName }) => tagName)
  .map(readElement);

const isCheck = process.argv.includes('--check');
const options = await resolveConfig('package.json');
const files = filesFor(elements);
for (const [path, text] of files) {
  const [, directive = '', body = ''] = /^('use client';\n)?([^]*)$/.exec(text) ?? [];
  const wanted = await format(`${directive}${head}${body}`, { ...options, parser: 'typescript' });
  if (isCheck && (!existsSync(path) || readFileSync(path, 'utf8') !== wanted)) complain(path);
  if (isCheck) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, wanted);
}
for (const folder of new Set([...files.keys()].map(path => dirname(path)))) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    if (files.has(path)) continue;
    if (isCheck) complain(path);
    else rmSync(path); // of an element that is gone
  }
}

function complain(/** @type {string} */ path) {
  console.error(`${path} is not what custom-elements.json says: run npm run manifest.`);
  process.exitCode = 1;
}
