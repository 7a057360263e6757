/** Who calls, as the page knows it, on every screen. Covers: `identity.ts`. */
import { expect } from '@open-wc/testing';
import type { Party } from '../../src/client/index.js';
import '../../src/elements/telnyx-call-list/telnyx-call-list.js';
import '../../src/elements/telnyx-incoming-call/telnyx-incoming-call.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import { stateContract } from '../contracts/element-contract.js';
import { deepElements, isVisible, settled, stage, type Act } from '../contracts/stage.js';
import { ada } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;
const known = { name: 'Augusta Ada King', note: 'Gold customer since 1843', href: 'https://crm.example/ada', picture };

/** The page knows everybody. */
const knows =
  (act: Act, caller: Partial<Party> = known): Act =>
  async its => {
    its.phone.client.setOptions({ resolveCaller: () => caller });
    await act(its);
    await until(() => its.phone.client.state.calls.every(({ remote }) => remote.name === (caller.name ?? ada.name)));
  };
const rings: Act = ({ phone }) => phone.ring(ada);
const talks: Act = ({ phone }) => phone.talk(ada);
const find = (element: Element, selector: string): HTMLElement | undefined =>
  deepElements(element).find((each): each is HTMLElement => each.matches(selector));

const screens: [string, string, Act][] = [
  ['telnyx-phone', 'that rings', rings],
  ['telnyx-phone', 'in a call', talks],
  ['telnyx-incoming-call', 'that rings', rings],
  ['telnyx-call-list', 'in a call', talks],
];

describe('who calls, as the page knows it', () => {
  for (const [tag, when, act] of screens) {
    describe(`in ${tag} ${when}`, () => {
      stateContract(tag, knows(act));

      it('is name, note, picture and link', async () => {
        const { element } = await stage(tag, knows(act));
        const link = find(element, '[part=link]');
        expect(link?.textContent.trim()).to.equal(known.name);
        expect(link?.getAttribute('href')).to.equal(known.href);
        expect([link?.getAttribute('target'), link?.getAttribute('rel')]).to.deep.equal([
          '_blank',
          'noopener noreferrer',
        ]);
        expect(find(element, '[part=note]')?.textContent).to.equal(known.note);
        const photo = find(element, '.photo');
        expect(photo?.getAttribute('referrerpolicy')).to.equal('no-referrer');
        await until(() => photo && isVisible(photo));
      });

      it('a picture that does not come leaves the initials where they are', async () => {
        const { element } = await stage(tag, knows(act, { ...known, picture: 'data:image/png;base64,AAAA' }));
        const photo = find(element, '.photo');
        await until(() => photo instanceof HTMLImageElement && photo.complete);
        await settled(element);
        expect(photo && isVisible(photo)).to.equal(false);
        expect(find(element, '[part=avatar]')?.textContent.trim()).to.equal('AK');
      });

      it('another picture does not show the first one until it is there', async () => {
        const { element, phone } = await stage(tag, knows(act));
        const first = find(element, '.photo');
        await until(() => first && isVisible(first));
        const book = { find: () => ({ name: 'Grace', picture: `${picture}#` }), subscribe: () => () => {} };
        phone.client.people.use(book);
        await settled(element);
        expect(find(element, '.photo') === first).to.equal(false);
      });

      it('is text, whatever it says', async () => {
        const name = '<img src=x onerror=alert(1)>';
        const { element } = await stage(tag, knows(act, { name, note: name }));
        expect(find(element, '[part=note]')?.textContent).to.equal(name);
        expect(find(element, '[part=link]')).to.equal(undefined);
      });
    });
  }

  for (const width of [280, 320, 375]) {
    for (const [when, act] of [
      ['rings', rings],
      ['talks', talks],
    ] as const) {
      it(`the phone that ${when} keeps its height with it in ${width} px`, async () => {
        const plain = await stage('telnyx-phone', act, { width });
        const long = { ...known, name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4), note: 'Note '.repeat(90) };
        for (const caller of [known, { ...long, name: long.name.trim(), note: long.note.trim() }]) {
          const { element } = await stage('telnyx-phone', knows(act, caller), { width });
          expect(element.offsetHeight).to.equal(plain.element.offsetHeight);
        }
      });
    }
  }

  it('a name that comes later is announced, once', async () => {
    const { element, phone } = await stage('telnyx-incoming-call', rings);
    const said = () => document.querySelector('[aria-live]')?.textContent ?? '';
    await until(() => said().includes(ada.name));
    phone.client.people.use({ find: () => ({ name: known.name, note: 'VIP' }), subscribe: () => () => {} });
    await settled(element);
    await until(() => said().includes(known.name));
  });
});
