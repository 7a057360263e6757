import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { numberParts } from '../../src/page/number-parts.js';
import { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialRequestEvent, TelnyxDtmfRequestEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { paste } from '../support/paste.js';
import { until } from '../support/until.js';
import { type } from '../support/type.js';

const offline: Act = ({ phone }) => phone.client.disconnect();
async function dialpad(act: Act = () => {}): Promise<{ element: TelnyxDialpad; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-dialpad', made =>
    act((Object.assign(made.element, { country: 'US' }), made)),
  );
  if (!(element instanceof TelnyxDialpad)) throw new TypeError('not a dialpad');
  return { element, phone };
}

const find = <E extends HTMLElement>(element: TelnyxDialpad, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const field = (element: TelnyxDialpad) => find<HTMLInputElement>(element, 'input');
const key = (element: TelnyxDialpad, name: string) => find(element, `[data-key="${name}"]`);
const callButton = (element: TelnyxDialpad) => find(element, '[part=call-button]');
const hint = (element: TelnyxDialpad) => find(element, '#hint');

/** What is called, and what is to be sent after the answer. */
const calls = ({ client }: ScriptedPhone) =>
  client.state.calls.map(({ remote, tones }) => `${remote.number} ${tones}`.trim());
const dtmf = (phone: ScriptedPhone) => phone.sent('info').map(params => params['dtmf']);

describe('telnyx-dialpad', () => {
  before(() => numberParts.load(document.body));
  elementContract('telnyx-dialpad', {
    states: {
      empty: () => {},
      typed: ({ element }) => Object.assign(element, { value: '+18004377950' }),
      'pasted, with a remark': ({ element }) => paste(field(element as TelnyxDialpad), '+1 800 437 7950,,1234# (work)'),
      'not to be called': ({ element }) => {
        Object.assign(element, { value: 'ada lovelace' });
        (element as TelnyxDialpad).dial();
      },
      'a long SIP URI': ({ element }) => Object.assign(element, { value: 'sip:grace.hopper@navy.example.com' }),
      offline,
      'in a call': ({ phone }) => phone.talk(),
    },
    properties: { value: '9196', mode: 'dial' },
  });

  describe('entering a number', () => {
    it('takes the keys', async () => {
      const { element } = await dialpad();
      for (const name of '9196') key(element, name).click();
      expect(element.value).to.equal('9196');
    });

    it('groups a number with a country code while it is typed, and keeps the caret', async () => {
      const { element } = await dialpad();
      element.focus();
      await type('+18004377950');
      expect(field(element).value).to.equal('+1 800 437 7950');
      expect(element.value).to.equal('+18004377950');
      field(element).setSelectionRange(5, 5);
      await sendKeys({ press: 'Backspace' });
      await type('9');
      expect(field(element).value).to.equal('+1 890 437 7950');
      expect(field(element).selectionStart).to.equal(5);
    });

    it('deletes forwards through the spaces', async () => {
      const { element } = await dialpad(({ element }) => Object.assign(element, { value: '+18004377950' }));
      element.focus();
      field(element).setSelectionRange(6, 6);
      await sendKeys({ press: 'Delete' });
      await sendKeys({ press: 'Delete' });
      expect(element.value).to.equal('+1800377950');
    });

    const typed: Readonly<Record<string, string>> = {
      '1-800-FLOWERS': '+18003569377',
      '1800flowers': '1800flowers',
      'sip:1000.ada@example.com': 'sip:1000.ada@example.com',
      '(030) 90/18-20': '030901820',
      '+49 (0) 30 901820': '+4930901820',
      '+49 30 90 18 20': '+4930901820',
      'tel:7042': '7042',
    };
    for (const [text, called] of Object.entries(typed)) {
      it(`leaves ${text} as it is typed, and calls ${called}`, async () => {
        const { element, phone } = await dialpad();
        element.focus();
        await type(text);
        expect(element.value).to.equal(text);
        expect(field(element).value).to.equal(text);
        await sendKeys({ press: 'Enter' });
        expect(calls(phone)).to.deep.equal([called]);
      });
    }

    it('calls a number with what is to be sent after the answer', async () => {
      const { element, phone } = await dialpad();
      element.focus();
      await type('+12025550142,,12#');
      expect(field(element).value).to.equal('+1 202 555 0142,,12#');
      await sendKeys({ press: 'Enter' });
      expect(calls(phone)).to.deep.equal(['+12025550142 ,,12#']);
    });

    it('tells the page of every change by hand', async () => {
      const { element } = await dialpad();
      const values: string[] = [];
      document.addEventListener('input', () => values.push(element.value), { signal: AbortSignal.timeout(5000) });
      key(element, '1').click();
      key(element, '2').click();
      expect(values).to.deep.equal(['1', '12']);
    });

    it('gives + when 0 is held, and no 0 after it', async () => {
      const { element } = await dialpad();
      key(element, '0').dispatchEvent(new PointerEvent('pointerdown'));
      await until(() => element.value);
      key(element, '0').click();
      expect(element.value).to.equal('+');
      key(element, '0').click();
      expect(element.value).to.equal('+0');
    });

    it('leaves alone what an input method is writing', async () => {
      const { element, phone } = await dialpad();
      const write = (value: string, isComposing: boolean) => {
        field(element).value = value;
        field(element).dispatchEvent(new InputEvent('input', { isComposing }));
      };
      write('+4930', true);
      await phone.client.disconnect();
      await settled(element);
      expect(field(element).value).to.equal('+4930');
      write('+493012', true);
      field(element).dispatchEvent(new CompositionEvent('compositionend'));
      await settled(element);
      expect(field(element).value).to.equal('+49 30 12');
      expect(element.value).to.equal('+493012');
    });

    it('deletes the last digit, and all when the key is held', async () => {
      const { element } = await dialpad(({ element }) => Object.assign(element, { value: '9196' }));
      const backspace = find(element, '.icon');
      backspace.click();
      expect(element.value).to.equal('919');
      backspace.dispatchEvent(new PointerEvent('pointerdown'));
      await until(() => !element.value);
    });

    it('shrinks a long number until it fits', async () => {
      const { element } = await dialpad(({ element }) => Object.assign(element, { value: `+49${'30'.repeat(10)}` }));
      const fontSize = () => getComputedStyle(field(element)).fontSize;
      await until(() => fontSize() !== '28px', { what: 'a smaller font' });
      const { scrollWidth, clientWidth } = field(element);
      expect(scrollWidth).to.be.at.most(clientWidth);
    });

    it('moves between the keys with arrows', async () => {
      const { element } = await dialpad();
      key(element, '5').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(element.shadowRoot?.activeElement).to.equal(key(element, '8'));
      await sendKeys({ press: 'ArrowRight' });
      await type('7');
      expect(element.shadowRoot?.activeElement).to.equal(key(element, '9'));
      expect(element.value).to.equal('7');
    });
  });

  describe('pasting', () => {
    const pasted: readonly [text: string, value: string, shown: string, note: string][] = [
      ['+1 (202) 555-0142', '+12025550142', '+1 202 555 0142', ''],
      ['tel:+1-202-555-0142;ext=12', '+12025550142 ext 12', '+1 202 555 0142 ext 12', ''],
      ['+12025550142,,1234#', '+12025550142,,1234#', '+1 202 555 0142,,1234#', ''],
      ['+12025550142w1234', '+12025550142;1234', '+1 202 555 0142;1234', ''],
      ['1-800-FLOWERS', '18003569377', '1 (800) 356-9377', ''],
      ['Tel.: +49 (0) 30 901820 (work)', '+4930901820', '+49 30 901820', 'Left out: Tel (work)'],
      ['+1 202 555 0142\n+1 202 555 0143', '+12025550142', '+1 202 555 0142', 'Left out: +1 202 555 0143'],
      ['030 901820\n030 901821', '030901820', '030901820', 'Left out: 030 901821'],
      ['tel:311;phone-context=+1', '311', '311', ''],
      ['\u202a+1\u00a0202 555 0142\u202c', '+12025550142', '+1 202 555 0142', ''],
      ['sip:ada@example.com', 'sip:ada@example.com', 'sip:ada@example.com', ''],
      ['ada\nlovelace', 'ada lovelace', 'ada lovelace', ''],
    ];
    for (const [text, value, shown, note] of pasted) {
      it(`puts ${shown} into the field for ${JSON.stringify(text)}${note && `, and says “${note}”`}`, async () => {
        const { element, phone } = await dialpad();
        const values: string[] = [];
        element.addEventListener('input', () => values.push(element.value));
        paste(field(element), text);
        await settled(element);
        expect(field(element).value).to.equal(shown);
        expect(values).to.deep.equal([value]);
        expect(hint(element).textContent).to.equal(note);
        expect(hint(element).part.value).to.equal(note ? 'note' : 'hint');
        expect(calls(phone), 'nothing is dialled').to.deep.equal([]);
      });
    }

    it('reads what the browser put into the field too, by paste or by drop', async () => {
      for (const inputType of ['insertFromPaste', 'insertFromDrop']) {
        const { element } = await dialpad();
        field(element).value = '+1 202 555 0142 (work)';
        field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType }));
        await settled(element);
        expect(element.value).to.equal('+12025550142');
        expect(hint(element).textContent).to.equal('Left out: (work)');
      }
    });

    it('goes with what is there, over the selection', async () => {
      const { element } = await dialpad(({ element }) => Object.assign(element, { value: '+12025550142' }));
      field(element).setSelectionRange(15, 15);
      paste(field(element), ',,1234#');
      expect(element.value).to.equal('+12025550142,,1234#');
      field(element).select();
      paste(field(element), '9196');
      expect(element.value).to.equal('9196');
    });

    it('forgets what was left out as soon as one goes on', async () => {
      const { element } = await dialpad();
      paste(field(element), '+1 202 555 0142 (work)');
      key(element, '1').click();
      await settled(element);
      expect(hint(element).textContent).to.equal('');
      paste(field(element), '+1 202 555 0142 (work)');
      await settled(element);
      element.value = '9196';
      await settled(element);
      expect(hint(element).textContent).to.equal('');
    });

    it('says of a long text only how it begins', async () => {
      const { element } = await dialpad();
      paste(field(element), `+1 202 555 0142 ${'and so on '.repeat(10_000)}`);
      await settled(element);
      expect(element.value).to.equal('+12025550142');
      expect(hint(element).textContent).to.have.length.below(80);
    });

    it('has it read out', async () => {
      const { element } = await dialpad();
      paste(field(element), '+1 202 555 0142 (work)');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('Left out: (work)');
    });
  });

  it('takes a link from the page as the number in it, and waits for Call', async () => {
    const { element, phone } = await dialpad();
    element.value = 'TEL:911;phone-context=+1';
    await settled(element);
    expect(field(element).value).to.equal('911');
    expect(calls(phone)).to.deep.equal([]);
    callButton(element).click();
    expect(calls(phone)).to.deep.equal(['911']);
  });

  describe('calling', () => {
    it('says so when what is there cannot be called, until it changes', async () => {
      const { element, phone } = await dialpad(({ element }) => Object.assign(element, { value: 'ada lovelace' }));
      callButton(element).click();
      await settled(element);
      expect(hint(element).textContent).to.equal(
        'This number cannot be called. Enter a phone number or a SIP address.',
      );
      expect(field(element).value).to.equal('ada lovelace');
      expect(calls(phone)).to.deep.equal([]);
      key(element, '1').click();
      await settled(element);
      expect(hint(element).textContent).to.equal('');
    });

    it('tells a page that listens what will be dialled, whatever it looks like', async () => {
      for (const text of [
        '-+19005550142',
        '/+1 900 555 0142',
        '＋１９００５５５０１４２',
        '\u202a+19005550142\u202c',
        '*67+19005550142',
      ]) {
        const { element, phone } = await dialpad(({ element }) => Object.assign(element, { value: text }));
        element.addEventListener('telnyx-dial-request', event => {
          if (!event.number || event.number.startsWith('+1900')) event.preventDefault();
        });
        callButton(element).click();
        expect(calls(phone), text).to.deep.equal([]);
      }
    });

    it('asks for the call with Enter and with the button', async () => {
      const { element, phone } = await dialpad(({ element }) => Object.assign(element, { value: '+1 (800) 437-7950' }));
      element.focus();
      await sendKeys({ press: 'Enter' });
      expect(calls(phone)).to.deep.equal(['+18004377950']);
    });

    it('leaves it to a page that prevents it', async () => {
      const { element, phone } = await dialpad(({ element }) => Object.assign(element, { value: '9196' }));
      let destination = '';
      const onDial = (event: TelnyxDialRequestEvent) => {
        event.preventDefault();
        ({ destination } = event);
      };
      document.addEventListener('telnyx-dial-request', onDial, { once: true });
      callButton(element).click();
      expect(destination).to.equal('9196');
      expect(calls(phone)).to.deep.equal([]);
    });

    it('says why it cannot call', async () => {
      const { element, phone } = await dialpad(offline);
      element.value = '9196';
      await settled(element);
      expect(callButton(element).getAttribute('aria-disabled')).to.equal('true');
      expect(find(element, '#hint').textContent).to.equal('Not connected');
      expect(callButton(element).getAttribute('aria-describedby')).to.equal('hint');
      callButton(element).click();
      expect(calls(phone)).to.deep.equal([]);
    });

    it('brings back the last number when the field is empty', async () => {
      const { element, phone } = await dialpad(async at => {
        at.phone.end(await at.phone.dial({ name: '', number: '9197' }));
        await settled(at.element);
        at.phone.end(at.phone.ring({ name: '', number: '1001' })); // which is missed
      });
      callButton(element).click();
      await settled(element);
      expect(element.value).to.equal('9197');
      expect(calls(phone)).to.deep.equal([]);
      callButton(element).click();
      expect(calls(phone)).to.deep.equal(['9197']);
    });

    it('brings back the number of `redial` rather than the last one', async () => {
      const { element, phone } = await dialpad();
      phone.end(await phone.dial({ name: '', number: '9197' }));
      element.redial = '9199';
      callButton(element).click();
      await settled(element);
      expect(element.value).to.equal('9199');
    });
  });

  describe('in a call', () => {
    const inCall: Act = ({ phone }) => phone.talk();

    it('sends tones, sounds each once here, and shows what was sent', async () => {
      const { element, phone } = await dialpad(inCall);
      const { played } = phone.browser;
      played.length = 0;
      for (const name of '1#') key(element, name).click();
      await until(() => find(element, 'output').textContent === '1#');
      expect(dtmf(phone)).to.deep.equal(['1', '#']);
      expect(played).to.have.length(2);
      expect(element.value).to.equal('');
    });

    it('sends what is typed on the keyboard', async () => {
      const { element, phone } = await dialpad(inCall);
      key(element, '5').focus();
      await type('42');
      await soon(() => dtmf(phone).length === 2);
      expect(dtmf(phone)).to.deep.equal(['4', '2']);
    });

    it('shows nothing that was refused or prevented', async () => {
      const { element, phone } = await dialpad(inCall);
      phone.browser.played.length = 0;
      phone.server.on('info', () => {
        throw new Error('no');
      });
      setTimeout(() => key(element, '1').click());
      await oneEvent(element, 'telnyx-error');
      const prevent = (event: TelnyxDtmfRequestEvent) => event.preventDefault();
      element.addEventListener('telnyx-dtmf-request', prevent, { once: true });
      key(element, '2').click();
      await settled(element);
      expect(find(element, 'output').textContent).to.equal('');
      expect(phone.browser.played).to.have.length(1);
    });

    it('enters a number while the call is on hold', async () => {
      const { element } = await dialpad(({ phone }) => phone.hold());
      key(element, '9').click();
      expect(element.value).to.equal('9');
    });
  });
});
