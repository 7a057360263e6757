/** Which address is used, and what happens when it does not answer. */
import { expect } from '@open-wc/testing';
import { flush } from '../../support/fake-clock.js';
import { SessionFixture } from './session-fixture.js';

const eu = 'wss://eu.rtc.telnyx.com/';
const auto = 'wss://rtc.telnyx.com/';

describe('Session', () => {
  let fixture: SessionFixture;
  const urls = () => fixture.network.sockets.map(({ url }) => url);

  afterEach(() => fixture.close());

  describe('with a region', () => {
    beforeEach(() => {
      fixture = new SessionFixture({ region: 'eu' });
    });

    it('uses it, and says so', async () => {
      fixture.open();
      await flush();
      await fixture.last.open();
      expect(urls()).to.deep.equal([eu]);
      expect(fixture.told).to.include('open eu.rtc.telnyx.com eu');
    });

    it('that refuses it falls back to auto, and says so once', async () => {
      const opening = fixture.open();
      await flush();
      fixture.last.drop();
      await flush();
      await fixture.last.open();
      await fixture.last.register();
      expect(urls()).to.deep.equal([eu, auto]);
      expect(fixture.told.slice(0, 3)).to.deep.equal(['opening', 'fallback from eu', 'open rtc.telnyx.com auto']);
      expect(fixture.told.filter(what => what.startsWith('fallback'))).to.have.length(1);
      expect(fixture.errors).to.be.empty;
      expect(opening.outcome).to.equal('opened');
    });

    it('that does not answer within 5 s it falls back to auto', async () => {
      fixture.open();
      await flush();
      await fixture.clock.advance(4_999);
      expect(urls()).to.deep.equal([eu]);
      await fixture.clock.advance(1);
      expect(urls()).to.deep.equal([eu, auto]);
      expect(fixture.network.alive.map(({ url }) => url)).to.deep.equal([auto]);
      await fixture.register();
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('when nothing answers, that is not the region’s fault, and nobody says it was', async () => {
      const opening = fixture.open();
      await fixture.clock.advance(10_000);
      expect(opening.outcome).to.equal(45001);
      expect(fixture.told).to.deep.equal(['opening', 'waiting', 'error 45001']);
    });

    it('the choice is kept: the next connection tries it again', async () => {
      fixture.open();
      await flush();
      fixture.last.drop();
      await flush();
      const fallback = await fixture.register();
      fallback.drop();
      await fixture.clock.advance(1_000);
      expect(fixture.last.url).to.equal(`${eu}?voice_sdk_id=VSDK1`);
      await fixture.last.open();
      expect(fixture.told).to.include('open eu.rtc.telnyx.com eu');
    });

    it('the late end of the address that failed changes nothing', async () => {
      fixture.open();
      await flush();
      const [regional] = fixture.network.sockets;
      if (regional) regional.stuck = true;
      await fixture.clock.advance(5_000);
      await fixture.register();
      regional?.openNow();
      regional?.receive('{"method":"telnyx_rtc.punt"}');
      regional?.drop();
      await flush();
      expect(fixture.told).to.be.empty;
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('a region that was changed counts from the next connection on', async () => {
      const socket = await fixture.openReady();
      fixture.options = { ...fixture.options, region: 'apac' };
      socket.drop();
      await fixture.clock.advance(1_000);
      expect(fixture.last.url).to.contain('wss://apac.rtc.telnyx.com/');
    });
  });

  for (const [what, host] of [
    ['a custom host whose name looks like one', 'wss://eu.phone.example'],
    ["Telnyx's host by its full name", 'wss://eu.rtc.telnyx.com'],
  ] as const) {
    it(`region fallback only for hosts that have regions, not for ${what}`, async () => {
      fixture = new SessionFixture({ region: 'eu', host });
      const opening = fixture.open();
      await flush();
      fixture.last.drop();
      await flush();
      expect(opening.outcome).to.equal(45001);
      await fixture.clock.advance(1_000);
      expect(urls()).to.deep.equal([`${host}/`, `${host}/`]);
      expect(fixture.told).to.deep.equal(['opening', 'waiting', 'error 45001', 'opening']);
    });
  }

  it('a custom host with a place for a region falls back too', async () => {
    fixture = new SessionFixture({ region: 'apac', host: 'wss://{region}.phone.example:7443/ws' });
    fixture.open();
    await flush();
    fixture.last.drop();
    await flush();
    expect(urls()).to.deep.equal(['wss://apac.phone.example:7443/ws', 'wss://phone.example:7443/ws']);
  });

  describe('without a region', () => {
    beforeEach(() => {
      fixture = new SessionFixture();
    });

    it('a server that refuses is 45001 with its reason, and tried again', async () => {
      const opening = fixture.open();
      await flush();
      fixture.last.drop(1006, 'refused');
      await flush();
      expect(opening.outcome).to.equal(45001);
      expect(fixture.errors[0]?.message).to.contain('rtc.telnyx.com').and.to.contain('refused');
      expect(fixture.told).to.deep.equal(['opening', 'waiting', 'error 45001']);
      await fixture.clock.advance(1_000);
      expect(urls()).to.deep.equal([auto, auto]);
    });

    it('a server that does not answer within 5 s is let go and tried again', async () => {
      const opening = fixture.open();
      await fixture.clock.advance(5_000);
      expect(opening.outcome).to.equal(45001);
      expect(fixture.leftovers).to.deep.equal({ sockets: 0, timers: 1 });
      await fixture.clock.advance(1_000);
      await fixture.register();
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('a browser that refuses the address is 45001, and tried again', async () => {
      fixture.network.failure = new DOMException('insecure', 'SecurityError');
      const opening = fixture.open();
      await flush();
      expect(opening.outcome).to.equal(45001);
      expect(fixture.errors[0]?.cause).to.equal(fixture.network.failure);
      fixture.network.failure = null;
      await fixture.clock.advance(1_000);
      await fixture.register();
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });

    it('a socket that closes in the moment it opens is tried again', async () => {
      const opening = fixture.open();
      await flush();
      fixture.last.openNow();
      fixture.last.drop();
      await flush();
      expect(opening.outcome).to.equal(45002);
      expect(fixture.told.slice(-3)).to.deep.equal(['waiting', 'closed 1006 ', 'error 45002']);
      await fixture.clock.advance(1_000);
      await fixture.register();
      expect(fixture.leftovers).to.deep.equal({ sockets: 1, timers: 0 });
    });
  });
});
