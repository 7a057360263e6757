import { expect } from '@open-wc/testing';
import { initialState, TelnyxError, type ClientState, type DevicesState } from '../../src/client/index.js';
import { TelnyxDevicePicker } from '../../src/elements/telnyx-device-picker/telnyx-device-picker.js';
import { expectAccessible } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { expectFits } from '../contracts/layout.js';
import { deepActiveElement, settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { devicesState } from '../support/fake-devices.js';
import { until } from '../support/until.js';

useFakeClient();

const nameless = { id: '', label: '' };
const unknown: DevicesState = { ...initialState.devices, microphones: [nameless], speakers: [nameless] };

const state =
  (patch: Partial<ClientState>): Act =>
  ({ fake }) =>
    fake.setState(patch);
const notAllowed = (microphone: ClientState['microphone']) => state({ microphone, devices: unknown });
const named = (patch: Partial<DevicesState> = {}) => state({ devices: devicesState(patch) });
const talking: Act = ({ fake }) => {
  fake.setState({ microphone: 'open', devices: devicesState({ microphoneId: 'm2' }) });
  fake.addCall();
};

interface Picker {
  readonly element: TelnyxDevicePicker;
  readonly fake: FakeClient;
}

async function picker(act: Act): Promise<Picker> {
  const { element, fake } = await stage('telnyx-device-picker', act);
  if (!(element instanceof TelnyxDevicePicker)) throw new TypeError('not a picker');
  await until(() => fake.devices.refreshes > 0, { what: 'the browser has told that it can be seen' });
  await settled(element);
  return { element, fake };
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
      'microphone not allowed yet': notAllowed('idle'),
      'asking for the microphone': notAllowed('prompting'),
      'microphone blocked': notAllowed('denied'),
      'devices known': named({ microphoneId: 'm2', speakerId: 's2', ringDeviceId: 's3' }),
      'in a call': talking,
      'microphone silent': state({ microphone: 'open', devices: devicesState({ silence: 'silent' }) }),
      'microphone in use by another app': state({ microphone: 'failed', devices: devicesState() }),
      'speaker cannot be chosen': named({ speakers: [] }),
    },
  });

  describe('before the microphone is allowed', () => {
    it('asks for nothing by itself, and lists the devices without a prompt', async () => {
      const { element, fake } = await picker(notAllowed('idle'));
      expect(fake.asked).to.deep.equal([]);
      expect(fake.devices.watcherCount).to.equal(0);
      expect(maybe(element, 'select')).to.equal(null);
    });

    it('has the browser ask with a button, and goes to the list that comes', async () => {
      const { element, fake } = await picker(notAllowed('idle'));
      expect(text(element, '[part=allow-button]')).to.equal('Allow the microphone');
      find(element, '[part=allow-button]').focus();
      find(element, '[part=allow-button]').click();
      expect(fake.asked).to.deep.equal([['devices.request']]);
      fake.setState({ devices: devicesState() });
      await until(() => deepActiveElement() === maybe(element, 'select[name=microphone]'));
    });

    it('leaves the prompt to a page that wants to explain first', async () => {
      const { element, fake } = await picker(notAllowed('idle'));
      element.addEventListener('telnyx-microphone-request', event => event.preventDefault());
      find(element, '[part=allow-button]').click();
      await settled(element);
      expect(fake.asked).to.deep.equal([]);
    });
  });

  const troubles: [state: ClientState['microphone'], words: string][] = [
    ['denied', 'The microphone is blocked. Allow it in the browser’s site settings, then try again.'],
    ['dismissed', 'The microphone is not allowed yet. Try again, and choose “Allow”.'],
    ['missing', 'No microphone was found. Connect one, then try again.'],
    ['failed', 'The microphone could not be opened. Close other apps that use it, then try again.'],
  ];
  for (const [microphone, words] of troubles) {
    it(`says of a microphone that is ${microphone} what to do, and tries again`, async () => {
      const { element, fake } = await picker(notAllowed(microphone));
      expect(notes(element, 'microphone')).to.equal(`${words} Try again`);
      expect(element.matches(':state(trouble)')).to.equal(true);
      find(element, '[part=allow-button]').click();
      expect(fake.asked).to.deep.equal([['devices.request']]);
      fake.setState({ microphone: 'idle', devices: devicesState() });
      await settled(element);
      expect(notes(element, 'microphone')).to.equal('');
    });
  }

  it('says so where there is no microphone at all', async () => {
    const { element, fake } = await picker(state({ devices: { ...unknown, microphones: [] } }));
    expect(notes(element, 'microphone'), 'before the browser has told').to.contain('Allow the microphone');
    fake.devices.listed();
    await settled(element);
    expect(notes(element, 'microphone')).to.contain('No microphone was found.');
  });

  it('says of a microphone that is not heard what may be wrong', async () => {
    const { element, fake } = await picker(talking);
    fake.setState({ devices: devicesState({ silence: 'silent' }) });
    await settled(element);
    expect(notes(element, 'microphone')).to.equal(
      'Nothing comes from your microphone. Check its switch and the system’s settings.',
    );
    fake.setState({ devices: devicesState({ silence: 'muted' }) });
    await settled(element);
    expect(notes(element, 'microphone')).to.contain('Nothing comes from your microphone.');
  });

  describe('choosing', () => {
    it('names the devices, with the default first', async () => {
      const { element } = await picker(named({ microphoneId: 'm2', ringDeviceId: 's3' }));
      const names = (kind: string) => [...list(element, kind).options].map(({ text: name }) => name);
      const speakers = ['Built-in Speakers', 'Jabra Evolve 65', 'Studio Display'];
      expect(names('microphone')).to.deep.equal(['System default', 'Built-in Microphone', 'Jabra Evolve 65']);
      expect(names('speaker')).to.deep.equal(['System default', ...speakers]);
      expect(names('ring')).to.deep.equal(['Same as the speaker', ...speakers]);
      expect(['microphone', 'speaker', 'ring'].map(kind => list(element, kind).value)).to.deep.equal(['m2', '', 's3']);
    });

    for (const [kind, id, method] of [
      ['microphone', 'm2', 'selectMicrophone'],
      ['speaker', 's2', 'selectSpeaker'],
      ['ring', 's3', 'selectRingDevice'],
    ] as const) {
      it(`takes another ${kind}, and shows it once it is true`, async () => {
        const { element, fake } = await picker(named());
        choose(element, kind, id);
        await settled(element);
        expect(fake.asked).to.deep.equal([[`devices.${method}`, id]]);
        expect(list(element, kind).value, 'as long as the state says so').to.equal('');
        fake.setState({ devices: devicesState({ microphoneId: 'm2', speakerId: 's2', ringDeviceId: 's3' }) });
        await settled(element);
        expect(list(element, kind).value).to.equal(id);
        choose(element, kind, '');
        expect(fake.asked.at(-1), 'back to the default').to.deep.equal([`devices.${method}`, null]);
      });
    }

    it('tells at the field when it failed, and shows what is still used', async () => {
      const { element, fake } = await picker(named({ speakerId: 's1' }));
      fake.failure = new TelnyxError(49005);
      choose(element, 'speaker', 's2');
      await settled(element);
      expect(list(element, 'speaker').value).to.equal('s1');
      expect(notes(element, 'speaker')).to.equal('This speaker cannot be used. Choose another one.');
      expect(list(element, 'speaker').getAttribute('aria-invalid')).to.equal('true');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('This speaker cannot be used.');
      choose(element, 'speaker', 's3');
      await settled(element);
      expect(notes(element, 'speaker'), 'after another try').to.equal('');
    });

    it('says where the browser cannot choose a speaker, and has no dead control', async () => {
      const { element } = await picker(named({ speakers: [] }));
      expect(notes(element, 'speaker')).to.contain('This browser cannot choose one');
      expect(maybe(element, 'select[name=speaker]')).to.equal(null);
      expect(maybe(element, '[part=ring]')).to.equal(null);
      expect(testButton(element, 'speaker').getAttribute('aria-disabled')).to.equal('false');
    });

    it('switches what is done to the sound', async () => {
      const { element, fake } = await picker(named());
      const box = find<HTMLInputElement>(element, 'input[name=noiseSuppression]');
      box.click();
      await settled(element);
      expect(fake.asked).to.deep.equal([['devices.setProcessing', { noiseSuppression: false }]]);
      expect(box.checked, 'as long as the state says so').to.equal(true);
      fake.setState({
        devices: devicesState({ processing: { ...fake.state.devices.processing, noiseSuppression: false } }),
      });
      await settled(element);
      expect(box.checked).to.equal(false);
    });
  });

  describe('hearing', () => {
    const testing: Act = async ({ element, fake }) => {
      fake.setState({ devices: devicesState() });
      await settled(element);
      testButton(element, 'microphone').click();
    };

    it('shows the level while the user tests the microphone, without a render', async () => {
      const { element, fake } = await picker(testing);
      await until(() => fake.devices.watcherCount === 1);
      expect(element.matches(':state(testing)')).to.equal(true);
      expect(notes(element, 'microphone')).to.contain('Say something');
      const meter = find(element, '[part=level]');
      fake.devices.emitLevel(0.25);
      expect(level(element)).to.equal('25');
      expect(width(element) / meter.getBoundingClientRect().width).to.be.closeTo(0.25, 0.01);
      expect(element.isUpdatePending).to.equal(false);
      expect(find(element, '[part=level]')).to.equal(meter);
      testButton(element, 'microphone').click();
      await settled(element);
      expect(fake.devices.watcherCount, 'after the test').to.equal(0);
      expect(level(element)).to.equal('0');
    });

    it('says that one is heard, to those who listen too', async () => {
      const { element, fake } = await picker(testing);
      await until(() => fake.devices.watcherCount === 1);
      fake.devices.emitLevel(0.7);
      fake.devices.emitLevel(0.8);
      await settled(element);
      expect(notes(element, 'microphone')).to.equal('You are heard.');
      expect(document.querySelector('.telnyx-announcer')?.textContent, 'once').to.equal('You are heard.');
    });

    it('ends the test when the microphone cannot be used', async () => {
      const { element, fake } = await picker(testing);
      await until(() => fake.devices.watcherCount === 1);
      fake.setState({ microphone: 'denied' });
      await settled(element);
      expect(fake.devices.watcherCount).to.equal(0);
      expect(notes(element, 'microphone')).to.contain('The microphone is blocked.');
    });

    it('ends the test when the picker goes out of sight, and does not begin again by itself', async () => {
      const { element, fake } = await picker(testing);
      await until(() => fake.devices.watcherCount === 1);
      element.hidden = true;
      await until(() => fake.devices.watcherCount === 0);
      element.hidden = false;
      await until(() => fake.devices.refreshes === 2, { what: 'it can be seen again' });
      await settled(element);
      expect(fake.devices.watcherCount).to.equal(0);
      expect(element.matches(':state(testing)')).to.equal(false);
    });

    it('ends the test when it is taken off the page', async () => {
      const { element, fake } = await picker(testing);
      await until(() => fake.devices.watcherCount === 1);
      element.remove();
      expect(fake.devices.watcherCount).to.equal(0);
    });

    it('shows the level of a call, as long as there is one', async () => {
      const { element, fake } = await picker(talking);
      await until(() => fake.devices.watcherCount === 1);
      expect(maybe(element, '[part=microphone] [part=test-button]')).to.equal(null);
      fake.devices.emitLevel(0.5);
      expect(level(element)).to.equal('50');
      fake.updateCall('call-1', { state: 'done' });
      await settled(element);
      expect(fake.devices.watcherCount, 'or it would keep the microphone open').to.equal(0);
    });

    it('asks for no microphone while somebody only rings', async () => {
      const { fake } = await picker(({ fake: client }) => {
        client.setState({ devices: devicesState() });
        client.addCall({ direction: 'inbound', state: 'ringing', activeSince: null });
      });
      expect(fake.devices.watcherCount).to.equal(0);
    });

    it('plays a sound on the speaker, and where it rings', async () => {
      const { element, fake } = await picker(named());
      for (const kind of ['speaker', 'ring']) testButton(element, kind).click();
      expect(fake.asked.map(([, kind]) => kind)).to.deep.equal(['speaker', 'ring']);
    });

    it('is accessible and fits while the microphone is tested', async () => {
      await expectAccessible('telnyx-device-picker', testing, 'light');
      await expectAccessible('telnyx-device-picker', testing, 'dark');
      await expectFits('telnyx-device-picker', testing, 'ltr');
      await expectFits('telnyx-device-picker', testing, 'rtl');
    });
  });
});
