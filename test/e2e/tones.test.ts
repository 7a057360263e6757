/** What a phone sounds like: ring, ringback, keys and the last tone of a call, in whole calls. */
import { expect } from '@open-wc/testing';
import type { ClientOptions } from '../../src/client/index.js';
import { control } from '../support/gateway.js';
import { become, newPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

/** With all the tones that the other tests do without. */
async function soundingPhone(options: ClientOptions = {}): Promise<TestPhone> {
  const tones = { ringtone: undefined, ringback: undefined, endTone: undefined, country: 'US' };
  const phone = newPhone({ ...tones, ...options });
  await phone.client.connect();
  return phone;
}

describe('tones', () => {
  const { play, pause } = HTMLMediaElement.prototype;
  let allowed: boolean;
  /** What sounds now, but for the other sides of calls. */
  let sounding: Set<HTMLMediaElement>;
  let most: number;
  /** All that sounded, by length in seconds, in a loop or once. */
  let heard: string[];

  beforeEach(() => {
    allowed = true;
    sounding = new Set();
    most = 0;
    heard = [];
    HTMLMediaElement.prototype.play = async function () {
      if (this.srcObject) return play.call(this);
      if (!allowed) throw new DOMException('click first', 'NotAllowedError');
      sounding.add(this);
      most = Math.max(most, sounding.size);
      this.addEventListener('ended', () => sounding.delete(this));
      await play.call(this);
      heard.push(`${this.duration.toFixed(1)} ${this.loop ? 'loop' : 'once'}`);
    };
    HTMLMediaElement.prototype.pause = function () {
      sounding.delete(this);
      pause.call(this);
    };
  });

  afterEach(async () => {
    await takeDown();
    expect(sounding.size, 'what sounds when the phone is put away').to.equal(0);
    expect(most, 'sounds at once').to.be.at.most(1);
    Object.assign(HTMLMediaElement.prototype, { play, pause });
  });

  it('ringback while the other side rings, until it answers', async () => {
    const { client } = await soundingPhone();
    const call = client.newCall('9198');
    await until(() => heard.length);
    expect(call.state).to.equal('ringing');
    expect(heard).to.deep.equal(['6.0 loop']);
    await become(call, 'active');
    expect(sounding.size).to.equal(0);
  });

  it('ringing until one answers', async () => {
    const phone = await soundingPhone();
    const call = await rung(phone);
    await until(() => heard.length);
    expect(heard).to.deep.equal(['3.0 loop']);
    await call.answer();
    expect(sounding.size).to.equal(0);
  });

  it('ringing until the caller gives up, and then nothing', async () => {
    const phone = await soundingPhone();
    const call = await rung(phone);
    await until(() => heard.length);
    await control('hangup', { callId: call.id });
    await become(call, 'done');
    expect(sounding.size).to.equal(0);
    expect(heard).to.deep.equal(['3.0 loop']);
  });

  const endings: [string, string, string][] = [
    ['9199', 'busy', '3.0 once'],
    ['424242', 'no such number', '3.0 once'],
    ['9193', 'the other side hung up', '0.3 once'],
  ];
  for (const [number, what, sound] of endings) {
    it(`${what}: one hears it, and then nothing`, async () => {
      const { client } = await soundingPhone({ ringback: 'off' });
      const call = client.newCall(number);
      await become(call, 'done');
      await until(() => heard.length);
      expect(heard).to.deep.equal([sound]);
      await until(() => sounding.size === 0);
    });
  }

  it('the next call cuts the last tone of the one before', async () => {
    const { client } = await soundingPhone({ ringback: 'off' });
    await become(client.newCall('9199'), 'done');
    await until(() => sounding.size);
    const next = client.newCall('9197');
    await until(() => next.state !== 'new');
    expect(sounding.size).to.equal(0);
    await become(next, 'active');
  });

  it('who hangs up hears no last tone, nor does anybody with `endTone: off`', async () => {
    const phone = await soundingPhone();
    const call = phone.client.newCall('9197');
    await become(call, 'active');
    await call.hangup();
    const silent = await soundingPhone({ endTone: 'off' });
    await become(silent.client.newCall('9193'), 'done');
    expect(heard).to.be.empty;
  });

  it('each key sounds, the next one in its place', async () => {
    const { client } = await soundingPhone();
    for (const digit of '123') client.playKeyTone(digit);
    await until(() => heard.length);
    await until(() => sounding.size === 0);
    expect(new Set(heard)).to.deep.equal(new Set(['0.1 once']));
  });

  it('a ring that the browser blocks is told, and a click repairs it', async () => {
    allowed = false;
    const phone = await soundingPhone();
    const call = await rung(phone);
    await until(() => phone.client.state.playback === 'blocked');
    allowed = true;
    await phone.client.resumeAudio();
    expect(phone.client.state.playback).to.equal('allowed');
    expect(sounding.size).to.equal(1);
    await call.hangup();
    expect(sounding.size).to.equal(0);
  });

  it('a ring that was blocked is no matter any more once it is over', async () => {
    allowed = false;
    const phone = await soundingPhone();
    const call = await rung(phone);
    await until(() => phone.client.state.playback === 'blocked');
    await call.hangup();
    expect(phone.client.state.playback).to.equal('allowed');
    allowed = true;
    await phone.client.resumeAudio();
    expect(heard).to.be.empty;
  });
});
