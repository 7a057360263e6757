import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { errorRegistry } from '../../src/client/index.js';
import { errorText } from '../../src/elements/error-text.js';
import { Localize, registerTranslation } from '../../src/i18n/index.js';

class Speaker extends LitElement {
  readonly texts = new Localize(this);
}
customElements.define('test-speaker', Speaker);

describe('errorText', () => {
  const speaker = async (lang: string) =>
    (await fixture<Speaker>(html`<test-speaker lang=${lang}></test-speaker>`)).texts;

  it('says of every error in a sentence what happened, and in another what the user can do', async () => {
    const words = await speaker('en');
    for (const code of Object.keys(errorRegistry)) {
      const { what, next } = errorText({ code: Number(code) }, words);
      for (const text of [what, next]) expect(text).to.match(/^[A-Z][^`|_]{4,65}\.$/);
    }
  });

  it('leaves what only engineers can use to them', async () => {
    expect(errorText({ code: 49001 }, await speaker('en'))).to.deep.equal({
      what: 'Something went wrong.',
      next: 'Try again, or reload the page.',
    });
    expect(errorRegistry[49001].solutions.at(-1)).to.contain('`cause`');
  });

  it('has general words for codes of another time', async () => {
    const words = await speaker('en');
    expect(errorText({ code: 1 }, words)).to.deep.equal(errorText({ code: 49001 }, words));
  });

  it('speaks the language of the page', async () => {
    registerTranslation({ lang: 'sv', words: { error45001: 'De telefoondienst is niet bereikbaar.' } });
    expect(errorText({ code: 45001 }, await speaker('sv'))).to.deep.equal({
      what: 'De telefoondienst is niet bereikbaar.',
      next: errorRegistry[45001].solutions[0],
    });
  });
});
