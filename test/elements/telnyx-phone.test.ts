import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { type Call, type Party } from '../../src/client/index.js';
import type { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { canEmulateMedia } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { deepActiveElement, settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { grace, soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { later } from '../support/later.js';
import { paste } from '../support/paste.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const busy = { cause: 'USER_BUSY', causeCode: 17 } as const;
const talk: Act = ({ phone }) => phone.talk();
const ring: Act = ({ phone }) => phone.ring(grace);
const twoCalls: Act = async ({ phone }) => {
  await phone.hold(grace);
  await phone.talk();
};
const secondCall: Act = async ({ phone }) => {
  await phone.talk();
  phone.ring(grace);
};
const off: Act = ({ phone }) => phone.client.disconnect();
const refused: Act = ({ phone }) => phone.refuseSignIn();
const connecting: Act = async ({ phone: { client, server } }) => {
  await client.disconnect();
  server.onConnect = () => {};
  client.connect().catch(() => {});
};
const soundBlocked: Act = async ({ phone }) => {
  phone.browser.blocksSound = true;
  await phone.talk();
};
/** A call that nobody answered. */
const over =
  (to?: Party): Act =>
  async ({ phone }) =>
    phone.end(await phone.dialAndRing(to), busy);
const microphoneBlocked: Act = async ({ phone }) => {
  phone.browser.devices.permit('denied');
  const call = phone.client.newCall('9196');
  await soon(() => call.state === 'done');
};
/** Behind the number are digits that wait for the user. */
const toExtension = { name: 'Ada Lovelace', number: '+12025550142w1234' };

interface Shown {
  readonly element: TelnyxPhone;
  readonly phone: ScriptedPhone;
  readonly staged: Stage;
}

async function shown(act: Act = () => {}, width?: number): Promise<Shown> {
  const staged = await stage('telnyx-phone', act, width ? { width } : {});
  const { element, phone } = staged;
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, phone, staged };
}

/** What is called at the moment. */
const numbers = ({ client }: ScriptedPhone) => client.state.calls.map(({ remote }) => remote.number);
const onlyCall = ({ client }: ScriptedPhone) => client.getCall(client.state.currentCallId ?? '') as Call;

const maybe = <E extends HTMLElement>(element: TelnyxPhone, selector: string): E | null =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
const find = <E extends HTMLElement>(element: TelnyxPhone, selector: string): E => {
  const found = maybe<E>(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const dialpad = (element: TelnyxPhone) => find<TelnyxDialpad>(element, 'telnyx-dialpad');
const controls = (element: TelnyxPhone) => find<TelnyxCallControls>(element, 'telnyx-call-controls');
const inside = (element: HTMLElement, selector: string) => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const screen = (element: TelnyxPhone) => find(element, '.screen').className.split(' ')[1];
const text = (element: TelnyxPhone, selector = '.main') =>
  find(element, selector).textContent.replace(/\s+/g, ' ').trim();
const callButton = (element: TelnyxPhone) => inside(dialpad(element), '[part=call-button]');

describe('telnyx-phone', () => {
  elementContract('telnyx-phone', {
    states: {
      ready: () => {},
      connecting,
      offline: off,
      'sign-in refused': refused,
      calling: ({ phone }) => phone.dial(),
      incoming: ring,
      'in a call': talk,
      'sound blocked': soundBlocked,
      'two calls': twoCalls,
      'a second call comes in': secondCall,
      ended: over(),
      'microphone blocked': microphoneBlocked,
    },
    properties: { density: 'compact', theme: 'dark' },
  });

  describe('connecting', () => {
    it('says what it does', async () => {
      const { element, phone } = await shown(connecting);
      expect(text(element, '.bar')).to.equal('Connecting');
      phone.server.open();
      await soon(() => phone.client.state.ready);
      await settled(element);
      expect(text(element, '.bar')).to.equal('Ready');
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('offers to connect when it is off', async () => {
      const { element, phone } = await shown(off);
      find(element, '.bar .button').click();
      await soon(() => phone.client.state.ready);
    });

    it('says why the sign-in failed, and tries again', async () => {
      const { element, phone } = await shown(refused);
      expect(text(element, '.what')).to.equal('The sign-in was refused.');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('The sign-in was refused.');
      find(element, '.again').click();
      await soon(() => phone.sent('login').length === 3);
    });

    it('leaves the keypad where it is while it reconnects by itself', async () => {
      const { element, phone } = await shown(({ phone: its }) => its.loseConnection());
      await phone.pass(6); // the server does not answer
      await soon(() => phone.client.state.error?.code === 45001);
      await settled(element);
      expect(screen(element)).to.equal('idle');
      expect(text(element, '.bar')).to.equal('Reconnecting');
    });

    it('tells the owner of the page what is missing', async () => {
      const element = await fixture<TelnyxPhone>(html`<telnyx-phone></telnyx-phone>`);
      await settled(element);
      expect(text(element, '.what')).to.equal('This phone is not set up yet.');
    });
  });

  describe('a call of one’s own', () => {
    it('goes from number to End, in the same place as Call', async () => {
      const { element, phone } = await shown();
      const call = callButton(element).getBoundingClientRect();
      dialpad(element).focus();
      await type('9196');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(numbers(phone)).to.deep.equal(['9196']);
      expect(screen(element)).to.equal('call');
      const end = inside(controls(element), '.end');
      expect(end.getBoundingClientRect().toJSON()).to.deep.equal(call.toJSON());
    });

    it('keeps height and End in place while the keypad is open', async () => {
      const { element } = await shown(talk);
      const [box, end] = [element.getBoundingClientRect(), inside(controls(element), '.end').getBoundingClientRect()];
      controls(element).keypadOpen = true;
      await settled(element);
      expect(element.getBoundingClientRect().toJSON()).to.deep.equal(box.toJSON());
      expect(inside(controls(element), '.end').getBoundingClientRect().toJSON()).to.deep.equal(end.toJSON());
    });

    it('keeps height and End in place while digits wait, with and without the keypad', async () => {
      const { element, phone } = await shown(({ phone: its }) => its.dialAndRing(toExtension));
      const call = onlyCall(phone);
      const [box, end] = [element.getBoundingClientRect(), inside(controls(element), '.end').getBoundingClientRect()];
      expect(call.pendingDigits, 'while it rings').to.equal(null);
      await phone.answer(call);
      for (const keypadOpen of [false, true]) {
        controls(element).keypadOpen = keypadOpen;
        await settled(element);
        expect(element.getBoundingClientRect().toJSON()).to.deep.equal(box.toJSON());
        expect(inside(controls(element), '.end').getBoundingClientRect().toJSON()).to.deep.equal(end.toJSON());
        expect(inside(controls(element), '[part=send-digits-button]').textContent.trim()).to.equal('Send 1234');
      }
      inside(controls(element), '[part=send-digits-button]').click();
      expect(call.pendingDigits).to.equal(null);
    });

    it('shows below the number what was left out of a pasted text, and moves nothing for it', async () => {
      const { element } = await shown();
      const places = () =>
        ['input', '[data-key="1"]', '[part=call-button]'].map(
          part => inside(dialpad(element), part).getBoundingClientRect().top,
        );
      const before = places();
      paste(inside(dialpad(element), 'input'), '+1 202 555 0142 / +1 202 555 0143, and a remark that fills the line');
      await settled(element);
      const note = inside(dialpad(element), '[part=note]').getBoundingClientRect();
      expect(places()).to.deep.equal(before);
      expect(note.width).to.be.above(100);
      expect(note.height).to.be.within(10, 40);
      expect(note.bottom).to.be.at.most(before[1] ?? 0);
    });

    it('says why calling is not possible in the status line alone', async () => {
      const { element } = await shown(off);
      expect(inside(dialpad(element), '#hint').getBoundingClientRect().height).to.equal(1);
    });

    it('says why it ended, and calls again', async () => {
      const { element, phone } = await shown(over());
      expect(screen(element)).to.equal('ended');
      expect(inside(find(element, 'telnyx-call-status'), '[part=reason]').textContent).to.equal('The person is busy');
      await later(500, () => find(element, '.actions .call').click());
      expect(numbers(phone)).to.deep.equal(['+15550100']);
    });

    it('goes back to the keypad with Done, and with the next number', async () => {
      const { element, staged } = await shown(over());
      find(element, '.done').focus();
      find(element, '.done').click();
      await settled(element);
      expect(screen(element)).to.equal('idle');
      expect(deepActiveElement()).to.equal(inside(dialpad(element), 'input'));
      await over()(staged);
      await settled(element);
      find(element, '.done').focus();
      await sendKeys({ press: '7' });
      await settled(element);
      expect(dialpad(element).value).to.equal('7');
    });

    it('says nothing more about a call that the user gave up', async () => {
      const { element } = await shown(({ phone }) => phone.dialAndRing());
      inside(controls(element), '.end').click();
      await settled(element);
      expect(screen(element)).to.equal('idle');
    });
  });

  describe('a call that comes in', () => {
    it('gives the focus to nobody’s Answer', async () => {
      const { element, phone, staged } = await shown();
      dialpad(element).focus();
      await type('91');
      await ring(staged);
      await settled(element);
      expect(screen(element)).to.equal('incoming');
      expect(element.matches(':state(ringing)')).to.equal(true);
      expect(deepActiveElement()).to.equal(find(element, '.screen'));
      await sendKeys({ press: 'Enter' });
      expect(onlyCall(phone).state).to.equal('ringing');
    });

    it('keeps what was being typed, be it ever so unfinished', async () => {
      for (const text of ['+12025550142,', '1 800 FL', '+49 30 90 ext ']) {
        const { element, phone, staged } = await shown();
        dialpad(element).focus();
        await type(text);
        const { value } = inside(dialpad(element), 'input') as HTMLInputElement;
        await ring(staged);
        await settled(element);
        phone.end(onlyCall(phone), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
        await settled(element);
        find(element, '.done').click();
        await settled(element);
        expect(inside(dialpad(element), 'input')).to.have.property('value', value);
      }
    });

    it('keeps the number that was being entered', async () => {
      const { element, staged } = await shown();
      dialpad(element).focus();
      await type('91');
      await ring(staged);
      await settled(element);
      await later(500, () => inside(find(element, 'telnyx-incoming-call'), '[part=decline-button]').click());
      await settled(element);
      expect(screen(element)).to.equal('idle');
      expect(dialpad(element).value).to.equal('91');
    });

    it('leaves the focus of others alone', async () => {
      const { element, staged } = await shown();
      const other = document.createElement('button');
      element.before(other);
      other.focus();
      await ring(staged);
      await settled(element);
      expect(document.activeElement).to.equal(other);
    });

    it('comes as a card during another call', async () => {
      const { element } = await shown(secondCall);
      expect(screen(element)).to.equal('call');
      expect(text(element, '.hero')).to.contain('Ada Lovelace');
      expect(find(element, 'telnyx-incoming-call').matches(':state(second)')).to.equal(true);
    });
  });

  describe('during a call', () => {
    it('swaps two calls', async () => {
      const { element, phone } = await shown(twoCalls);
      expect(text(element, '.strip')).to.contain('Grace Hopper').and.to.contain('Swap');
      find(element, '.strip .button').click();
      await soon(() => phone.client.state.calls.map(({ state }) => state).join() === 'active,held');
    });

    it('repairs blocked sound with a click', async () => {
      const { element, phone } = await shown(soundBlocked);
      expect(text(element, '.banner')).to.contain('The browser has blocked the sound.');
      phone.browser.blocksSound = false;
      find(element, '.banner .button').click();
      await soon(() => phone.client.state.playback === 'allowed');
    });

    it('says what was refused', async () => {
      const { element, phone } = await shown(talk);
      phone.server.on('modify', () => {
        throw new Error('no');
      });
      await onlyCall(phone)
        .hold()
        .catch(() => {});
      await settled(element);
      expect(text(element, '.banner')).to.equal('Hold did not work. Try again.');
    });

    it('asks to allow the microphone', async () => {
      const { element } = await shown(({ phone }) => {
        phone.browser.devices.delay();
        phone.client.newCall('9196');
      });
      expect(text(element, '.banner')).to.contain('Allow the microphone');
    });
  });

  describe('in a wide container', () => {
    it('shows the calls, and calls them again', async () => {
      const { element, phone } = await shown(over(grace), 900);
      expect(getComputedStyle(find(element, '.side')).display).to.equal('grid');
      const row = await until(() => maybe(element, '.side telnyx-call-history')?.shadowRoot?.querySelector('.row'));
      expect(row.textContent).to.contain('Grace Hopper').and.to.contain('The person is busy');
      await later(500, () => row.querySelector('button')?.click());
      expect(numbers(phone)).to.deep.equal([grace.number]);
    });
  });

  describe('its colours', () => {
    const surface = (element: TelnyxPhone) => getComputedStyle(find(element, '.base')).backgroundColor;

    it('are light or dark as the page asks, whatever the system', async () => {
      const { element } = await shown();
      const light = surface(element);
      element.theme = 'dark';
      await settled(element);
      const dark = surface(element);
      expect(dark).to.not.equal(light);
      expect(getComputedStyle(dialpad(element)).colorScheme).to.equal('dark');
      element.theme = 'light';
      await settled(element);
      expect(surface(element)).to.equal(light);
    });

    it('follow the system by default', async () => {
      if (!canEmulateMedia) return; // Firefox
      const { element } = await shown();
      const light = surface(element);
      await emulateMedia({ colorScheme: 'dark' });
      expect(surface(element)).to.not.equal(light);
      await emulateMedia({ colorScheme: 'light' });
    });
  });
});
