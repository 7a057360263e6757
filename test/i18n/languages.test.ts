import { expect } from '@open-wc/testing';
import { registerTranslation, translationFor } from '../../src/i18n/languages.js';

describe('the translation for a language', () => {
  before(() =>
    registerTranslation(
      { lang: 'nl', words: { mute: 'Dempen' } },
      { lang: 'sr_Latn', words: { mute: 'Isključi zvuk' } },
      { lang: 'da_DK', words: { mute: 'Slå fra' } },
    ),
  );

  for (const [lang, word] of [
    ['nl', 'Dempen'],
    ['nl-BE', 'Dempen'],
    ['nl_BE', 'Dempen'],
    ['NL_be', 'Dempen'],
    ['nl_NL.UTF-8', 'Dempen'],
    ['nl_NL@euro', 'Dempen'],
    [' nl ', 'Dempen'],
    ['sr-Latn-RS', 'Isključi zvuk'],
    ['sr', undefined],
    ['nlx', undefined],
    ['_', undefined],
    ['', undefined],
  ] as const) {
    it(`"${lang}" is ${word ?? 'English'}`, () => {
      expect(translationFor(lang)?.words.mute).to.equal(word);
    });
  }

  it('may be registered with an underscore, and writes numbers nevertheless', () => {
    const { lang = '' } = translationFor('da-DK') ?? {};
    expect((1234.5).toLocaleString(lang)).to.equal('1.234,5');
  });
});
