/** What a page has one of for all its tabs acts in the tab of the call: alerts, the wake lock, the media session. */
import { expect } from '@open-wc/testing';
import '../../src/elements/alerts/call-alerts.js';
import '../../src/elements/telnyx-phone/call-media-session.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled, stage } from '../contracts/stage.js';
import { audioSdp } from '../support/fake-peer.js';
import { ada, grace } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const pageTitle = document.title;

describe('a call of another tab', () => {
  let locks = 0;

  beforeEach(() => {
    locks = 0;
    const request = () => Promise.resolve({ released: false, release: () => Promise.resolve(), number: ++locks });
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  });
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'wakeLock');
    document.title = pageTitle;
  });

  it('is in no media session and keeps no screen on here; a call of this tab does', async () => {
    const { element, phone } = await stage('telnyx-phone', ({ phone: its }) => its.talkElsewhere(ada.number));
    expect(phone.client.state.calls[0]?.elsewhere).to.equal(true);
    await settled(element);
    expect([locks, navigator.mediaSession.metadata]).to.deep.equal([0, null]);
    await phone.talk(grace);
    await until(() => navigator.mediaSession.metadata?.title === grace.name, { what: 'the media session' });
    await until(() => locks === 1, { what: 'the wake lock' });
  });

  it('changes no title here while it rings; the tab that rings does', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    const other = await phone.otherTab();
    const tabs = [phone.client, other];
    const caller = { caller_id_name: ada.name, caller_id_number: ada.number };
    phone.server.request('invite', { callID: crypto.randomUUID(), sdp: audioSdp(), ...caller });
    await until(() => tabs.every(({ state }) => state.calls.length === 1), { what: 'both show the call' });
    const isElsewhere = ({ state }: (typeof tabs)[number]) => state.calls[0]?.elsewhere === true;
    element.client = tabs.find(isElsewhere);
    await settled(element);
    expect(document.title).to.equal(pageTitle);
    element.client = tabs.find(tab => !isElsewhere(tab));
    await until(() => document.title.includes(ada.name), { what: 'the title says who calls' });
  });
});
