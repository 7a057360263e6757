/** The tag as the visitor has made it, for the place where it is to go. */
const places: Readonly<Record<string, (attributes: readonly string[]) => string>> = {
  HTML: attributes => `<script type="module" src="telnyx-elements.js"></script>
${tag(['token-url="/api/telnyx-token"', ...attributes])}`,
  CMS: attributes => `<!-- A block of custom HTML; the files stand beside your site -->
<script type="module" src="/assets/telnyx-elements.js"></script>
${tag(['token-url="/api/telnyx-token"', ...attributes])}`,
  Floating: attributes => `<script type="module" src="telnyx-launcher.js"></script>
<telnyx-launcher ${['token-url="/api/telnyx-token"', ...attributes].join(' ')}></telnyx-launcher>`,
  React: attributes => `import { TelnyxPhone } from 'telnyx-elements/react';

<TelnyxPhone tokenUrl="/api/telnyx-token"${inJsx(attributes)} />`,
  Vue: attributes => `import { TelnyxPhone } from 'telnyx-elements/vue';

<TelnyxPhone token-url="/api/telnyx-token"${attributes.map(each => ` ${each}`).join('')} />`,
  Angular: attributes => `import { TelnyxPhone } from 'telnyx-elements/angular';

@Component({
  imports: [TelnyxPhone],
  template: \`${tag(['token-url="/api/telnyx-token"', ...attributes])}\`,
})`,
};

const tag = (attributes: readonly string[]): string => `<telnyx-phone ${attributes.join(' ')}></telnyx-phone>`;
const inJsx = (attributes: readonly string[]): string => attributes.map(each => ` ${each}`).join('');

const camelCase = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** How wide the phone may get; a wide one shows the call history beside its keypad. */
const widths: Readonly<Record<string, string>> = { phone: '360px', narrow: '280px', wide: '880px' };

function styleOf(style: Readonly<Record<string, string>>, isReact: boolean): string {
  const given = Object.entries(style).filter(([, value]) => value);
  if (!given.length) return '';
  if (!isReact) return `style="${given.map(([name, value]) => `${name}: ${value}`).join('; ')}"`;
  const pairs = given.map(([name, value]) => `${name.startsWith('--') ? `'${name}'` : camelCase(name)}: '${value}'`);
  return `style={{ ${pairs.join(', ')} }}`;
}

export interface BuilderParts {
  /** The buttons that choose the place. */
  readonly tabs: HTMLElement;
  readonly code: HTMLElement;
  /** Each copies the code. */
  readonly copies: readonly HTMLButtonElement[];
  readonly accent: HTMLInputElement;
}

/** Shows the code for what is chosen, and follows the choice. */
export function startBuilder({ tabs, code, copies, accent }: BuilderParts): void {
  let place = 'HTML';
  const buttons = Object.keys(places).map(name => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      place = name;
      show();
    });
    return button;
  });
  tabs.append(...buttons);

  const chosen = (name: string) =>
    document.querySelector<HTMLSelectElement>(`select[data-toggle="${name}"]`)?.value ?? '';
  const show = () => {
    const { defaultValue, value } = accent;
    const isReact = place === 'React';
    const switches = ['country-picker', 'call-summary'].filter(name => chosen(name) && place !== 'Floating');
    const attributes = [
      ...['theme', 'density', 'history', 'tabs'].map(name => chosen(name) && `${name}="${chosen(name)}"`),
      ...switches.map(name => (isReact ? camelCase(name) : name)),
      chosen('dir') === 'rtl' && 'dir="rtl"',
      styleOf(
        {
          '--telnyx-color-accent': value === defaultValue ? '' : value,
          'max-inline-size': place === 'Floating' ? '' : (widths[chosen('width')] ?? ''), // the launcher has its own
        },
        isReact,
      ),
    ].filter(text => typeof text === 'string' && text !== '') as string[];
    code.textContent = places[place]?.(attributes) ?? '';
    for (const button of buttons) button.ariaPressed = String(button.textContent === place);
  };
  document.addEventListener('change', show);
  accent.addEventListener('input', show);
  for (const copy of copies) copyOnClick(copy, code);
  show();
}

/** How long a button says what became of the copy, in milliseconds. */
const saidForMs = 2_000;

function copyOnClick(button: HTMLButtonElement, code: HTMLElement): void {
  const name = button.textContent;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    button.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = name), saidForMs);
  };
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code.textContent).then(
      () => say('Copied'),
      () => say('Not allowed here'),
    );
  });
}
