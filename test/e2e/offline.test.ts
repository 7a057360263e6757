/** The browser says that there is no network, which may be wrong. */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { frames } from '../support/call-stages.js';
import { control } from '../support/gateway.js';
import { loseNetwork } from '../support/lost-network.js';
import { atGateway, become, dialed, newPhone, takeDown, works } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

describe('an offline event', () => {
  let clock: SkewedClock;

  afterEach(takeDown);

  /** Frames of the last phone in a call: ▶ sent, ◀ received. */
  let lines: string[];

  async function phoneInCall() {
    clock = new SkewedClock();
    lines = [];
    const logger = { log: (_: string, line: string) => lines.push(line) };
    const phone = newPhone({ logLevel: 'verto', logger }, { clock });
    await phone.client.connect();
    return { phone, call: await dialed(phone, '9197') };
  }

  const pings = async () => (await frames('received', 'ping')).length;

  /** Ids of our last ping, and of replies. */
  const lastPing = () => lines.findLast(line => /^▶.*"method":"[\w.]*ping"/.test(line))?.match(/"id":"([^"]+)"/)?.[1];
  const isAnswered = (id = lastPing()) => lines.some(line => line.startsWith('◀') && line.includes(`"id":"${id}"`));

  it('while the server answers: nothing changes, for as long as it lasts', async () => {
    const { phone, call } = await phoneInCall();
    const before = lastPing();
    dispatchEvent(new Event('offline'));
    await until(() => lastPing() !== before && isAnswered());
    await clock.jump(61_000);
    dispatchEvent(new Event('online'));
    expect(phone.states).to.deep.equal(['connecting', 'active']);
    expect(phone.errors).to.deep.equal([]);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  });

  it('while the server is silent, but audio flows: nothing changes', async () => {
    const { phone, call } = await phoneInCall();
    await control('mute-server', {});
    const before = await pings();
    dispatchEvent(new Event('offline'));
    await until(async () => (await pings()) > before);
    const { rtpReceived = 0 } = (await atGateway(call)) ?? {};
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > rtpReceived + 50, {
      what: 'a second of audio',
    });
    await clock.jump(5_000);
    dispatchEvent(new Event('online'));
    expect(phone.states).to.deep.equal(['connecting', 'active']);
    expect(phone.errors).to.deep.equal([]);
    expect(phone.client.state.ready).to.equal(true);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  });

  it('that is taken back meanwhile: nothing changes', async () => {
    const { phone } = await phoneInCall();
    const goOn = await loseNetwork(window);
    await goOn();
    await clock.jump(5_000);
    expect(phone.states).to.deep.equal(['connecting', 'active']);
    expect(phone.errors).to.deep.equal([]);
  });

  it('that is true: the call is dropped with its reason, and back when the network is', async () => {
    const { phone, call } = await phoneInCall();
    const goOn = await loseNetwork(window);
    await clock.jump(5_000);
    await become(call, 'dropped');
    expect(call.snapshot.interruption).to.equal('network-lost');
    expect(phone.warnings.slice(0, 2)).to.deep.equal([48001, 45002]);
    expect(phone.errors).to.deep.equal([]);
    expect(phone.client.state.ready).to.equal(false);
    await goOn();
    await become(call, 'active');
    expect(phone.states).to.deep.equal(['connecting', 'active', 'dropped', 'active']);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  });

  it('without a call: the phone says so, and comes back', async () => {
    clock = new SkewedClock();
    const phone = newPhone({}, { clock });
    await phone.client.connect();
    const goOn = await loseNetwork(window);
    await clock.jump(5_000);
    await until(() => phone.warnings.includes(48001));
    expect(phone.client.state.ready).to.equal(false);
    await goOn();
    await works(phone);
  });
});
