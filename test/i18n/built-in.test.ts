/** The language of a page and its elements: which one, when it comes, and when it does not. Covers: `registry.ts`, `first-words.ts`, `tags.ts`, `mark-language.ts`. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { loadLanguage, registerTranslation } from '../../src/i18n/index.js';
import { spokenFor } from '../../src/i18n/languages.js';
import { onTranslation } from '../../src/i18n/registry.js';
import { fr } from '../../src/i18n/translations/fr.js';
import { settled } from '../contracts/stage.js';
import { shownTexts } from '../contracts/translated.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

/** A phone that is signed in, on a page in a language. */
async function phone(lang: string, dir?: string): Promise<TelnyxPhone> {
  const box = await fixture(html`<div></div>`);
  box.setAttribute('lang', lang);
  if (dir) box.setAttribute('dir', dir);
  const element = document.createElement('telnyx-phone');
  element.client = (await ScriptedPhone.ready()).client;
  box.append(element);
  await settled(element);
  return element;
}

const label = (element: Element) => element.shadowRoot?.querySelector('.base')?.getAttribute('aria-label');
const root = (element: Element) => element.shadowRoot?.querySelector('.base');

describe('the language of a page', () => {
  for (const [lang, written, spoken] of [
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['de_DE.UTF-8', 'de', 'de-DE'],
    ['pt', 'pt-BR', 'pt'],
    ['pt-PT', 'pt-BR', 'pt-PT'],
    ['zh-Hans-CN', 'zh-Hans', 'zh-Hans-CN'],
    ['zh-CN', 'zh-Hans', 'zh-CN'],
    ['zh-TW', 'zh-Hans', 'zh-Hans'],
    ['iw', 'he', 'he'],
    ['AR-eg', 'ar', 'ar-EG'],
  ] as const) {
    it(`“${lang}” is written in ${written}, and named ${spoken}`, async () => {
      await loadLanguage(lang);
      expect(spokenFor(lang)?.lang).to.equal(spoken);
    });
  }

  for (const lang of ['', 'tlh', 'english', 'x', 'de_', '💬']) {
    it(`“${lang}” is English`, () => {
      expect(loadLanguage(lang)).to.equal(null);
      expect(spokenFor(lang)).to.equal(null);
    });
  }

  it('is that of the first thing an element shows', async () => {
    const box = await fixture(html`<div lang="nl"></div>`);
    const element = document.createElement('telnyx-phone');
    const seen = new Set<string>();
    box.append(element);
    await until(() => {
      const text = label(element);
      if (text) seen.add(text);
      return text;
    });
    expect([...seen]).to.deep.equal(['Telefoon']);
  });

  it('changes while the page is open, and the former one is spoken until the new one is there', async () => {
    const element = await phone('it');
    await until(() => label(element) === 'Telefono');
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(String(label(element))));
    watch.observe(element.shadowRoot as ShadowRoot, {
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-label'],
    });
    element.parentElement?.setAttribute('lang', 'ja');
    await until(() => label(element) === '電話');
    await until(() => shownTexts(element).includes('発信'), { what: shownTexts(element).join() });
    watch.disconnect();
    expect(seen.filter(text => text === 'Phone')).to.deep.equal([]);
    element.parentElement?.setAttribute('lang', 'en-GB');
    await until(() => label(element) === 'Phone');
  });

  it('is said in the element where the page says another one, with its direction', async () => {
    const english = await phone('sv', 'rtl');
    await english.updateComplete;
    expect([root(english)?.getAttribute('lang'), root(english)?.getAttribute('dir')]).to.deep.equal(['en', 'rtl']);
    const same = await phone('tr');
    await until(() => label(same) === 'Telefon');
    expect([root(same)?.hasAttribute('lang'), root(same)?.hasAttribute('dir')]).to.deep.equal([false, false]);
    const hebrew = await phone('he');
    await until(() => label(hebrew) === 'טלפון');
    expect(root(hebrew)?.getAttribute('dir')).to.equal('rtl');
    hebrew.parentElement?.setAttribute('dir', 'ltr'); // the page knows better
    await until(() => root(hebrew)?.getAttribute('dir') !== 'rtl');
    hebrew.parentElement?.removeAttribute('dir');
    await until(() => root(hebrew)?.getAttribute('dir') === 'rtl');
    const dialpad = hebrew.shadowRoot?.querySelector('telnyx-dialpad');
    expect(getComputedStyle(dialpad?.shadowRoot?.firstElementChild as Element).direction).to.equal('rtl');
    hebrew.lang = 'de';
    await until(() => label(hebrew) === 'Telefon');
    expect(getComputedStyle(root(hebrew) as Element).direction).to.equal('ltr');
  });

  it('is English while it cannot be loaded, which the console says once, and comes later', async () => {
    /* eslint-disable no-console -- what it says there is the test's */
    const { error } = console;
    const lines: unknown[] = [];
    console.error = (line: unknown) => void lines.push(line);
    let calls = 0;
    const stop = onTranslation(() => calls++);
    let attempts = 0;
    const load = () =>
      ++attempts < 3 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ ...fr, lang: 'eo' });
    try {
      await loadLanguage('eo', load);
      expect([spokenFor('eo'), attempts, calls, lines.length]).to.deep.equal([null, 1, 0, 1]);
      expect(loadLanguage('eo', load), 'nobody waits for it').to.equal(null);
      await until(() => spokenFor('eo') !== null);
      expect([attempts, calls, lines.length]).to.deep.equal([3, 1, 1]);
    } finally {
      console.error = error;
      stop();
    }
    /* eslint-enable no-console */
  });
});

describe('words of the page', () => {
  it('registered for a language put single words of ours right', async () => {
    const element = await phone('ko');
    await until(() => label(element) === '전화');
    registerTranslation({ lang: 'ko', words: { phone: '전화기' } });
    await until(() => label(element) === '전화기');
    expect(shownTexts(element)).to.include('전화 걸기');
  });

  it('on an element win in every language, there and inside, and may change', async () => {
    const element = await phone('hi');
    element.words = { phone: 'Our phone', call: 'Ring' };
    await until(() => label(element) === 'Our phone');
    await until(() => shownTexts(element).includes('Ring'));
    element.parentElement?.setAttribute('lang', 'en');
    await until(
      () =>
        element.shadowRoot?.querySelector('telnyx-dialpad')?.shadowRoot?.querySelector('input')?.placeholder ===
        'Enter a number',
    );
    expect(shownTexts(element)).to.include('Ring');
    element.words = undefined;
    await until(() => label(element) === 'Phone' && shownTexts(element).includes('Call'));
  });

  it('may be there before the element is', async () => {
    const box = await fixture(html`<div></div>`);
    const element = document.createElement('telnyx-phone');
    element.words = { phone: 'Early' };
    box.append(element);
    await element.updateComplete;
    expect(label(element)).to.equal('Early');
  });
});
