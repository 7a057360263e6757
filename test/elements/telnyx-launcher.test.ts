import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TelnyxClient } from '../../src/client/index.js';
import { TelnyxLauncher } from '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import '../../src/elements/telnyx-client/telnyx-client.js';
import '../../src/elements/telnyx-launcher/launcher-parts.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { canEmulateMedia, expectAccessible, expectQuiet } from '../contracts/accessible.js';
import { elementContract, stateContract } from '../contracts/element-contract.js';
import { expectKeysKept, expectPageKeptOut } from '../contracts/guest.js';
import { expectReachable } from '../contracts/keyboard.js';
import { deepActiveElement, settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { historyOf } from '../../src/page/history/client-history.js';
import { atOnce, later } from '../support/later.js';
import { ada, grace, soon } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const part = (element: Element, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const has = (element: Element, name: string) => element.shadowRoot?.querySelector(`[part~="${name}"]`) !== null;
const text = (element: Element, name: string) => part(element, name).innerText.replaceAll(/\s+/g, ' ').trim();
const press = (element: Element, name: string) => later(500, () => part(element, name).click());
const launcherOf = ({ element }: Pick<Stage, 'element'>): TelnyxLauncher => {
  if (!(element instanceof TelnyxLauncher)) throw new TypeError('not a launcher');
  return element;
};

/** Here the corner of the launcher is that of its box, not that of the window. */
const boxed: Act = ({ element }) => {
  const { parentElement: box } = element;
  box?.style.setProperty('contain', 'layout');
  box?.style.setProperty('block-size', '120px');
};
const after =
  (act: Act): Act =>
  async at => {
    await boxed(at);
    await act(at);
  };
const ringing = after(({ phone }) => phone.ring());
const talking = after(({ phone }) => phone.talk());
const held = after(({ phone }) => phone.hold(grace));
const missed = after(async ({ phone, element }) => {
  phone.end(phone.ring(), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
  if (element.isConnected) await until(() => historyOf(phone.client).missedCount === 1);
});
const busy = after(async ({ phone, element }) => {
  const call = await phone.dial();
  await settled(element);
  phone.end(call, { cause: 'USER_BUSY', causeCode: 17 });
});
const opened: Act = at => launcherOf(at).show();

const staged = async (act: Act): Promise<{ element: TelnyxLauncher } & Omit<Stage, 'element'>> => {
  const at = await stage('telnyx-launcher', act);
  return { ...at, element: launcherOf(at) };
};
const current = (client: TelnyxClient) => client.state.calls[0];

describe('telnyx-launcher', () => {
  elementContract('telnyx-launcher', {
    states: { closed: boxed, ringing, 'in a call': talking, 'on hold': held, 'with a missed call': missed },
    whileShown: ['with a missed call'],
    properties: { label: 'Call us', corner: 'top-start' },
  });
  describe('busy', () => stateContract('telnyx-launcher', busy));

  describe('open', () => {
    for (const [name, act] of Object.entries({
      idle: opened,
      'in a call': async (at: Stage) => {
        await at.phone.talk();
        await opened(at);
      },
    })) {
      describe(name, () => {
        it('is accessible in light', () => expectAccessible('telnyx-launcher', act, 'light'));
        it('is accessible in dark', () => expectAccessible('telnyx-launcher', act, 'dark'));
        it('can be reached with the keyboard', () => expectReachable('telnyx-launcher', act));
        it('keeps to itself what is written', () => expectKeysKept('telnyx-launcher', act));
        it('is not reached by a rule for all tags', () => expectPageKeptOut('telnyx-launcher', act));
        if (canEmulateMedia) it('moves nothing for those who want rest', () => expectQuiet('telnyx-launcher', act));
      });
    }
  });

  describe('before it is wanted', () => {
    it('is a button with a name, and no phone', async () => {
      const element = await fixture<TelnyxLauncher>(html`<telnyx-launcher></telnyx-launcher>`);
      expect([part(element, 'button').ariaLabel, element.phone, element.client]).to.deep.equal([
        'Phone',
        undefined,
        undefined,
      ]);
      element.label = 'Call us';
      await element.updateComplete;
      expect(part(element, 'button').ariaLabel).to.equal('Call us');
    });

    const wanted: Readonly<Record<string, readonly [markup: unknown, isLoaded: boolean]>> = {
      nothing: [html`<telnyx-launcher></telnyx-launcher>`, false],
      'half of a pair': [html`<telnyx-launcher login="ada"></telnyx-launcher>`, false],
      'an assistant': [html`<telnyx-launcher anonymous-target="assistant-1"></telnyx-launcher>`, false],
      'a token-url that waits': [
        html`<telnyx-launcher token-url="/token" auto-connect="off"></telnyx-launcher>`,
        false,
      ],
      'a token-url': [html`<telnyx-launcher token-url="/token" host="ws://127.0.0.1:9"></telnyx-launcher>`, true],
      'the other spelling': [html`<telnyx-launcher tokenurl="/token" host="ws://127.0.0.1:9"></telnyx-launcher>`, true],
      'a login and a password': [
        html`<telnyx-launcher login="ada" password="x" host="ws://127.0.0.1:9"></telnyx-launcher>`,
        true,
      ],
      'a client around it': [html`<telnyx-client><telnyx-launcher></telnyx-launcher></telnyx-client>`, true],
    };
    for (const [name, [markup, isLoaded]] of Object.entries(wanted)) {
      it(`${name}: ${isLoaded ? 'the phone comes by itself' : 'it waits'}`, async () => {
        const box = await fixture<HTMLElement>(html`<div>${markup}</div>`);
        const element = box.querySelector<TelnyxLauncher>('telnyx-launcher') as TelnyxLauncher;
        if (isLoaded) await soon(() => element.phone !== undefined);
        else await new Promise(resolve => setTimeout(resolve, 100));
        expect(element.phone !== undefined).to.equal(isLoaded);
        await element.phone?.disconnect().catch(() => {});
      });
    }

    it('puts no phone on the page for a pointer above it', async () => {
      const element = await fixture<TelnyxLauncher>(html`<telnyx-launcher></telnyx-launcher>`);
      part(element, 'base').dispatchEvent(new PointerEvent('pointerenter'));
      await element.updateComplete;
      expect(element.phone).to.equal(undefined);
      part(element, 'button').click();
      await soon(() => element.phone !== undefined && element.matches(':state(open)'));
    });
  });

  describe('opened', () => {
    it('shows the phone over the page, and gives it the focus', async () => {
      const { element } = await staged(() => {});
      part(element, 'button').focus();
      await sendKeys({ press: 'Enter' });
      await soon(() => element.matches(':state(open)'));
      await settled(element);
      expect(part(element, 'panel').matches(':popover-open')).to.equal(true);
      expect(element.phone?.shadowRoot?.activeElement !== null).to.equal(true);
      expect([part(element, 'button').ariaExpanded, part(element, 'panel').ariaLabel]).to.deep.equal(['true', 'Phone']);
    });

    it('is closed by Escape, and the button has the focus', async () => {
      const { element } = await staged(opened);
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect([element.open, part(element, 'panel').matches(':popover-open')]).to.deep.equal([false, false]);
      expect(deepActiveElement() === part(element, 'button')).to.equal(true);
    });

    it('leaves Escape to the keypad of a call', async () => {
      const { element, phone } = await staged(opened);
      await phone.talk();
      await settled(element);
      const controls = element.phone?.shadowRoot?.querySelector('telnyx-call-controls');
      if (!controls) throw new Error('no controls');
      controls.keypadOpen = true;
      await settled(element);
      controls.focus();
      await sendKeys({ press: 'Escape' });
      expect([controls.keypadOpen, element.open]).to.deep.equal([false, true]);
      await sendKeys({ press: 'Escape' });
      expect(element.open).to.equal(false);
    });

    it('does not take the focus from the page when it is closed from there', async () => {
      const { element } = await staged(opened);
      const button = document.createElement('button');
      element.before(button);
      button.focus();
      element.hide();
      await settled(element);
      expect(document.activeElement === button).to.equal(true);
    });

    it('stays open for a click on the page', async () => {
      const { element } = await staged(opened);
      document.body.click();
      await settled(element);
      expect(element.open).to.equal(true);
    });

    it('stays open, and in its call, when it is moved', async () => {
      const { element, phone } = await staged(opened);
      const call = await phone.talk();
      const other = element.parentElement?.appendChild(document.createElement('div'));
      other?.append(element);
      await settled(element);
      expect([part(element, 'panel').matches(':popover-open'), call.state]).to.deep.equal([true, 'active']);
    });
  });

  describe('in a call', () => {
    it('shows who and how long, and opens the phone', async () => {
      const { element } = await staged(talking);
      expect(text(element, 'button')).to.match(/^Ada Lovelace 00:0\d$/);
      expect(part(element, 'base').ariaLabel).to.equal('Call with Ada Lovelace');
      await press(element, 'button');
      await soon(() => element.matches(':state(open)'));
    });

    it('mutes', async () => {
      const { element, phone } = await staged(talking);
      await press(element, 'mute-button');
      await settled(element);
      expect([current(phone.client)?.muted, part(element, 'mute-button').ariaPressed]).to.deep.equal([true, 'true']);
      await press(element, 'mute-button');
      expect(current(phone.client)?.muted).to.equal(false);
    });

    const states: Readonly<Record<string, Act>> = {
      'On hold': held,
      Reconnecting: after(async ({ phone }) => {
        await phone.talk();
        phone.loseConnection();
      }),
      Calling: after(({ phone }) => phone.dial()),
      Ringing: after(({ phone }) => phone.dialAndRing()),
      'The person is busy': busy,
    };
    for (const [words, act] of Object.entries(states)) {
      it(`says “${words}”`, async () => {
        const { element } = await staged(act);
        await settled(element);
        expect(text(element, 'button')).to.contain(words);
      });
    }

    it('says that a second one comes in', async () => {
      const { element, phone } = await staged(talking);
      phone.ring(grace);
      await settled(element);
      expect([text(element, 'button'), has(element, 'answer-button')]).to.deep.equal([
        'Grace Hopper Incoming call',
        false,
      ]);
    });

    it('goes on when it is taken off the page, if the client is the page’s', async () => {
      const { element, phone } = await staged(talking);
      element.remove();
      await settled(element);
      expect(current(phone.client)?.state, 'the page gave this client').to.equal('active');
    });
  });

  describe('as a call comes in', () => {
    it('shows who, and answers', async () => {
      const { element, phone } = await staged(ringing);
      expect(text(element, 'button')).to.equal('Ada Lovelace Incoming call');
      expect(element.matches(':state(ringing)')).to.equal(true);
      await press(element, 'answer-button');
      await soon(() => current(phone.client)?.state === 'active');
      await settled(element);
      expect([element.open, has(element, 'mute-button')]).to.deep.equal([false, true]);
    });

    it('declines', async () => {
      const { element, phone } = await staged(ringing);
      await press(element, 'decline-button');
      await settled(element);
      expect([phone.client.state.calls.length, has(element, 'badge')]).to.deep.equal([0, false]);
    });

    it('takes no click that was meant for the button', () =>
      atOnce(async () => {
        const { element, phone } = await staged(ringing);
        part(element, 'answer-button').click();
        part(element, 'decline-button').click();
        expect(current(phone.client)?.state).to.equal('ringing');
      }));

    it('leaves it to the page that takes the request', async () => {
      const { element, phone } = await staged(ringing);
      element.addEventListener('telnyx-answer-request', event => event.preventDefault());
      await press(element, 'answer-button');
      await settled(element);
      expect(current(phone.client)?.state).to.equal('ringing');
    });

    it('counts those that were missed as the history does, until they are seen in Recents', async () => {
      const { element, phone } = await staged(missed);
      await until(() => has(element, 'badge'));
      expect([text(element, 'badge'), part(element, 'button').ariaLabel]).to.deep.equal(['1', 'Phone, 1 missed call']);
      phone.end(phone.ring(grace), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await until(() => part(element, 'button').ariaLabel === 'Phone, 2 missed calls');
      await element.show();
      await settled(element);
      element.hide();
      await settled(element);
      expect(part(element, 'button').ariaLabel, 'Recents was not open').to.equal('Phone, 2 missed calls');
      await element.show();
      const inPhone = (selector: string) =>
        until(() => element.phone?.shadowRoot?.querySelector<HTMLElement>(selector));
      (await inPhone('.done')).click();
      (await inPhone('[data-tab=recents]')).click();
      await until(() => historyOf(phone.client).missedCount === 0);
      element.hide();
      await until(() => !has(element, 'badge'));
      expect(part(element, 'button').ariaLabel).to.equal('Phone');
    });

    it('counts them without a history too, until the phone is opened', async () => {
      const { element, phone } = await staged(at => at.element.setAttribute('history', 'off'));
      await until(() => !historyOf(phone.client).isOn);
      phone.end(phone.ring(grace), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await settled(element);
      expect([text(element, 'badge'), part(element, 'button').ariaLabel]).to.deep.equal(['1', 'Phone, 1 missed call']);
      await element.show();
      element.hide();
      await settled(element);
      expect(has(element, 'badge')).to.equal(false);
    });
  });

  describe('its phone', () => {
    it('is the one that the page has put into it', async () => {
      const element = await fixture<TelnyxLauncher>(
        html`<telnyx-launcher><telnyx-phone auto-connect="off"></telnyx-phone></telnyx-launcher>`,
      );
      await element.show();
      expect(element.phone === element.firstElementChild).to.equal(true);
      expect(element.shadowRoot?.querySelector('telnyx-phone')).to.equal(null);
      expect(element.phone?.checkVisibility()).to.equal(true);
    });

    it('uses the client around the launcher', async () => {
      const box = await fixture<HTMLElement & { client: TelnyxClient }>(
        html`<telnyx-client><telnyx-launcher></telnyx-launcher></telnyx-client>`,
      );
      const element = box.querySelector('telnyx-launcher') as TelnyxLauncher;
      const phone = await element.load();
      expect([phone.ownsClient, phone.client === box.client]).to.deep.equal([false, true]);
    });

    it('uses the client of `for`', async () => {
      const box = await fixture<HTMLElement>(
        html`<div>
          <telnyx-client id="launcher-client"></telnyx-client>
          <telnyx-launcher for="launcher-client"></telnyx-launcher>
        </div>`,
      );
      const phone = await (box.querySelector('telnyx-launcher') as TelnyxLauncher).load();
      const { client } = box.querySelector('telnyx-client') as unknown as { client: TelnyxClient };
      await soon(() => phone.client === client);
    });

    it('is another one for another launcher', async () => {
      const [one, other] = [await staged(talking), await staged(boxed)];
      expect([has(one.element, 'mute-button'), has(other.element, 'mute-button')]).to.deep.equal([true, false]);
      expect(one.element.phone === other.element.phone).to.equal(false);
    });

    it('has its events come out of the launcher', async () => {
      const { element, phone } = await staged(boxed);
      let seen = 0;
      element.addEventListener('telnyx-incoming-call', () => seen++);
      phone.ring(ada);
      expect(seen).to.equal(1);
    });
  });
});
