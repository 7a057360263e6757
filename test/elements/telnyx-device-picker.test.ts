import { expect, fixture, html } from '@open-wc/testing';
import { TelnyxDevicePicker } from '../../src/elements/telnyx-device-picker/telnyx-device-picker.js';
import { expectAccessible } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { expectFits } from '../contracts/layout.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import type { FakeMediaDevices } from '../support/fake-media-devices.js';
import { ScriptedPhone, soon } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

/** Two microphones and three speakers, whose names are known, or hidden until a microphone is allowed. */
function plug({ browser: { devices } }: ScriptedPhone, hidden = false): FakeMediaDevices {
  devices.hidden = hidden;
  devices.failure = null;
  devices.plug('audioinput', 'microphone', 'headset');
  devices.plug('audiooutput', 'speakers', 'headset', 'monitor');
  return devices;
}

const notAllowed: Act = ({ phone }) => plug(phone, true).permit('prompt');
const asking: Act = ({ phone }) => {
  plug(phone, true).delay();
  phone.client.devices.request().catch(() => {});
};
/** What stands in the way of a microphone that was asked for. */
const obstacles: Readonly<Record<string, (devices: FakeMediaDevices) => void>> = {
  denied: devices => devices.permit('denied'),
  dismissed: devices => {
    devices.permit('prompt');
    devices.failure = 'NotAllowedError';
  },
  missing: devices => devices.unplug('microphone', 'headset'),
  failed: devices => (devices.failure = 'NotReadableError'),
};
const refused =
  (trouble: string): Act =>
  async ({ element, phone }) => {
    obstacles[trouble]?.(plug(phone, true));
    await settled(element);
    await phone.client.devices.request().catch(() => {});
  };
const named: Act = ({ phone }) => void plug(phone);
const chosen: Act = async ({ phone }) => {
  plug(phone);
  const { devices } = phone.client;
  await devices.refresh();
  await devices.selectMicrophone('headset');
  await devices.selectSpeaker('headset');
  await devices.selectRingDevice('monitor');
};
const talking: Act = async at => {
  await chosen(at);
  await at.phone.talk();
};
const silent: Act = async at => {
  await talking(at);
  await at.phone.silenceMicrophone('silent');
};
const inUse: Act = async ({ element, phone }) => {
  plug(phone).failure = 'NotReadableError';
  await settled(element);
  await phone.client.devices.request().catch(() => {});
};

interface Picker {
  readonly element: TelnyxDevicePicker;
  readonly phone: ScriptedPhone;
  /** Those of the browser. */
  readonly devices: FakeMediaDevices;
}

async function picker(act: Act): Promise<Picker> {
  const { element, phone } = await stage('telnyx-device-picker', act);
  if (!(element instanceof TelnyxDevicePicker)) throw new TypeError('not a picker');
  const { devices } = phone.browser;
  await until(() => devices.listings > 0, { what: 'the browser has told that it can be seen' });
  await settled(element);
  return { element, phone, devices };
}

