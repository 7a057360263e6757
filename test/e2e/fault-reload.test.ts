/** Plays the row of the table of faults that needs a page of its own: it is loaded anew. */
import { expect } from '@open-wc/testing';
import type { ClientOptions, TelnyxClient } from '../../src/client/index.js';
import { callStages, setStage, stageOptions } from '../support/call-stages.js';
import { control, type GatewayState } from '../support/gateway.js';
import { account, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';
import { audioAndPageFaults } from './fault-table.js';

const row = audioAndPageFaults['the page is loaded anew'];

describe('a page that is loaded anew in each state of a call', () => {
  let frame: HTMLIFrameElement;

  async function load(options: ClientOptions = {}): Promise<{ client: TelnyxClient; page: Window }> {
    const all = JSON.stringify({ ...account, ringtone: 'off', ringback: 'off', ...options });
    const gone = frame.contentWindow?.phone;
    frame.src = `/test/support/pages/phone.html?options=${encodeURIComponent(all)}&${crypto.randomUUID()}`;
    const client = await until(() => frame.contentWindow?.phone !== gone && frame.contentWindow?.phone);
    return { client, page: frame.contentWindow as Window };
  }

  const gatewayState = () => control<GatewayState>('state');

  beforeEach(() => {
    sessionStorage.clear();
    frame = document.createElement('iframe');
    frame.allow = 'microphone; autoplay';
    document.body.append(frame);
  });

  afterEach(async () => {
    frame.remove();
    await takeDown();
  });

  callStages.forEach((stage, column) => {
    const cell = row.cells[column] as string;
    it(`${stage}: ${cell}`, async () => {
      const before = await load(stageOptions(stage));
      await before.client.connect();
      const {
        call: { id },
        goOn,
      } = await setStage(stage, before);
      // Firefox closes the socket before a page can say goodbye: then the server has to notice.
      if (cell === 'gone') await control('session-ttl', { ms: 200 });
      const { client } = await load();
      if (stage === 'dropped') await goOn(); // the network is there again
      const path: string[] = [];
      client.subscribe(({ calls }) => {
        const { state } = calls.find(call => call.id === id) ?? {};
        if (state && path.at(-1) !== state) path.push(state);
      });
      const errors: number[] = [];
      client.on('error', ({ error }) => errors.push(error.code));
      await client.connect();
      await until(() => (path.join(' → ') || 'gone') === cell).catch(() => expect(path.join(' → ')).to.equal(cell));
      expect(errors).to.be.empty;
      const atGateway = async () => (await gatewayState()).calls.find(({ callId }) => callId === id)?.state;
      const expected = cell === 'gone' ? 'ended' : cell.split(' ').at(-1);
      if (stage !== 'new') await until(async () => (await atGateway()) === expected, { what: expected });
      expect(client.state.calls).to.have.length(cell === 'gone' ? 0 : 1);
      expect(sessionStorage).to.have.length(0);
      await client.disconnect();
      await until(async () => (await gatewayState()).sockets === 0);
      expect((await gatewayState()).calls.map(({ state }) => state).filter(state => state !== 'ended')).to.be.empty;
    });
  });
});
