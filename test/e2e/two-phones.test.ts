/**
 * Two phones with one host on a page, each with the token of its own user: what one leaves is none of the other's.
 *
 * Covers: `session-owner.ts`.
 */
import { expect } from '@open-wc/testing';
import type { TelnyxClient } from '../../src/client/index.js';
import { gatewayUrl } from '../support/gateway.js';
import { userToken } from '../support/jwt.js';
import { become, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

describe('two phones on a page', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    sessionStorage.clear();
    frame = document.createElement('iframe');
    frame.allow = 'microphone; autoplay';
  });

  afterEach(async () => {
    for (const phone of frame.contentWindow?.phones ?? []) await phone.disconnect();
    frame.remove();
    await takeDown();
  });

  /** Loads the page with phones of these users; resolves with their clients once all are ready. */
  async function load(...users: string[]): Promise<TelnyxClient[]> {
    const query = new URLSearchParams([
      ['host', gatewayUrl],
      ...users.map(user => ['token', userToken(600, user)]),
      ['', crypto.randomUUID()],
    ]);
    const gone = frame.contentWindow?.phones;
    frame.src = `/test/support/pages/phones.html?${query}`;
    if (!frame.isConnected) document.body.append(frame);
    const phones = await until(() => frame.contentWindow?.phones !== gone && frame.contentWindow?.phones);
    return Promise.all(phones.map(({ client }) => until(() => client?.state.ready && client)));
  }

  it('each has its own calls again after a page load', async () => {
    const before = await load('1000', '1001');
    const ids: string[] = [];
    for (const client of before) {
      const call = client.newCall('9197');
      await become(call, 'active');
      ids.push(call.id);
    }
    const after = await load('1000', '1001');
    for (const [index, client] of after.entries()) {
      const call = await until(() => client.getCall(ids[index] ?? ''));
      await become(call, 'active');
      expect(client.state.calls.map(({ id }) => id)).to.deep.equal([ids[index]]);
    }
  });

  it('that change places show nobody the calls of the other', async () => {
    const [first] = await load('1000', '1001');
    const call = first?.newCall('9197');
    if (call) await become(call, 'active');
    const after = await load('1001', '1000');
    expect(after.map(({ state }) => state.calls)).to.deep.equal([[], []]);
    expect(after.map(({ state }) => state.lastCall)).to.deep.equal([null, null]);
  });
});
