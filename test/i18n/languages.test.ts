import { expect } from '@open-wc/testing';
import { registerTranslation, spokenFor } from '../../src/i18n/languages.js';

describe('the translation for a language', () => {
  before(() =>
    registerTranslation(
      { lang: 'sv', words: { mute: 'Ljud av' } },
      { lang: 'sr_Latn', words: { mute: 'Isključi zvuk' } },
      { lang: 'da_DK', words: { mute: 'Slå fra' } },
    ),
  );

  for (const [lang, word] of [
    ['sv', 'Ljud av'],
    ['sv-FI', 'Ljud av'],
    ['sv_FI', 'Ljud av'],
    ['SV_fi', 'Ljud av'],
    ['sv_SE.UTF-8', 'Ljud av'],
    ['sv_FI@euro', 'Ljud av'],
    [' sv ', 'Ljud av'],
    ['sr-Latn-RS', 'Isključi zvuk'],
    ['sr', undefined],
    ['svx', undefined],
    ['_', undefined],
    ['', undefined],
  ] as const) {
    it(`"${lang}" is ${word ?? 'English'}`, () => {
      expect(spokenFor(lang)?.words.mute).to.equal(word);
    });
  }

  it('may be registered with an underscore, and writes numbers nevertheless', () => {
    const { lang = '' } = spokenFor('da-DK') ?? {};
    expect((1234.5).toLocaleString(lang)).to.equal('1.234,5');
  });
});
