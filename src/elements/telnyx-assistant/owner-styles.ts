/** The owner's `custom_styles`: values of our documented custom properties, each parsed as what it is, and nothing else. */
import type { WidgetSettings } from '../../client/assistant/index.js';
import { hasColors } from './page-colors.js';

type Kind = 'color' | 'length' | 'family';

/** Custom properties that an owner may set. */
const known: Readonly<Record<string, Kind>> = {
  '--telnyx-color-accent': 'color',
  '--telnyx-color-surface': 'color',
  '--telnyx-color-text': 'color',
  '--telnyx-color-text-quiet': 'color',
  '--telnyx-color-fill': 'color',
  '--telnyx-color-border': 'color',
  '--telnyx-color-focus': 'color',
  '--telnyx-color-call': 'color',
  '--telnyx-color-end': 'color',
  '--telnyx-color-on-solid': 'color',
  '--telnyx-color-warning': 'color',
  '--telnyx-font-family': 'family',
  '--telnyx-radius': 'length',
  '--telnyx-gap': 'length',
  '--telnyx-action-size': 'length',
  '--telnyx-assistant-height': 'length',
  '--telnyx-launcher-size': 'length',
  '--telnyx-launcher-width': 'length',
};

/** Characters of a value. */
const longest = 100;

/** A hexadecimal number, a name, or a function of numbers: nothing that is taken from elsewhere, as by `var()`. */
const color = /^(#[\da-f]{3,8}|[a-z]{3,30}|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/deg+-]*\))$/i;

const parsers: Readonly<Record<Kind, (value: string) => boolean>> = {
  color: value => color.test(value) && CSS.supports('color', value),
  length: value => /^(\d{1,3}(\.\d{1,3})?px|\d{1,2}(\.\d{1,3})?r?em|0)$/.test(value),
  family: value => /^[\w\s,'"-]+$/.test(value) && CSS.supports('font-family', value),
};

/** The entries that may be used, by their names. */
export function readStyles(styles: WidgetSettings['customStyles']): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [name, kind] of Object.entries(known)) {
    const value = styles && Object.hasOwn(styles, name) ? styles[name] : undefined;
    if (typeof value === 'string' && value.length <= longest && parsers[kind](value)) read.set(name, value);
  }
  return read;
}

/**
 * A sheet that applies them from inside of the element's shadow root, where the page's rules for the element win; what the
 * page sets around it is left alone. Undefined if there is nothing to apply.
 */
function ownerSheet(element: Element, styles: WidgetSettings['customStyles']): CSSStyleSheet | undefined {
  const values = readStyles(styles);
  if (!values.size) return undefined;
  const page = getComputedStyle(element.parentElement ?? element.ownerDocument.documentElement);
  const sheet = new CSSStyleSheet();
  sheet.insertRule(':host {}');
  const { style } = sheet.cssRules[0] as CSSStyleRule;
  for (const [name, value] of values) if (!page.getPropertyValue(name)) style.setProperty(name, value);
  return sheet;
}

/** What of the owner's settings depends on the page around the element. */
export class OwnerLook {
  /** The page says which colours it has. */
  hasColors = true;
  /** What is adopted behind the element's own. */
  sheets: readonly CSSStyleSheet[] = [];
  readonly #element: Element;
  #settings: WidgetSettings | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** The settings are taken again with the next update. */
  forget(): void {
    this.#settings = undefined;
  }

  /** Returns whether there are other styles now. */
  take(settings: WidgetSettings): boolean {
    if (settings === this.#settings) return false;
    this.#settings = settings;
    this.hasColors = hasColors(this.#element);
    const before = this.sheets.length;
    const sheet = ownerSheet(this.#element, settings.customStyles);
    this.sheets = sheet ? [sheet] : [];
    return before > 0 || this.sheets.length > 0;
  }
}
