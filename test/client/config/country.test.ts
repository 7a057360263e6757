import { expect } from '@open-wc/testing';
import { browserCountry, countryOf, isCountryCode, noCountry } from '../../../src/client/config/country.js';

/** What `act` returns while the browser's first language is this one. */
function withLanguage<Result>(language: string, act: () => Result): Result {
  Object.defineProperty(navigator, 'language', { configurable: true, get: () => language });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(navigator, 'language');
  }
}

describe('country', () => {
  const browsers: Readonly<Record<string, string | null>> = {
    'en-GB': 'GB',
    'de-DE': 'DE',
    'zh-Hant-TW': 'TW',
    'pt-BR-u-nu-latn': 'BR',
    de: null,
    'es-419': null,
    '': null,
    'not a language': null,
  };
  for (const [language, country] of Object.entries(browsers)) {
    it(`is ${String(country)} for a browser in "${language}"`, () => {
      expect(withLanguage(language, browserCountry)).to.equal(country);
    });
  }

  it('is that of the option, in capitals, else that of the browser, but not for a server of one’s own', () => {
    withLanguage('en-GB', () => {
      expect(countryOf({ country: 'fr' })).to.deep.equal({ code: 'FR', from: 'option' });
      expect(countryOf({})).to.deep.equal({ code: 'GB', from: 'browser' });
      expect(countryOf({ dialect: 'verto' })).to.equal(noCountry);
      expect(countryOf({ dialect: 'verto', country: 'FR' })).to.deep.equal({ code: 'FR', from: 'option' });
    });
    withLanguage('de', () => expect(countryOf({})).to.equal(noCountry));
  });

  it('has two letters', () => {
    for (const code of ['DE', 'de', 'Gb']) expect(isCountryCode(code), code).to.equal(true);
    for (const code of ['', 'DEU', '49', 'd', 'Germany', null, 49])
      expect(isCountryCode(code), String(code)).to.equal(false);
  });
});
