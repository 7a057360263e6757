/** The launcher is its phone: whatever an attribute or a property says reaches it, before the phone is there and after. */
import { expect, fixture, html } from '@open-wc/testing';
import { TelnyxLogEvent } from '../../src/events/index.js';
import type { TelnyxLauncher } from '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import '../../src/elements/telnyx-launcher/launcher-parts.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled } from '../contracts/stage.js';

/** Every property of the phone that has an attribute, as it is now and will be. */
const attributes = [...TelnyxPhone.elementProperties].flatMap(([name, { attribute = String(name), type }]) =>
  attribute === false
    ? []
    : [{ property: String(name), attribute: attribute === true ? String(name) : attribute, type }],
);
const own = (attribute: string) => ['for'].includes(attribute);
/** What an attribute may say, and what its property is then. */
const sample = (type: unknown): readonly [text: string, value: unknown, other: string] => {
  if (type === Boolean) return ['on', true, 'off'];
  return type === Number ? ['2', 2, '3'] : ['some-text', 'some-text', 'other-text'];
};

const empty = () => fixture<TelnyxLauncher>(html`<telnyx-launcher auto-connect="off"></telnyx-launcher>`);

describe('an attribute of the phone, on a launcher', () => {
  for (const { property, attribute, type } of attributes.filter(each => !own(each.attribute))) {
    const [text, value, other] = sample(type);
    const isSwitch = attribute === 'auto-connect';

    for (const spelling of new Set([attribute, attribute.replaceAll('-', '')])) {
      it(`${spelling}: given before the phone is there`, async () => {
        const element = await empty();
        if (isSwitch) element.removeAttribute('auto-connect');
        element.setAttribute(spelling, text);
        const phone = await element.load();
        await settled(element);
        expect(Reflect.get(phone, property)).to.equal(value);
      });

      it(`${spelling}: changed later`, async () => {
        const element = await empty();
        const phone = await element.load();
        if (isSwitch) element.removeAttribute('auto-connect');
        element.setAttribute(spelling, other);
        await settled(element);
        element.setAttribute(spelling, text);
        await settled(element);
        expect(Reflect.get(phone, property)).to.equal(value);
      });
    }

    it(`${property}: as a property, before and after`, async () => {
      const [early, late] = [await empty(), await empty()];
      Reflect.set(early, property, value);
      const phone = await early.load();
      await settled(early);
      expect(Reflect.get(phone, property), 'before').to.equal(value);
      const other = await late.load();
      Reflect.set(late, property, value);
      await settled(late);
      expect(Reflect.get(other, property), 'after').to.equal(value);
    });
  }
});

describe('a launcher', () => {
  it('keeps no secret in the page, in either spelling', async () => {
    const element = await fixture<TelnyxLauncher>(
      html`<telnyx-launcher
        auto-connect="off"
        login="ada"
        password="S3cr3t"
        logintoken="T0ken"
        ice-servers='[{"urls":"turn:x","username":"u","credential":"c"}]'
      ></telnyx-launcher>`,
    );
    expect(element.getAttributeNames().sort()).to.deep.equal(['auto-connect', 'login']);
    const phone = await element.load();
    await settled(element);
    expect([phone.password, phone.loginToken, phone.iceServers]).to.deep.equal([
      'S3cr3t',
      'T0ken',
      '[{"urls":"turn:x","username":"u","credential":"c"}]',
    ]);
    element.setAttribute('password', 'an0ther');
    await settled(element);
    expect([element.hasAttribute('password'), phone.hasAttribute('password'), phone.password]).to.deep.equal([
      false,
      false,
      'an0ther',
    ]);
  });

  it('hands on properties that have no attribute', async () => {
    const element = await empty();
    const log = () => {};
    element.logger = log;
    const phone = await element.load();
    expect(phone.logger === log).to.equal(true);
  });

  it('leaves to the phone what it was not given', async () => {
    const element = await empty();
    element.alerts = 'badge';
    const phone = await element.load();
    await settled(element);
    expect([phone.alerts, phone.region, phone.number]).to.deep.equal(['badge', undefined, '']);
  });

  it('dispatches the log of its phone, which does not bubble', async () => {
    const element = await empty();
    const phone = await element.load();
    const lines: string[] = [];
    element.addEventListener('telnyx-log', ({ message }) => lines.push(message));
    phone.dispatchEvent(new TelnyxLogEvent('info', 'a line', { time: 0 }));
    expect(lines).to.deep.equal(['a line']);
  });
});
