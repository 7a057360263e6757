/** The twelve keys of a keypad are one tab stop; arrow keys lead from key to key. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { deepActiveElement, stage, type Act } from '../contracts/stage.js';

const focused = () => {
  const active = deepActiveElement();
  return active?.getAttribute('data-key') ?? active?.getAttribute('part') ?? '';
};
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};
const modes: Readonly<Record<string, Act>> = {
  'of a number': () => {},
  'of tones': ({ phone }) => phone.talk(),
};

describe('the keys by keyboard', () => {
  for (const [name, act] of Object.entries(modes)) {
    it(`${name}: Tab leads to the key that was used last, and past the others`, async () => {
      const { element } = await stage('telnyx-dialpad', act);
      const [before, after] = [document.createElement('button'), document.createElement('button')];
      element.before(before);
      element.after(after);
      element.focus();
      if (name === 'of a number') await press('Tab');
      expect(focused()).to.equal('1');
      await press('ArrowDown', 'ArrowRight');
      expect(focused()).to.equal('5');
      await press('Tab');
      expect(focused()).to.not.match(/^[\d*#]$/);
      before.focus();
      await press('Tab');
      if (name === 'of a number') await press('Tab');
      expect(focused()).to.equal('5');
    });
  }
});
