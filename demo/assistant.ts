/** The demo of an AI assistant: no account, and everything that its owner and the page can set. */
import type { TelnyxAssistant } from '../src/index.js';
import { customStyles, settings, type Field, type Setting } from './assistant-settings.js';
import { control, host } from './gateway-controls.js';
import { keepHost } from './nav.js';

type Side = 'owner' | 'page';

const assistant = document.querySelector<TelnyxAssistant>('telnyx-assistant');
const [column, elsewhere, panel, log] = ['column', 'elsewhere', 'settings', 'log'].map(id =>
  document.getElementById(id),
);
if (!assistant || !column || !elsewhere || !panel || !log) throw new Error('The page is not whole.');

/** What is set: `owner.theme`, `page.mode` and so on. */
const chosen = new URLSearchParams(location.search);
const valueOf = (side: Side, { name, options, initial }: Field): string =>
  chosen.get(`${side}.${name}`) ?? initial ?? options?.[0] ?? '';
const ofSide = (side: Side): readonly Field[] =>
  Object.values(settings).flatMap(group => group.flatMap(setting => setting[side] ?? []));

/** Functions of the page that it may call, found by their path. */
const tools = {
  time: () => new Date().toLocaleTimeString(),
  slow: () => new Promise(resolve => setTimeout(resolve, 5_000, 'that it is done')),
  broken: () => Promise.reject(new Error('out of order')),
};
Object.assign(window, { demoShop: { tools } });

/** What its owner says, as the server sends it. */
function ownerSettings(): Readonly<Record<string, unknown>> {
  const said = ofSide('owner').map(field => [field.name, valueOf('owner', field)] as const);
  const { preset, color, custom_styles: style, ...plain } = Object.fromEntries(said.filter(([, value]) => value));
  return {
    ...Object.fromEntries(
      Object.entries(plain).map(([name, value]) => [name, /^(true|false)$/.test(value) ? value === 'true' : value]),
    ),
    ...((preset ?? color) && { audio_visualizer_config: { ...(preset && { preset }), ...(color && { color }) } }),
    ...(style && { custom_styles: customStyles[style] }),
  };
}

/** What is no attribute. */
const otherwise: Readonly<Record<string, (element: TelnyxAssistant, value: string) => void>> = {
  parent: (element, value) => {
    const parent = value === 'body' ? document.body : column;
    elsewhere.hidden = value !== 'body';
    if (element.parentElement !== parent) parent.prepend(element);
    if (value === 'body') document.body.append(element);
  },
  'color-scheme': (_, value) => {
    document.documentElement.style.colorScheme = value === 'normal' ? value : '';
  },
  '--telnyx-color-accent': (element, value) => element.style.setProperty('--telnyx-color-accent', value),
  dir: (_, value) => {
    document.documentElement.dir = value;
  },
};

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

function applyPage(element: TelnyxAssistant, field: Field): void {
  const value = valueOf('page', field);
  const apply = otherwise[field.name];
  if (apply) apply(element, value);
  else if (element.getAttribute(field.name) !== (value || null)) setAttribute(element, field.name, value);
}

/** The page's tag, and its owner's settings, to be read. */
function showCode(element: TelnyxAssistant): void {
  const said = ofSide('page').filter(field => !otherwise[field.name] && valueOf('page', field));
  const attributes = said.map(field => `\n  ${field.name}="${valueOf('page', field)}"`);
  const code = `<telnyx-assistant${attributes.length ? '\n  ' : ' '}agent-id="${element.getAttribute('agent-id')}"${attributes.join('')}`;
  const [tag, owner] = ['tag', 'owner'].map(id => document.getElementById(id));
  if (tag) tag.textContent = `${code}${attributes.length ? '\n' : ''}></telnyx-assistant>`;
  if (owner) owner.textContent = JSON.stringify(ownerSettings(), null, 2);
}

function apply(element: TelnyxAssistant): void {
  for (const field of ofSide('page')) applyPage(element, field);
  showCode(element);
  void control('widget-settings', { settings: ownerSettings() });
}

function renderField(side: Side, field: Field): HTMLLabelElement {
  const label = document.createElement('label');
  const name = document.createElement('span');
  const code = document.createElement('code');
  code.textContent = field.name;
  name.append(side === 'owner' ? 'Owner: ' : 'Page: ', code);
  const input = document.createElement(field.options ? 'select' : 'input');
  for (const option of field.options ?? []) {
    const each = new Option(option || '–', option);
    input.append(each);
  }
  input.value = valueOf(side, field);
  input.addEventListener('change', () => {
    chosen.set(`${side}.${field.name}`, input.value);
    history.replaceState(null, '', `?${chosen}`);
    apply(assistant as TelnyxAssistant);
  });
  label.append(name, input);
  return label;
}

function renderSetting(setting: Setting): HTMLFieldSetElement {
  const fieldset = document.createElement('fieldset');
  fieldset.className = 'setting';
  const legend = document.createElement('legend');
  legend.textContent = setting.title;
  const fields = document.createElement('div');
  for (const side of ['owner', 'page'] as const)
    fields.append(...(setting[side] ?? []).map(field => renderField(side, field)));
  fieldset.append(legend, fields);
  return fieldset;
}

for (const [title, group] of Object.entries(settings)) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = title;
  details.append(summary, ...group.map(renderSetting));
  panel.append(details);
}

/** What an event has to say, without what every event has. */
const dataOf = (event: Event): string =>
  Object.entries(event)
    .filter(([name, value]) => name !== 'isTrusted' && name !== 'callId' && typeof value !== 'object')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');

for (const name of ['start', 'first-word', 'tool', 'handover', 'end'])
  assistant.addEventListener(`telnyx-assistant-${name}`, event => {
    const line = document.createElement('li');
    const type = document.createElement('b');
    type.textContent = event.type;
    line.append(type, ` ${dataOf(event)}`);
    log.prepend(line);
    while (log.childElementCount > 100) log.lastElementChild?.remove();
  });

document.getElementById('copy')?.addEventListener('click', () => {
  void navigator.clipboard.writeText(document.getElementById('tag')?.textContent ?? '').catch(() => {});
});

keepHost();
assistant.setAttribute('host', host);
apply(assistant);
