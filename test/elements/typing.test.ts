/** A page with shortcuts of one key, around the fields of a phone. Covers: `field-keys.ts`. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { deepActiveElement, stage } from '../contracts/stage.js';
import { type } from '../support/type.js';

describe('typing into the phone', () => {
  const seen: string[] = [];
  const note = ({ key }: KeyboardEvent) => void seen.push(key);

  before(() => document.addEventListener('keydown', note));
  after(() => document.removeEventListener('keydown', note));
  beforeEach(() => seen.splice(0));

  for (const text of ['sip:anna@example.com', '+14155550142', '*72#']) {
    it(`${text}: it stands in the field, and the page sees none of its keys`, async () => {
      const { element } = await stage('telnyx-phone', () => {});
      element.focus();
      await type(text);
      const field = deepActiveElement() as HTMLInputElement;
      expect(field.value.replaceAll(' ', '')).to.equal(text);
      await sendKeys({ press: 'Backspace' });
      expect(field.value.replaceAll(' ', '')).to.equal(text.slice(0, -1));
      expect(seen).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      expect(seen).to.deep.equal(['Escape']);
    });
  }

  it('keys that are no text, and those of a field of the page in it, are the page’s', async () => {
    const { element } = await stage('telnyx-phone', () => {});
    const field = document.createElement('input');
    field.slot = 'side';
    element.append(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    element.shadowRoot
      ?.querySelector('.screen')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    expect(seen).to.deep.equal(['a', 'j']);
  });
});
