/** How telnyx-phone shows what goes wrong without anybody's fault, and mends itself or wants a click. */
import { expect } from '@open-wc/testing';
import type { Call, CallSnapshot } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { later } from '../support/later.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';

/** The region that was chosen does not answer. */
const fallback: Act = async ({ phone: { client, server } }) => {
  await client.disconnect();
  client.selectRegion('eu');
  server.onConnect = socket => (socket.url.includes('//eu.') ? socket.drop(1006) : socket.open());
  await client.connect();
};
const interruptions = {
  'connection lost': async phone => {
    await phone.talk();
    phone.loseConnection();
  },
  'audio lost': async phone => {
    await phone.talk();
    phone.loseAudio();
  },
  'page reloaded': async phone => {
    await phone.talk();
    await phone.reload();
  },
  'network lost': async phone => {
    await phone.talk();
    await phone.loseNetwork();
  },
} as const satisfies Readonly<Record<string, (phone: ScriptedPhone) => Promise<void>>>;
const interrupted =
  (how: keyof typeof interruptions): Act =>
  ({ phone }) =>
    interruptions[how](phone);
const reloaded: Act = async ({ phone }) => {
  await interruptions['page reloaded'](phone);
  phone.browser.blocksSound = true;
};
const ringsUnheard: Act = ({ phone }) => {
  phone.browser.blocksSound = true;
  phone.ring();
};
const heardBadly: Act = async ({ element, phone }) => {
  const call = await phone.talk();
  await settled(element);
  phone.browser.peer.perReport = { received: 45, lost: 5 };
  await phone.hear(call, {}, 8);
};

/** A call that has its audio in another tab. */
const elsewhere: Act = ({ phone }) => phone.talkElsewhere();

interface Shown {
  readonly element: TelnyxPhone;
  readonly phone: ScriptedPhone;
}

async function shown(act: Act = () => {}, width = 320): Promise<Shown> {
  const { element, phone } = await stage('telnyx-phone', act, { width });
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, phone };
}

const onlyCall = ({ client }: ScriptedPhone) => client.getCall(client.state.currentCallId ?? '') as Call;
const maybe = (element: TelnyxPhone, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const find = (element: TelnyxPhone, selector: string): HTMLElement => {
  const found = maybe(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: TelnyxPhone, selector: string) =>
  find(element, selector).textContent.replace(/\s+/g, ' ').trim();

describe('telnyx-phone in trouble', () => {
  elementContract('telnyx-phone', {
    states: {
      'another region in use': fallback,
      'call interrupted': interrupted('connection lost'),
      'call dropped': interrupted('network lost'),
      'page reloaded, sound blocked': reloaded,
      'a call rings unheard': ringsUnheard,
      'a call in another tab': elsewhere,
      'call heard badly': heardBadly,
    },
    whileShown: ['call heard badly'],
  });

  it('lets a call that comes in be heard, with a click', async () => {
    const { element, phone } = await shown(ringsUnheard);
    expect(text(element, '.banner')).to.contain('The browser has blocked the sound.');
    phone.browser.blocksSound = false;
    find(element, '.banner .button').click();
    await soon(() => phone.client.state.playback === 'allowed');
  });

  it('says that the network is gone, and when it is back', async () => {
    const { element, phone } = await shown();
    dispatchEvent(new Event('offline'));
    await settled(element);
    expect(text(element, '.bar'), 'a hint alone').to.equal('Ready');
    phone.loseConnection();
    await settled(element);
    expect(text(element, '.bar')).to.equal('No network');
    expect(text(element, '.banner')).to.contain('comes back by itself');
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('No network');
    await phone.comeBack();
    await settled(element);
    expect(text(element, '.bar')).to.equal('Ready');
    expect(maybe(element, '.banner')).to.equal(null);
  });

  it('says that another region is in use', async () => {
    const { element } = await shown(fallback);
    expect(text(element, '.banner')).to.equal('Your region does not answer. Using the nearest one.');
    expect(text(element, '.bar')).to.equal('Ready');
  });

  const told: [how: keyof typeof interruptions, state: CallSnapshot['state'], words: string][] = [
    ['connection lost', 'reconnecting', 'The connection was lost. Your call is coming back.'],
    ['audio lost', 'reconnecting', 'The audio was interrupted. It is coming back.'],
    ['page reloaded', 'reconnecting', 'Your call is coming back.'],
    ['network lost', 'dropped', 'Your call comes back when the network does.'],
  ];
  for (const [how, state, words] of told) {
    it(`${how}: ${words}`, async () => {
      const { element, phone } = await shown(interrupted(how));
      expect(onlyCall(phone).state).to.equal(state);
      expect(text(element, '.banner')).to.equal(words);
    });
  }

  it('says that a call is in another tab, and brings it here', async () => {
    const { element, phone } = await shown(elsewhere);
    expect(text(element, '.banner')).to.contain('In a call in another tab.');
    const [call] = phone.client.state.calls;
    const wishes: string[] = [];
    element.addEventListener('telnyx-bring-here-request', event => {
      event.preventDefault();
      wishes.push(event.callId);
    });
    await later(600, () => find(element, '.banner button').click());
    expect(wishes).to.deep.equal([call?.id]);
  });

  it('shows how a call is heard, and says what to do', async () => {
    const { element, phone } = await shown(heardBadly);
    const status = find(element, 'telnyx-call-status').shadowRoot;
    const bars = () => status?.querySelector('.bars')?.getAttribute('aria-label');
    expect(bars()).to.equal('Call quality: Bad');
    expect(text(element, '.banner')).to.equal(
      'The network loses packets: words break up. Move closer to the Wi-Fi or use a cable.',
    );
    phone.browser.peer.perReport = { received: 50, lost: 0 };
    await phone.hear(onlyCall(phone), {}, 10);
    await settled(element);
    expect(bars()).to.equal('Call quality: Excellent');
    expect(maybe(element, '.banner')).to.equal(null);
  });

  it('has nothing measured once the call or the phone is gone', async () => {
    const { element, phone } = await shown(heardBadly);
    expect(await phone.countReports()).to.be.above(1);
    element.remove();
    await settled(element);
    expect(await phone.countReports()).to.equal(0);
  });

  it('takes up a call with one tap after a reload, where the browser wants that', async () => {
    const { element, phone } = await shown(reloaded);
    await phone.comeBack();
    await soon(() => maybe(element, '.banner') !== null);
    expect(text(element, '.banner')).to.equal('Your call is still there. Resume call');
    phone.browser.blocksSound = false;
    find(element, '.banner .button').click();
    await soon(() => phone.client.state.playback === 'allowed');
  });

  it('tells who answered on another device, and calls it no missed call', async () => {
    const { element } = await shown(
      ({ phone }) => phone.end(phone.ring(), { cause: 'PICKED_OFF', causeCode: 805, sipCode: 487 }),
      900,
    );
    expect(find(element, 'telnyx-call-status').shadowRoot?.querySelector('[part=reason]')?.textContent).to.equal(
      'Answered on another device',
    );
    expect(maybe(element, '.missed')).to.equal(null);
  });
});
