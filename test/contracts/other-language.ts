/** What an element must be in another language than English: all of it in that language, and no word too wide for it. */
import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/i18n/index.js';
import { expectLargeTextFits } from './large-text.js';
import { deepElements, settled, stage, type Act } from './stage.js';
import { textNodes } from './translated.js';

/** The language whose short words are the longest of all, and one from right to left. */
export const tightLanguages = ['de', 'ar'];

/** What is read and said in attributes. */
const attributes = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'alt',
  'title',
  'placeholder',
];

/** Latin words in Arabic: marks, protocols, units, and what users and servers have called something. */
const sameEverywhere = new Set(
  `telnyx sip mos stun turn udp tcp tls ice rtp websocket https http vcard opus vpn debug token url level verto log ms
  chrome edge firefox safari stuntcp`.split(/\s+/),
);

/** Brings a page into a language while something is done on it. */
export async function inLanguage(lang: string, act: () => Promise<unknown>): Promise<void> {
  const root = document.documentElement;
  await loadLanguage(lang);
  root.lang = lang;
  if (lang === 'ar') root.dir = 'rtl';
  try {
    await act();
  } finally {
    root.removeAttribute('lang');
    root.removeAttribute('dir');
  }
}

/** What is data in every language: codes, ids and hosts, the letters of keys, initials, and the people and devices of the tests. */
const data = [
  /[a-z]+(_[a-z]+)+/gi,
  /\b[\w-]+(\.[\w-]+)+\b/g,
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g,
  /\b[A-Z]{2,4}\b/g,
  /Ada Lovelace|Grace Hopper|Rear Admiral Hopper|Prefers nanoseconds|Augusta Ada King|Gold customer since 1843/gi,
  /Zoe Number \d+|Alice Flowers|\balice\b|Zz .*|\bzzz?\b|\bzo\b|Rear admiral|\(work\)|^Work$/g,
  /The (microphone|headset|speakers|monitor)|Built-in Microphone|fr5-prod|grace.hopper@navy|486 Busy Here/g,
  /Hello, how can I help you\?|Is it ready\?|Yes, it.*|\bSee$/g,
];

/** What strangers, servers and engineers say: lines of a log, a transcript, what support reads. */
const foreign = '[translate=no], dd, .lines';

/** All that an element says, to the eye and to screen readers. */
function said(element: HTMLElement): string[] {
  const labels = [element, ...deepElements(element)].flatMap(each =>
    attributes.map(name => each.getAttribute(name) ?? ''),
  );
  const announced = [...document.querySelectorAll('.telnyx-announcer > div')].map(each => each.textContent);
  return [...ownTexts(element), ...labels, ...announced].filter(Boolean);
}

const ownTexts = (element: HTMLElement): string[] =>
  textNodes(element)
    .filter(({ parentElement }) => !parentElement?.closest(foreign))
    .map(text => text.data.trim());

const latin = /\p{Script=Latin}{2,}/gu;

/** Nothing is left in English: whatever has Latin letters in an Arabic phone is a name. */
export async function expectTranslated(tag: string, act: Act): Promise<void> {
  await inLanguage('ar', async () => {
    const { element } = await stage(tag, act);
    await settled(element);
    const english = said(element).filter(text => {
      const ours = data.reduce((left, each) => left.replace(each, ''), text);
      return (ours.match(latin) ?? []).some(word => !sameEverywhere.has(word.toLowerCase()));
    });
    expect([...new Set(english)].join('\n')).to.equal('');
  });
}

/** Nothing is wider than its box, and no word is split, where words are long or run the other way. */
export async function expectLanguageFits(tag: string, act: Act, lang: string): Promise<void> {
  await inLanguage(lang, () => expectLargeTextFits(tag, act));
}
