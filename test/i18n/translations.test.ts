/** Our languages: complete, with what is put in, counted as the language counts. Covers: `built-in.ts`, `isolated.ts`, `plural.ts`, `translation.ts`. */
import { expect } from '@open-wc/testing';
import { errorRegistry, type ErrorCode, type WarningCode } from '../../src/client/index.js';
import { reasonCodes, type ReasonCode } from '../../src/client/diagnosis/index.js';
import { builtIn } from '../../src/i18n/built-in.js';
import type { ErrorPair, Language, Words } from '../../src/i18n/translation.js';
import { ar } from '../../src/i18n/translations/ar.js';
import { de } from '../../src/i18n/translations/de.js';
import { en } from '../../src/i18n/translations/en.js';
import { inCall } from '../../src/i18n/translations/en-call.js';
import { inField } from '../../src/i18n/translations/en-field.js';
import { more } from '../../src/i18n/translations/en-more.js';
import { es } from '../../src/i18n/translations/es.js';
import { fr } from '../../src/i18n/translations/fr.js';
import { he } from '../../src/i18n/translations/he.js';
import { hi } from '../../src/i18n/translations/hi.js';
import { it as italian } from '../../src/i18n/translations/it.js';
import { ja } from '../../src/i18n/translations/ja.js';
import { ko } from '../../src/i18n/translations/ko.js';
import { nl } from '../../src/i18n/translations/nl.js';
import { pl } from '../../src/i18n/translations/pl.js';
import { pt } from '../../src/i18n/translations/pt.js';
import { tr } from '../../src/i18n/translations/tr.js';
import { zh } from '../../src/i18n/translations/zh.js';

type Key = keyof Words;
type CountKey = { [K in Key]: Words[K] extends (count: number) => string ? K : never }[Key];

type Complete = Language & { readonly errors: Readonly<Record<ErrorCode | ReasonCode | WarningCode, ErrorPair>> };

const english: Words = { ...en, ...inCall, ...inField, ...more };
/** A word, an error, a warning or a reason that a language lacks is found when this is compiled. */
const languages: readonly Complete[] = [ar, de, es, fr, he, hi, italian, ja, ko, nl, pl, pt, tr, zh];
const keys = Object.keys(english) as Key[];

/** Words that count; `false` for those that have a number in them, but count nothing. */
const counts: Readonly<Record<CountKey, boolean>> = {
  moreCalls: true,
  missedCount: true,
  suggestionCount: true,
  countriesFound: true,
  moreToSumUp: true,
  contactsImported: true,
  missedCalls: true,
  showMore: false,
  deviceNumber: false,
  ratingOf: false,
};

/** What is the same in both languages, and why. */
const equals: Readonly<Record<string, readonly Key[]>> = {
  'an abbreviation of engineers': ['detailSip', 'milliseconds'],
  'a loan word': ['token', 'jitter', 'details', 'region', 'stepBrowser', 'numberPager', 'password'],
  'one word in both': [
    'contacts', 'suggestions', 'regionCaCentral', 'regionEu', 'microphone', 'volume', 'note', 'conversation', 'assistant',
    'pause', 'numberMobile', 'microphone', 'detailCause', 'silence', 'suggestionCount', 'score',
  ],
}; // prettier-ignore

const call = (word: Words[Key] | undefined, ...parts: readonly unknown[]): string =>
  typeof word === 'function' ? (word as (...parts: readonly unknown[]) => string)(...parts) : (word ?? '');

/** Two names, or a number, that a word may be given. */
const partsFor = (key: Key): readonly unknown[] => (key in counts ? [7] : ['⟦A⟧', '⟦B⟧']);

const samples = (lang: string): ReadonlyMap<string, number> => {
  const rules = new Intl.PluralRules(lang);
  const found = new Map<string, number>();
  for (const n of [...Array(120).keys(), 1_000_000]) if (!found.has(rules.select(n))) found.set(rules.select(n), n);
  return found;
};

const isSentence = /[.!?。।؟？]$/;

