/** Pages and browsers that cannot call: it is said at once, and nothing is tried. */
import { expect } from '@open-wc/testing';
import { TelnyxClient, type ErrorCode } from '../../../src/client/index.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeNetwork } from '../../support/fake-transport.js';

describe('a phone that cannot call', () => {
  let restore = () => {};

  afterEach(() => restore());

  function pretend(name: 'isSecureContext' | 'RTCPeerConnection', value: unknown): void {
    const original = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, { configurable: true, value });
    restore = () => {
      if (original) Object.defineProperty(window, name, original);
      else Reflect.deleteProperty(window, name);
    };
  }

  const cases = [
    ['on a page without https', 'isSecureContext', false, 'PAGE_NOT_SECURE'],
    ['in a browser without WebRTC', 'RTCPeerConnection', undefined, 'BROWSER_NOT_SUPPORTED'],
  ] as const;
  for (const [where, name, value, codeName] of cases) {
    it(`${where}: ${codeName}, once, and no socket is opened`, async () => {
      pretend(name, value);
      const clock = new FakeClock();
      const network = new FakeNetwork();
      const client = new TelnyxClient({ login: '1000', password: '1234' }, { clock, transport: network.factory });
      const codes: ErrorCode[] = [];
      client.on('error', ({ error }) => codes.push(error.code));
      const error: unknown = await client.connect().catch((reason: unknown) => reason);
      expect(error).to.include({ codeName, fatal: true });
      expect(client.state).to.include({ connection: 'disconnected', ready: false });
      expect(client.state.error).to.include({ codeName });
      await clock.advance(120_000);
      expect(network.sockets).to.be.empty;
      expect(clock.pending).to.equal(0);
      expect(codes).to.have.length(1);
    });
  }
});
