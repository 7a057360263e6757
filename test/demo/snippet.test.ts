/** The demo's builder: what one chooses stands in the snippet, and the elements of the snippet have it. */
import { expect, fixture } from '@open-wc/testing';
import { places, snippet, type Choices, type Place } from '../../demo/snippet.js';
import { TelnyxLauncher } from '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';

const nothing: Choices = {
  theme: '',
  density: '',
  history: '',
  tabs: '',
  'country-picker': '',
  'call-summary': '',
  width: '',
  lang: '',
  dir: 'ltr',
  accent: '',
};

/** What the element has of a choice: a property, an attribute or a style. */
type Seen = (element: TelnyxPhone) => unknown;
const property =
  (name: 'theme' | 'density' | 'history' | 'tabs' | 'countryPicker' | 'dir' | 'lang'): Seen =>
  element =>
    element[name];
const style =
  (name: string): Seen =>
  element =>
    element.style.getPropertyValue(name);
const asks: Seen = ({ callSummary }) => callSummary !== undefined && callSummary !== false;

/** A choice, and what the phone has then. */
const table: readonly [name: keyof Choices, value: string, seen: Seen, expected: unknown][] = [
  ['theme', 'light', property('theme'), 'light'],
  ['theme', 'dark', property('theme'), 'dark'],
  ['density', 'compact', property('density'), 'compact'],
  ['history', 'local', property('history'), 'local'],
  ['history', 'off', property('history'), 'off'],
  ['tabs', 'shared', property('tabs'), 'shared'],
  ['country-picker', 'on', property('countryPicker'), true],
  ['call-summary', 'on', asks, true],
  ['width', 'phone', style('max-inline-size'), '360px'],
  ['width', 'narrow', style('max-inline-size'), '280px'],
  ['width', 'wide', style('max-inline-size'), '880px'],
  ['lang', 'de', property('lang'), 'de'],
  ['lang', 'pt-BR', property('lang'), 'pt-BR'],
  ['lang', 'zh-Hans', property('lang'), 'zh-Hans'],
  ['dir', 'rtl', property('dir'), 'rtl'],
  ['accent', '#b4005a', style('--telnyx-color-accent'), '#b4005a'],
];

/** The tag of a snippet; one of React as the page would have it. */
const tagIn = (text: string): string => /<(?:telnyx-|Telnyx)[^`]*?>/.exec(text)?.[0] ?? '';

/** The element of a snippet, on the page. It signs in nowhere. */
async function made(place: Place, choices: Choices): Promise<TelnyxPhone> {
  const text = tagIn(snippet(place, choices))
    .replace(/^<TelnyxPhone/, '<telnyx-phone')
    .replace(/\s*\/>$/, '>')
    .replace('token-url="/api/telnyx-token"', 'auto-connect="off"');
  const element = new DOMParser().parseFromString(text, 'text/html').body.firstElementChild;
  if (!element) throw new Error(text);
  return fixture(document.importNode(element, true) as HTMLElement as TelnyxPhone);
}

/** What is the phone's alone, a launcher hands on to it. */
const phoneFor = async (name: string, element: TelnyxPhone | TelnyxLauncher): Promise<TelnyxPhone> =>
  element instanceof TelnyxLauncher && !['theme', 'lang', 'dir', 'accent'].includes(name)
    ? element.load()
    : (element as TelnyxPhone);

describe('the builder', () => {
  for (const place of places) {
    it(`offers a tag that signs in, for ${place}`, () => {
      expect(tagIn(snippet(place, nothing))).to.match(/ (token-url|tokenUrl)="\/api\/telnyx-token"/);
    });
  }

  for (const place of places.filter(each => each !== 'React')) {
    for (const [name, value, seen, expected] of table) {
      if (place === 'Floating' && name === 'width') continue; // the launcher has its own
      it(`${place}: ${name} ${value} is on the element, and not without the choice`, async () => {
        const element = await made(place, { ...nothing, [name]: value });
        expect(seen(await phoneFor(name, element))).to.equal(expected);
        if (place === 'Floating' && name === 'density') return; // in a low window it is compact by itself
        expect(seen(await phoneFor(name, await made(place, nothing)))).to.not.equal(expected);
      });
    }
  }

  it('gives the launcher no width', () => {
    expect(snippet('Floating', { ...nothing, width: 'wide' })).to.equal(snippet('Floating', nothing));
  });

  it('names for React what are properties of the phone', () => {
    const all = Object.fromEntries(table.map(([name, value]) => [name, value])) as unknown as Choices;
    const tag = tagIn(snippet('React', all));
    const names = [...tag.matchAll(/ ([A-Za-z]+)(?==|\s|\/)/g)].map(([, name]) => name ?? '').filter(Boolean);
    expect(names).to.include.members(['tokenUrl', 'theme', 'countryPicker', 'callSummary', 'lang', 'dir', 'style']);
    expect(tag).to.contain(`style={{ '--telnyx-color-accent': '#b4005a', maxInlineSize: '880px' }}`);
    const phone = new TelnyxPhone();
    expect(names.filter(name => name !== 'maxInlineSize' && !(name in phone))).to.deep.equal([]);
  });
});
