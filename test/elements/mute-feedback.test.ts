/** What Mute shows of the microphone: its level round the icon, and that one is muted while one speaks. Covers: `level-watch.ts`, `muted-hint.ts`. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import { canEmulateMedia } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

/** In levels: a room, and a voice in it. */
const [room, voice] = [0.25, 0.8];

interface Scene {
  readonly element: TelnyxCallControls;
  readonly phone: ScriptedPhone;
  readonly call: Call;
}

/** The next levels that the microphone gives. */
async function hear(phone: ScriptedPhone, level: number, times = 1): Promise<void> {
  phone.browser.level = level;
  for (let time = 0; time < times; time++) await phone.clock.jump(100);
}

const ring = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=level]') ?? null;
const extent = (element: Element) => Number(ring(element)?.style.getPropertyValue('--_level') ?? 0);
const spread = (element: Element) => {
  const level = ring(element);
  return level ? parseFloat(getComputedStyle(level).boxShadow.split('px ')[3] ?? '') : NaN;
};
const hint = (element: Element) => element.shadowRoot?.querySelector('[part=muted-hint]')?.textContent.trim();
const announced = () =>
  [...document.querySelectorAll('.telnyx-announcer > *')].filter(({ textContent }) => textContent === 'You are muted');

/** A conversation whose microphone is listened to. */
async function talking(attributes: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const { element, phone } = await stage('telnyx-call-controls', ({ element: fresh }) => {
    for (const [name, value] of Object.entries(attributes)) fresh.setAttribute(name, value);
  });
  if (!(element instanceof TelnyxCallControls)) throw new TypeError('not call controls');
  const call = await phone.talk();
  await until(
    async () => {
      await hear(phone, voice);
      return extent(element) > 0;
    },
    { what: 'the level shows' },
  );
  return { element, phone, call };
}

/** It is muted, and the room is known. */
async function muted(attributes: Readonly<Record<string, string>> = {}): Promise<Scene> {
  const scene = await talking(attributes);
  scene.call.muteAudio();
  await settled(scene.element);
  await hear(scene.phone, room, 8);
  return scene;
}

const speaking: Act = async ({ element, phone }) => {
  (await phone.talk()).muteAudio();
  await until(
    async () => {
      await hear(phone, room, 8);
      await hear(phone, voice, 8);
      return hint(element);
    },
    { what: 'the hint' },
  );
};

describe('the microphone at Mute', () => {
  elementContract('telnyx-call-controls', {
    states: { 'speaking while muted': speaking },
    whileShown: ['speaking while muted'],
    ofPage: ['speaking while muted'],
  });

  it('a ring follows its level: at once when it becomes louder, in steps when it becomes quieter', async () => {
    const { element, phone } = await talking();
    await hear(phone, 1);
    expect(extent(element)).to.equal(1);
    expect(spread(element)).to.equal(5);
    await hear(phone, 0);
    expect(extent(element)).to.equal(0.875);
    await hear(phone, 0, 7);
    expect(extent(element)).to.equal(0);
    expect(spread(element)).to.equal(0);
  });

  it('there is none for the noise of a room', async () => {
    const { element, phone } = await talking();
    await hear(phone, room, 9);
    expect(extent(element)).to.equal(0);
  });

  it('it is nothing for screen readers', async () => {
    const { element } = await talking();
    expect(ring(element)?.getAttribute('aria-hidden')).to.equal('true');
  });

  const whereMediaAre = canEmulateMedia ? it : () => undefined;
  whereMediaAre('has two steps for those who want no motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const { element, phone } = await talking();
      await hear(phone, 1);
      expect(spread(element)).to.equal(3);
      await hear(phone, 0, 5);
      expect(extent(element), 'it still falls').to.be.within(0.1, 0.49);
      expect(spread(element)).to.equal(0);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });

  for (const [state, act] of [
    ['muted', (call: Call) => call.muteAudio()],
    ['on hold', (call: Call) => call.hold()],
    ['over', (call: Call) => call.hangup()],
  ] as const) {
    it(`there is none in a call that is ${state}`, async () => {
      const { element, phone, call } = await talking({ 'muted-hint': 'off' });
      await act(call);
      await settled(element);
      const { pending } = phone.clock;
      await hear(phone, 1, 3);
      expect(extent(element)).to.equal(0);
      expect(phone.clock.pending, 'nothing is measured').to.be.at.most(pending);
    });
  }

  it('nothing is measured where nobody sees it, and again where one does', async () => {
    const { element, phone } = await talking();
    element.hidden = true;
    await until(() => extent(element) === 0, { what: 'the browser has said so' });
    await hear(phone, 1, 3);
    expect(extent(element)).to.equal(0);
    element.hidden = false;
    await until(async () => (await hear(phone, 1), extent(element) === 1), { what: 'the level shows again' });
  });

  it('opens no microphone that the call does not use', async () => {
    const { element, phone, call } = await talking();
    const { length } = phone.browser.devices.given;
    await call.hangup();
    await settled(element);
    expect(phone.client.state.microphone).to.equal('idle');
    expect(phone.browser.devices.given).to.have.length(length);
  });

  it('says that one is muted once one speaks, and reads it out once', async () => {
    const { element, phone, call } = await muted();
    const before = announced().length;
    expect(hint(element)).to.equal(undefined);
    await hear(phone, voice, 4);
    await settled(element);
    expect(hint(element)).to.equal('You are muted');
    expect(extent(element), 'no ring').to.equal(0);
    await until(() => announced().length === before + 1);
    call.unmuteAudio();
    await settled(element);
    expect(hint(element)).to.equal(undefined);
    expect(announced()).to.have.length(before + 1);
  });

  it('goes by itself', async function () {
    this.timeout(10_000);
    const { element, phone } = await muted();
    await hear(phone, voice, 4);
    await settled(element);
    expect(hint(element)).to.equal('You are muted');
    await until(() => hint(element) === undefined, { timeout: 6_000, what: 'it is gone' });
    await hear(phone, voice, 8);
    await settled(element);
    expect(hint(element), 'not again at once').to.equal(undefined);
  });

  it('a click, and a noise that stays, are no voice', async () => {
    const { element, phone } = await muted();
    for (let click = 0; click < 3; click++) {
      await hear(phone, 1, 2);
      await hear(phone, room, 6);
    }
    for (let level = room; level < voice; level += 0.004) await hear(phone, level); // a fan starts
    await hear(phone, voice, 10);
    await settled(element);
    expect(hint(element)).to.equal(undefined);
  });

  it('muted-hint="off": nobody listens while muted', async () => {
    const { element, phone } = await muted({ 'muted-hint': 'off' });
    const { pending } = phone.clock;
    await hear(phone, voice, 10);
    await settled(element);
    expect(hint(element)).to.equal(undefined);
    expect(phone.clock.pending).to.equal(pending);
  });
});