describe('our languages', () => {
  for (const { lang, words, errors } of [ar, he] as readonly Complete[])
    it(`keep the order of numbers and addresses from right to left: ${lang}`, () => {
      expect(words.sendDigits('1234#')).to.contain('\u20681234#\u2069');
      expect(words.connectWith('+1 555 0100', 'Ada'))
        .to.contain('\u2068+1 555 0100\u2069')
        .and.contain('\u2068Ada\u2069');
      const addresses = Object.values(errors)
        .flat()
        .filter(text => text.includes('://'));
      expect(addresses).to.not.deep.equal([]);
      expect(addresses.filter(text => !/\u2066https:\/\/\u2069/.test(text))).to.deep.equal([]);
    });

  it('are those that can be loaded, and each says all errors, warnings and reasons', async () => {
    const loaded = await Promise.all(Object.values(builtIn).map(load => load()));
    expect(loaded.map(each => each.lang)).to.have.members(languages.map(each => each.lang));
    for (const { errors } of languages) {
      expect(Object.keys(errors)).to.include.members([...Object.keys(errorRegistry), ...reasonCodes]);
      expect(
        Object.values(errors)
          .flat()
          .filter(text => !text.trim()),
      ).to.deep.equal([]);
    }
  });

  for (const { lang, words, errors } of languages) {
    describe(lang, () => {
      it('has every word, and no other', () => {
        expect(Object.keys(words)).to.have.members(keys);
        expect(keys.filter(key => typeof words[key] !== typeof english[key])).to.deep.equal([]);
        expect(keys.filter(key => !call(words[key], ...partsFor(key)).trim())).to.deep.equal([]);
      });

      it('says what is put into a sentence', () => {
        const lost = keys.filter(key => {
          const parts = partsFor(key).map(part =>
            typeof part === 'number' ? part.toLocaleString(lang) : String(part),
          );
          const [there, here] = [english[key], words[key]].map(word => call(word, ...partsFor(key)));
          return parts.some(
            part =>
              there?.includes(part === (7).toLocaleString(lang) ? '7' : part) &&
              !here?.includes(part) &&
              !here?.includes('7'),
          );
        });
        expect(lost).to.deep.equal([]);
      });

      it('counts as the language counts', () => {
        for (const [key, isCounted] of Object.entries(counts) as [CountKey, boolean][]) {
          if (!isCounted) continue;
          for (const [category, n] of samples(lang)) {
            const text = words[key](n);
            expect(text, `${key} of ${n}, ${category}`)
              .to.match(/^[^#]+$/)
              .and.not.contain('undefined');
            const mayBeWord = ['zero', 'one', 'two'].includes(category) || n === 0;
            if (!mayBeWord) expect(text, `${key} of ${n}, ${category}`).to.contain(n.toLocaleString(lang));
          }
        }
      });

      it('ends its sentences, and has the marks of print', () => {
        const faults = keys.filter(key => {
          const [there, here] = [english[key], words[key]].map(word => call(word, ...partsFor(key)));
          const differs = isSentence.test(there ?? '') !== isSentence.test(here ?? '');
          const lines = there?.split('\n').length !== here?.split('\n').length;
          const marks = /\.\.\.|"|'|\s$|^\s| {2}/.test(here?.replace('log-level="verto"', '…') ?? '');
          return differs || lines || marks;
        });
        expect(faults).to.deep.equal([]);
        const texts = Object.values(errors).flat();
        expect(texts.filter(text => !isSentence.test(text) || /\.\.\.|"|'/.test(text))).to.deep.equal([]);
      });

      it('is not English, but for words that are one in both', () => {
        const same = keys.filter(key => call(words[key], ...partsFor(key)) === call(english[key], ...partsFor(key)));
        expect(same.filter(key => !Object.values(equals).flat().includes(key))).to.deep.equal([]);
        for (const [code, [what, next]] of Object.entries(errors)) {
          const known = errorRegistry[Number(code) as ErrorCode] as { message: string } | undefined;
          expect([what, next], code).to.not.include(known?.message);
        }
      });
    });
  }
});