const maybe = <E extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot?.querySelector<E>(selector) ?? null;
const find = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E => {
  const found = maybe<E>(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: Element, selector: string) => find(element, selector).textContent.replace(/\s+/g, ' ').trim();
const notes = (element: Element, kind: string) => text(element, `#${kind}-notes`);
const list = (element: Element, kind: string) => find<HTMLSelectElement>(element, `select[name=${kind}]`);
const choose = (element: Element, kind: string, id: string) => {
  list(element, kind).value = id;
  list(element, kind).dispatchEvent(new Event('change', { bubbles: true }));
};
const testButton = (element: Element, kind: string) => find(element, `[part=${kind}] [part=test-button]`);
const level = (element: Element) => find(element, '[part=level]').getAttribute('aria-valuenow');
const width = (element: Element) => parseFloat(getComputedStyle(find(element, '[part=level]'), '::before').inlineSize);

describe('telnyx-device-picker', () => {
  elementContract('telnyx-device-picker', {
    states: {
      'microphone not allowed yet': notAllowed,
      'asking for the microphone': asking,
      'microphone blocked': refused('denied'),
      'devices known': chosen,
      'in a call': talking,
      'microphone silent': silent,
      'microphone in use by another app': inUse,
      'speaker cannot be chosen': () => {},
    },
    ofPage: [
      'microphone not allowed yet',
      'asking for the microphone',
      'microphone blocked',
      'devices known',
      'in a call',
      'microphone silent',
      'microphone in use by another app',
    ],
  });

  describe('before the microphone is allowed', () => {
    it('asks for nothing by itself, and lists the devices without a prompt', async () => {
      const { element, devices } = await picker(notAllowed);
      expect(devices.asked).to.be.empty;
      expect(maybe(element, 'select')).to.equal(null);
    });

    it('has the browser ask with a button, and goes to the list that comes', async () => {
      const { element, devices } = await picker(notAllowed);
      expect(text(element, '[part=allow-button]')).to.equal('Allow the microphone');
      find(element, '[part=allow-button]').focus();
      find(element, '[part=allow-button]').click();
      await until(() => devices.asked.length === 1);
      await until(() => deepActiveElement() === maybe(element, 'select[name=microphone]'));
    });

    it('leaves the prompt to a page that wants to explain first', async () => {
      const { element, devices } = await picker(notAllowed);
      element.addEventListener('telnyx-microphone-request', event => event.preventDefault());
      find(element, '[part=allow-button]').click();
      await settled(element);
      expect(devices.asked).to.be.empty;
    });
  });

  const troubles: [trouble: string, words: string][] = [
    ['denied', 'The microphone is blocked. Allow it in the browser’s site settings, then try again.'],
    ['dismissed', 'The microphone is not allowed yet. Try again, and choose “Allow”.'],
    ['missing', 'No microphone was found. Connect one, then try again.'],
    ['failed', 'The microphone could not be opened. Close other apps that use it, then try again.'],
  ];
  it('has the steps for this browser where the microphone is blocked', async () => {
    const { element, phone, devices } = await picker(refused('denied'));
    const help = find(element, 'telnyx-microphone-help');
    await until(() => help.shadowRoot?.querySelector('details'));
    expect(help.contains(find(element, '[part=allow-button]'))).to.equal(true);
    devices.permit('granted');
    await soon(() => phone.client.state.microphone !== 'denied');
    await settled(element);
    expect(element.shadowRoot?.querySelector('telnyx-microphone-help')).to.equal(null);
  });

  for (const [trouble, words] of troubles) {
    it(`says of a microphone that is ${trouble} what to do, and tries again`, async () => {
      const { element, phone, devices } = await picker(refused(trouble));
      expect(notes(element, 'microphone')).to.equal(`${words} Try again`);
      expect(element.matches(':state(trouble)')).to.equal(true);
      const { length } = devices.asked;
      find(element, '[part=allow-button]').click();
      await soon(() => devices.asked.length > length && phone.client.state.microphone === trouble);
      await settled(element);
      plug(phone).permit('granted');
      devices.change();
      await soon(() => phone.client.state.microphone === 'idle');
      await settled(element);
      expect(notes(element, 'microphone')).to.equal('');
    });
  }

  it('says so where there is no microphone at all', async () => {
    const phone = await ScriptedPhone.ready();
    phone.browser.devices.unplug('microphone');
    let tell = () => {};
    const told = new Promise<void>(resolve => (tell = resolve));
    const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
    navigator.mediaDevices.enumerateDevices = () => told.then(list);
    const element = await fixture<TelnyxDevicePicker>(
      html`<telnyx-device-picker .client=${phone.client}></telnyx-device-picker>`,
    );
    expect(notes(element, 'microphone'), 'before the browser has told').to.contain('Allow the microphone');
    tell();
    await until(() => notes(element, 'microphone').includes('No microphone was found.'));
  });

  for (const silence of ['silent', 'muted'] as const) {
    it(`says of a microphone that is ${silence} what may be wrong`, async () => {
      const { element, phone } = await picker(talking);
      await phone.silenceMicrophone(silence);
      await settled(element);
      expect(notes(element, 'microphone')).to.equal(
        'Nothing comes from your microphone. Check its switch and the system’s settings.',
      );
    });
  }

  describe('choosing', () => {
    it('names the devices, with the default first', async () => {
      const { element } = await picker(chosen);
      const names = (kind: string) => [...list(element, kind).options].map(({ text: name }) => name);
      const speakers = ['The speakers', 'The headset', 'The monitor'];
      expect(names('microphone')).to.deep.equal(['System default', 'The microphone', 'The headset']);
      expect(names('speaker')).to.deep.equal(['System default', ...speakers]);
      expect(names('ring')).to.deep.equal(['Same as the speaker', ...speakers]);
      const values = ['microphone', 'speaker', 'ring'].map(kind => list(element, kind).value);
      expect(values).to.deep.equal(['headset', 'headset', 'monitor']);
    });

    for (const [kind, id] of [
      ['microphone', 'headset'],
      ['speaker', 'headset'],
      ['ring', 'monitor'],
    ] as const) {
      it(`takes another ${kind}, and shows it once it is true`, async () => {
        const { element, phone } = await picker(named);
        const used = () => phone.client.state.devices[`${kind === 'ring' ? 'ringDevice' : kind}Id`];
        element.addEventListener('telnyx-device-request', event => event.preventDefault(), { once: true });
        choose(element, kind, id);
        await settled(element);
        expect([used(), list(element, kind).value], 'the page took it over').to.deep.equal([null, '']);
        choose(element, kind, id);
        await soon(() => used() === id);
        await settled(element);
        expect(list(element, kind).value).to.equal(id);
        choose(element, kind, '');
        await soon(() => used() === null);
      });
    }

    it('tells at the field when it failed, and shows what is still used', async () => {
      const { element, phone } = await picker(named);
      await phone.client.devices.selectSpeaker('speakers');
      await settled(element);
      phone.browser.brokenSpeakers.add('headset');
      choose(element, 'speaker', 'headset');
      await until(() => notes(element, 'speaker'));
      expect(list(element, 'speaker').value).to.equal('speakers');
      expect(notes(element, 'speaker')).to.equal('This speaker cannot be used. Choose another one.');
      expect(list(element, 'speaker').getAttribute('aria-invalid')).to.equal('true');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('This speaker cannot be used.');
      choose(element, 'speaker', 'monitor');
      await soon(() => phone.client.state.devices.speakerId === 'monitor');
      await settled(element);
      expect(notes(element, 'speaker'), 'after another try').to.equal('');
    });

    it('says where the browser cannot choose a speaker, and has no dead control', async () => {
      const { element } = await picker(() => {});
      expect(notes(element, 'speaker')).to.contain('This browser cannot choose one');
      expect(maybe(element, 'select[name=speaker]')).to.equal(null);
      expect(maybe(element, '[part=ring]')).to.equal(null);
      expect(testButton(element, 'speaker').getAttribute('aria-disabled')).to.equal('false');
    });

    it('switches what is done to the sound', async () => {
      const { element, phone } = await picker(named);
      const box = find<HTMLInputElement>(element, 'input[name=noiseSuppression]');
      element.addEventListener('telnyx-audio-processing-request', event => event.preventDefault(), { once: true });
      box.click();
      await settled(element);
      expect(box.checked, 'the page took it over').to.equal(true);
      box.click();
      await soon(() => !phone.client.state.devices.processing.noiseSuppression);
      await settled(element);
      expect(box.checked).to.equal(false);
    });
  });

  describe('hearing', () => {
    const testing: Act = async ({ element, phone }) => {
      plug(phone);
      await phone.client.devices.refresh();
      await settled(element);
      testButton(element, 'microphone').click();
    };
    const isOpen = ({ live }: FakeMediaDevices) => live.length === 1;

    it('shows the level while the user tests the microphone, without a render', async () => {
      const { element, devices } = await picker(at => {
        at.phone.browser.level = 0.25;
        return testing(at);
      });
      await until(() => isOpen(devices));
      expect(element.matches(':state(testing)')).to.equal(true);
      expect(notes(element, 'microphone')).to.contain('Say something');
      const meter = find(element, '[part=level]');
      await settled(element);
      let renders = 0;
      element.addController({ hostUpdated: () => renders++ });
      await until(() => level(element) === '25');
      expect(width(element) / meter.getBoundingClientRect().width).to.be.closeTo(0.25, 0.01);
      expect([renders, find(element, '[part=level]')]).to.deep.equal([0, meter]);
      testButton(element, 'microphone').click();
      await settled(element);
      expect(devices.live, 'after the test').to.be.empty;
      expect(level(element)).to.equal('0');
    });

    it('says that one is heard, to those who listen too', async () => {
      const { element, phone } = await picker(at => {
        at.phone.browser.level = 0.7;
        return testing(at);
      });
      await until(() => level(element) === '70');
      phone.browser.level = 0.8;
      await until(() => level(element) === '80');
      await settled(element);
      expect(notes(element, 'microphone')).to.equal('You are heard.');
      expect(document.querySelector('.telnyx-announcer')?.textContent, 'once').to.equal('You are heard.');
    });

    it('ends the test when the microphone cannot be used', async () => {
      const { element, phone, devices } = await picker(testing);
      await until(() => isOpen(devices));
      devices.permit('denied');
      await soon(() => phone.client.state.microphone === 'denied');
      await settled(element);
      expect(element.matches(':state(testing)')).to.equal(false);
      expect(notes(element, 'microphone')).to.contain('The microphone is blocked.');
    });

    it('ends the test when the picker goes out of sight, and does not begin again by itself', async () => {
      const { element, devices } = await picker(testing);
      await until(() => isOpen(devices));
      element.hidden = true;
      await until(() => !devices.live.length);
      const { listings } = devices;
      element.hidden = false;
      await until(() => devices.listings > listings, { what: 'it can be seen again' });
      await settled(element);
      expect(devices.live).to.be.empty;
      expect(element.matches(':state(testing)')).to.equal(false);
    });

    it('ends the test when it is taken off the page', async () => {
      const { element, devices } = await picker(testing);
      await until(() => isOpen(devices));
      element.remove();
      expect(devices.live).to.be.empty;
    });

    it('shows the level of a call, as long as there is one', async () => {
      const { element, phone, devices } = await picker(talking);
      phone.browser.level = 0.5;
      await until(() => level(element) === '50');
      expect(maybe(element, '[part=microphone] [part=test-button]')).to.equal(null);
      for (const call of phone.client.state.calls) phone.end(call);
      await settled(element);
      expect(devices.live, 'or it would keep the microphone open').to.be.empty;
    });

    it('asks for no microphone while somebody only rings', async () => {
      const { devices } = await picker(({ phone }) => {
        plug(phone);
        phone.ring();
      });
      expect(devices.asked).to.be.empty;
    });

    it('plays a sound on the speaker, and where it rings', async () => {
      const { element, phone } = await picker(chosen);
      for (const [kind, id] of [
        ['speaker', 'headset'],
        ['ring', 'monitor'],
      ] as const) {
        phone.browser.played.length = 0;
        testButton(element, kind).click();
        await soon(() => phone.browser.played.length > 0);
        expect(phone.browser.played).to.deep.equal([id]);
      }
    });

    it('is accessible and fits while the microphone is tested', async () => {
      await expectAccessible('telnyx-device-picker', testing, 'light');
      await expectAccessible('telnyx-device-picker', testing, 'dark');
      await expectFits('telnyx-device-picker', testing, 'ltr');
      await expectFits('telnyx-device-picker', testing, 'rtl');
    });
  });
});
