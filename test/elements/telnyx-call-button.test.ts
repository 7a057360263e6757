import { expect, fixture, html } from '@open-wc/testing';
import { TelnyxCallButton } from '../../src/elements/telnyx-call-button/telnyx-call-button.js';
import { elementContract, stateContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { atOnce, later } from '../support/later.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';

const button = (element: Element, part = 'button'): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
  if (!found) throw new Error(`no ${part}`);
  return found;
};
/** What the button says now. */
const label = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.label > span:not(.behind)') ?? [])]
    .map(each => (each.textContent.trim() || each.querySelector('slot')?.assignedNodes()[0]?.textContent) ?? '')
    .join('')
    .replace(/\d/g, '0');
const click = (element: Element) => later(500, () => button(element).click());

/** A button whose call has begun. */
const calling: Act = async at => {
  (at.element as TelnyxCallButton).destination = '+1 555 0100';
  await settled(at.element);
  await click(at.element);
  await soon(() => at.phone.client.state.calls.at(-1)?.state === 'connecting');
};
const current = ({ client }: ScriptedPhone) => {
  const call = client.getCall(client.state.currentCallId ?? '');
  if (!call) throw new Error('no call');
  return call;
};
const talking: Act = async at => {
  await calling(at);
  await at.phone.answer(current(at.phone));
};
const busy: Act = async at => {
  await calling(at);
  at.phone.end(current(at.phone), { cause: 'USER_BUSY', causeCode: 17 });
};
const unreadable: Act = async at => {
  (at.element as TelnyxCallButton).destination = '???';
  await settled(at.element);
  await click(at.element);
};

async function shown(act: Act): Promise<{ element: TelnyxCallButton; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-call-button', act);
  if (!(element instanceof TelnyxCallButton)) throw new TypeError('not a call button');
  return { element, phone };
}

