/** A page that the browser translates while a call goes on. Covers: `translations.ts`, `identity.ts`. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-call-status/telnyx-call-status.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled, stage } from '../contracts/stage.js';
import { shownTexts, translate } from '../contracts/translated.js';
import { ada, grace } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

/** Translators that respect `translate="no"`, and such that do not. */
const translators = { 'a translator': undefined, 'a translator that takes everything': 'option, textarea' };

for (const [name, untouched] of Object.entries(translators)) {
  describe(`on a page with ${name}`, () => {
    it('the state of a call and its timer go on', async () => {
      const { element, phone } = await stage('telnyx-call-status', () => {});
      const texts = () => shownTexts(element).join(' ');
      const see = async (text: string | RegExp) => {
        await until(() => texts().match(text), { what: `${text}, is ${texts()}` });
        translate(element, untouched);
      };
      const call = await phone.dialAndRing();
      await see('Ringing');
      await phone.answer(call);
      await see(/00:0\d/);
      expect(texts()).to.not.contain('Ringing');
      await see(/00:0[1-9]/);
      await call.hold();
      await see('On hold');
      await call.unhold();
      await see(/00:0[1-9]/);
      expect(texts()).to.not.contain('On hold');
    });

    it('name and number are those of the call', async () => {
      const { element, phone } = await stage('telnyx-phone', () => {});
      const identity = () => element.shadowRoot?.querySelector('.identity')?.textContent ?? '';
      await phone.hold(ada);
      const call = await phone.talk(grace);
      await settled(element);
      expect(identity()).to.contain(grace.name).and.contain('415');
      translate(element, untouched);
      phone.end(call);
      await until(() => identity().includes(ada.name), { what: `Ada, is ${identity()}` });
      expect(identity()).to.contain('555').and.not.contain('Grace').and.not.contain('415');
    });
  });
}

it('a translation stays as long as its text', async () => {
  const { element, phone } = await stage('telnyx-phone', () => {});
  await phone.talk(ada);
  await until(() => shownTexts(element).includes('Hold')); // what a call needs is loaded
  translate(element);
  const before = shownTexts(element);
  expect(before).to.include.members(['Mute°', 'Keypad°', 'Hold°']);
  element.requestUpdate();
  await settled(element);
  expect(shownTexts(element).filter(text => text.endsWith('°'))).to.deep.equal(
    before.filter(text => text.endsWith('°')),
  );
});
