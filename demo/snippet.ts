/** The tag as the visitor of the builder has made it, for the place where it is to go. */

/** What the visitor chose; empty where it is the default. */
export interface Choices {
  readonly theme: string;
  readonly density: string;
  readonly history: string;
  readonly tabs: string;
  readonly 'country-picker': string;
  readonly 'call-summary': string;
  readonly width: string;
  readonly lang: string;
  readonly dir: string;
  /** A colour of CSS. */
  readonly accent: string;
}

export type Place = 'HTML' | 'CMS' | 'Floating' | 'React' | 'Vue' | 'Angular';

const token = 'token-url="/api/telnyx-token"';

/** What stands around the attributes. */
const frames: Readonly<Record<Place, (attributes: readonly string[]) => string>> = {
  HTML: attributes => `<script type="module" src="telnyx-elements.js"></script>
${tag([token, ...attributes])}`,
  CMS: attributes => `<!-- A block of custom HTML; the files stand beside your site -->
<script type="module" src="/assets/telnyx-elements.js"></script>
${tag([token, ...attributes])}`,
  Floating: attributes => `<script type="module" src="telnyx-launcher.js"></script>
<telnyx-launcher ${[token, ...attributes].join(' ')}></telnyx-launcher>`,
  React: attributes => `import { TelnyxPhone } from 'telnyx-elements/react';

<TelnyxPhone ${['tokenUrl="/api/telnyx-token"', ...attributes].join(' ')} />`,
  Vue: attributes => `import { TelnyxPhone } from 'telnyx-elements/vue';

<TelnyxPhone ${[token, ...attributes].join(' ')} />`,
  Angular: attributes => `import { TelnyxPhone } from 'telnyx-elements/angular';

@Component({
  imports: [TelnyxPhone],
  template: \`${tag([token, ...attributes])}\`,
})`,
};

export const places = Object.keys(frames) as readonly Place[];

const tag = (attributes: readonly string[]): string => `<telnyx-phone ${attributes.join(' ')}></telnyx-phone>`;
const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** How wide the phone may get; a wide one shows the call history beside its keypad. */
const widths: Readonly<Record<string, string>> = { phone: '360px', narrow: '280px', wide: '880px' };

/** The code for a place. */
export function snippet(place: Place, choices: Choices): string {
  const isReact = place === 'React';
  const given = (name: 'theme' | 'density' | 'history' | 'tabs' | 'lang') =>
    choices[name] && `${name}="${choices[name]}"`;
  const isOn = (name: 'country-picker' | 'call-summary') => choices[name] && (isReact ? camelCase(name) : name);
  const style = {
    '--telnyx-color-accent': choices.accent,
    'max-inline-size': place === 'Floating' ? '' : (widths[choices.width] ?? ''), // the launcher has its own
  };
  const attributes = [
    given('theme'),
    given('density'),
    given('history'),
    given('tabs'),
    isOn('country-picker'),
    isOn('call-summary'),
    given('lang'),
    choices.dir === 'rtl' && 'dir="rtl"',
    styleOf(style, isReact),
  ];
  return frames[place](attributes.filter(text => typeof text === 'string' && text !== '') as string[]);
}

function styleOf(style: Readonly<Record<string, string>>, isReact: boolean): string {
  const given = Object.entries(style).filter(([, value]) => value);
  if (!given.length) return '';
  if (!isReact) return `style="${given.map(([name, value]) => `${name}: ${value}`).join('; ')}"`;
  const pairs = given.map(([name, value]) => `${name.startsWith('--') ? `'${name}'` : camelCase(name)}: '${value}'`);
  return `style={{ ${pairs.join(', ')} }}`;
}