describe('telnyx-call-button', () => {
  elementContract('telnyx-call-button', {
    states: { idle: () => {} },
    properties: { destination: '+15550100', interceptTel: true },
  });

  const stages: Readonly<Record<string, readonly [Act, RegExp]>> = {
    idle: [() => {}, /^Call$/],
    calling: [calling, /^Calling$/],
    'in a call': [talking, /^00:0\d$/],
    busy: [busy, /^The person is busy$/],
    'not a number': [unreadable, /^Try again$/],
  };
  for (const [name, [act, says]] of Object.entries(stages)) {
    it(`${name}: says ${says.source}`, async () => {
      const { element } = await shown(act);
      await settled(element);
      expect(label(element)).to.match(says);
    });
    describe(name, () => stateContract('telnyx-call-button', act));
  }

  it('is as wide in a call as before', async () => {
    const { element, phone } = await stage('telnyx-call-button', () => {});
    element.append('Talk to our sales team');
    await settled(element);
    const { width } = button(element).getBoundingClientRect();
    await calling({ element, phone, listeners: () => 0 });
    await settled(element);
    expect(button(element).getBoundingClientRect().width).to.equal(width);
  });

  it('ends the call with the next click, not with the second half of a double click', async () => {
    const { element, phone } = await atOnce(async () => {
      const at = await shown(calling);
      button(at.element).click();
      return at;
    });
    expect(phone.client.state.calls).to.have.length(1);
    await click(element);
    expect(phone.client.state.calls).to.be.empty;
  });

  it('says nothing more of a call that ended when it is put back', async () => {
    const { element } = await shown(busy);
    const { parentElement: box } = element;
    element.remove();
    box?.append(element);
    await settled(element);
    expect(label(element)).to.equal('Call');
  });

  it('mutes', async () => {
    const { element, phone } = await shown(talking);
    button(element, 'mute-button').click();
    await settled(element);
    expect([current(phone).snapshot.muted, button(element, 'mute-button').ariaPressed]).to.deep.equal([true, 'true']);
  });

  it('shows its own call alone', async () => {
    const { element, phone } = await shown(({ phone: its }) => its.talk());
    expect(label(element)).to.equal('Call');
    const other = current(phone);
    await calling({ element, phone, listeners: () => 0 });
    expect(label(element)).to.equal('Calling');
    await soon(() => other.state === 'held');
  });

  it('says why a number cannot be called', async () => {
    const { element, phone } = await shown(unreadable);
    await settled(element);
    expect(button(element, 'error').textContent).to.contain('This number cannot be called.');
    expect(phone.client.state.calls).to.be.empty;
  });

  it('leaves a call to the page that takes the request', async () => {
    const { element, phone } = await shown(() => {});
    element.destination = '9196';
    element.addEventListener('telnyx-dial-request', event => event.preventDefault());
    await settled(element);
    await click(element);
    await settled(element);
    expect([phone.client.state.calls.length, label(element)]).to.deep.equal([0, 'Call']);
  });

  it('connects with the first click only', async () => {
    const element = await fixture<TelnyxCallButton>(
      html`<telnyx-call-button
        login="ada"
        password="x"
        host="ws://127.0.0.1:9"
        destination="9196"
      ></telnyx-call-button>`,
    );
    expect(element.client?.state.connection).to.equal('disconnected');
    await click(element);
    expect(element.client?.state.connection).to.equal('connecting');
    await element.updateComplete;
    expect(label(element)).to.equal('Connecting');
    await element.disconnect();
  });

  describe('with intercept-tel', () => {
    const link = (inner: string) => {
      const box = document.createElement('p');
      box.innerHTML = inner;
      document.body.append(box);
      box.addEventListener('click', event => {
        seen = event;
        setTimeout(() => box.remove());
      });
      return box.querySelector('a') as HTMLAnchorElement;
    };
    let seen: Event | undefined;
    /** Keeps the browser from opening a link that is left to it. */
    const stay = (event: Event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    };
    let left: boolean | undefined;
    beforeEach(() => window.addEventListener('click', stay));
    afterEach(() => window.removeEventListener('click', stay));

    const intercepting: Act = ({ element }) => {
      (element as TelnyxCallButton).interceptTel = true;
    };

    for (const href of ['tel:+15550100', 'TEL:+1-555-0100', 'callto:+15550100']) {
      it(`calls the number of a link: ${href}`, async () => {
        const { phone } = await shown(intercepting);
        link(`<a href="${href}"><b>Call</b></a>`).querySelector('b')?.click();
        await soon(() => phone.client.state.calls[0]?.remote.number === '+15550100');
        expect(left).to.equal(false);
      });
    }

    const ignored: Readonly<Record<string, readonly [inner: string, init?: MouseEventInit]>> = {
      'another link': ['<a href="https://example.com">x</a>'],
      'a link with data-telnyx-ignore': ['<a href="tel:+15550100" data-telnyx-ignore>x</a>'],
      'a link in something with data-telnyx-ignore': ['<span data-telnyx-ignore><a href="tel:+15550100">x</a></span>'],
      'a click for a new tab': ['<a href="tel:+15550100">x</a>', { ctrlKey: true }],
      'the middle button': ['<a href="tel:+15550100">x</a>', { button: 1 }],
    };
    for (const [name, [inner, init]] of Object.entries(ignored)) {
      it(`leaves alone ${name}`, async () => {
        const { phone } = await shown(intercepting);
        link(inner).dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
        );
        expect([left, phone.client.state.calls.length]).to.deep.equal([true, 0]);
      });
    }

    it('leaves alone a click that the page has taken', async () => {
      const { phone } = await shown(intercepting);
      const taken = link('<a href="tel:+15550100">x</a>');
      taken.addEventListener('click', event => event.preventDefault());
      taken.click();
      expect(phone.client.state.calls).to.be.empty;
      expect(seen?.defaultPrevented).to.equal(true);
    });

    it('is undone when it is taken away, or the element is', async () => {
      const { element, phone } = await shown(intercepting);
      element.interceptTel = false;
      link('<a href="tel:+15550100">x</a>').click();
      expect(left).to.equal(true);
      element.interceptTel = true;
      element.remove();
      link('<a href="tel:+15550100">x</a>').click();
      expect([left, phone.client.state.calls.length]).to.deep.equal([true, 0]);
    });
  });
});
