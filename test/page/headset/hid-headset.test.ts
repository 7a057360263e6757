/** Covers: `connect-headset.ts`, `headset-status.ts`, `headset-adapter.ts`, `hid-buttons.ts`, `hid-reports.ts`, `web-hid.ts`. */
import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/index.js';
import { connectHeadset, hidHeadset, type Headset, type HeadsetOptions } from '../../../src/page/headset/index.js';
import {
  arrayDescriptor,
  commonDescriptor,
  FakeHeadset,
  FakeHid,
  switchDescriptor,
  volumePart,
} from '../../support/fake-headset.js';
import { withCalls } from '../../support/needs.js';
import { rejection } from '../../support/rejection.js';
import { ada, grace, ScriptedPhone, soon } from '../../support/scripted-phone.js';

/** Bits of the common headset: what its buttons send, and its lamps. */
const [hook, mute, flash, decline] = [4, 8, 16, 64];
const [offHookLamp, muteLamp, ringLamp, holdLamp] = [1, 4, 8, 16];

const codeOf = async (promise: Promise<unknown>): Promise<number> => ((await rejection(promise)) as TelnyxError).code;

withCalls.describe('hidHeadset', () => {
  let phone: ScriptedPhone;
  let device: FakeHeadset;
  let hid: FakeHid;
  let headset: Headset | undefined;

  async function connect(descriptor = commonDescriptor, options?: HeadsetOptions): Promise<void> {
    device = new FakeHeadset(descriptor);
    hid = new FakeHid([volumePart(), device]);
    headset = await connectHeadset(phone.client, hidHeadset({ hid }), options);
  }

  const shows = (...lamps: number[]): Promise<boolean> =>
    soon(() => device.lamps === `2:${lamps.reduce((sum, lamp) => sum + lamp, 0)}`);
  const press = (...buttons: number[]): void =>
    device.press(
      2,
      buttons.reduce((sum, button) => sum + button, 0),
      0,
    );

  beforeEach(async () => {
    phone = await ScriptedPhone.ready();
  });
  afterEach(async () => {
    await headset?.disconnect();
    headset = undefined;
  });

  it('asks for telephony devices, and takes the part that has the buttons', async () => {
    await connect();
    expect(hid.filters).to.deep.equal([{ usagePage: 0x0b }]);
    expect(headset?.name).to.equal('Fake Headset');
    expect(headset?.connected).to.equal(true);
    expect(device.opened).to.equal(true);
    await shows();
  });

  it('rings, answers, and ends the call', async () => {
    await connect();
    const call = phone.ring();
    await shows(ringLamp);
    press(hook);
    await soon(() => call.state === 'active');
    await shows(offHookLamp);
    press(); // on the hook
    await soon(() => call.state === 'done');
    await shows();
  });

  it('declines a call that rings, and only then', async () => {
    await connect();
    const call = phone.ring();
    await shows(ringLamp);
    press(decline);
    await soon(() => call.state === 'done');
    expect(call.termination?.endedBy).to.equal('local');
    const other = await phone.talk();
    press();
    press(decline);
    press();
    expect(other.state).to.equal('active');
  });

  it('shows and ends a call that was dialled on the screen', async () => {
    await connect();
    const call = await phone.dialAndRing();
    await shows(offHookLamp);
    press(hook); // it repeats what its lamp was told
    expect(call.state).to.equal('ringing');
    press();
    await soon(() => call.state === 'done');
  });

  it('mutes from either side, once a press', async () => {
    await connect();
    const call = await phone.talk();
    press(hook);
    press(hook, mute);
    expect(call.snapshot.muted).to.equal(true);
    await shows(offHookLamp, muteLamp);
    press(hook); // let go
    expect(call.snapshot.muted).to.equal(true);
    press(hook, mute);
    expect(call.snapshot.muted).to.equal(false);
    press(hook);
    call.muteAudio();
    await shows(offHookLamp, muteLamp);
    press(hook, mute);
    expect(call.snapshot.muted).to.equal(false);
    await shows(offHookLamp);
  });

  it('takes no report for a press that only repeats what the lamps were told', async () => {
    await connect();
    device.onReport = (_, [lamps = 0]) => {
      const bits = (lamps & offHookLamp ? hook : 0) | (lamps & muteLamp ? mute : 0);
      device.echo(2, bits, 0);
    };
    const call = await phone.talk();
    call.muteAudio();
    await shows(offHookLamp, muteLamp);
    expect(call.snapshot.muted).to.equal(true);
    call.unmuteAudio();
    await shows(offHookLamp);
    expect(call.snapshot.muted).to.equal(false);
    expect(call.state).to.equal('active');
    const written = device.sent.length;
    phone.end(call);
    await shows();
    expect(device.sent.length, 'one report a change').to.equal(written + 1);
  });

  it('mutes without ending a call that the device does not know of: its hook never was off', async () => {
    const call = await phone.talk();
    await connect();
    await shows(offHookLamp);
    press(mute);
    expect(call.snapshot.muted).to.equal(true);
    expect(call.state).to.equal('active');
  });

  it('puts the lamps out again of presses that find no call', async () => {
    await connect();
    await shows();
    const before = device.sent.length;
    press(hook);
    await soon(() => device.sent.length > before);
    expect(device.lamps).to.equal('2:0');
    press(hook, mute);
    await soon(() => device.sent.length > before + 1);
    expect(device.lamps).to.equal('2:0');
  });

  it('holds the call for a second one, shows the ring beside it, and goes back and forth with flash', async () => {
    await connect();
    const first = await phone.talk(ada);
    press(hook);
    const second = phone.ring(grace);
    await shows(offHookLamp, ringLamp);
    press(hook, flash);
    press(hook);
    await soon(() => second.state === 'active' && first.state === 'held');
    await shows(offHookLamp);
    press(hook, flash);
    press(hook);
    await soon(() => first.state === 'active' && second.state === 'held');
    second.muteAudio(); // not the one that the user is in
    await shows(offHookLamp);
    press();
    await soon(() => first.state === 'done');
  });

  it('holds a call alone with flash, shows it, and takes it back', async () => {
    await connect();
    const call = await phone.talk();
    press(hook);
    press(hook, flash);
    await soon(() => call.state === 'held');
    await shows(offHookLamp, holdLamp);
    press(hook);
    press(hook, flash);
    await soon(() => call.state === 'active');
    await shows(offHookLamp);
  });

  it('does not ring for what was silenced, and answers it still', async () => {
    await connect();
    const call = phone.ring();
    await shows(ringLamp);
    call.silence();
    await shows();
    press(hook);
    await soon(() => call.state === 'active');
  });

  it('stays off the hook while the network is away, and agrees afterwards', async () => {
    await connect();
    const call = await phone.talk();
    press(hook);
    call.muteAudio();
    phone.loseConnection();
    await soon(() => phone.client.state.connection === 'reconnecting');
    await shows(offHookLamp, muteLamp);
    await phone.comeBack();
    await shows(offHookLamp, muteLamp);
    press(hook, mute);
    expect(call.snapshot.muted).to.equal(false);
  });

  it('comes back by itself when it is plugged in again, with what became of the call', async () => {
    const changes: boolean[] = [];
    await connect(commonDescriptor, { onChange: ({ connected }) => changes.push(connected) });
    const call = await phone.talk();
    await shows(offHookLamp);
    hid.plug('disconnect', device);
    expect(headset?.connected).to.equal(false);
    call.muteAudio();
    hid.plug('connect', volumePart()); // another part of it
    device = new FakeHeadset();
    hid.plug('connect', device);
    await shows(offHookLamp, muteLamp);
    expect(changes).to.deep.equal([false, true]);
    press(mute);
    expect(call.snapshot.muted).to.equal(false);
  });

  it('lets the device go: lamps out, closed, and no buttons any more', async () => {
    await connect();
    const call = await phone.talk();
    press(hook);
    await shows(offHookLamp);
    await headset?.disconnect();
    expect(device.lamps).to.equal('2:0');
    expect(device.opened).to.equal(false);
    expect(headset?.connected).to.equal(false);
    device.opened = true; // another page has it
    press();
    press(hook, mute);
    call.muteAudio();
    expect(call.state).to.equal('active');
    expect(device.lamps).to.equal('2:0');
  });

  it('puts the lamps out when the page goes, and lights them when it comes back', async () => {
    await connect();
    phone.ring();
    await shows(ringLamp);
    window.dispatchEvent(new Event('pagehide'));
    await shows();
    window.dispatchEvent(new Event('pageshow'));
    await shows();
  });

  it('knows a mute that is a switch, a hook that is a button, and lamps in several reports', async () => {
    await connect(switchDescriptor);
    const lampsAre = (off: number, muted: number, ring: number) =>
      soon(() => device.lamps === `5:0.${ring} 3:${off * 128} 4:${muted}`);
    const call = phone.ring();
    await lampsAre(0, 0, 1);
    device.press(1, 2);
    await soon(() => call.state === 'active');
    device.press(1, 0);
    await lampsAre(1, 0, 0);
    device.press(1, 1);
    expect(call.snapshot.muted).to.equal(true);
    await lampsAre(1, 1, 0);
    device.press(1, 1); // says so once more
    expect(call.snapshot.muted).to.equal(true);
    device.press(1, 0);
    expect(call.snapshot.muted).to.equal(false);
    device.press(1, 8);
    await soon(() => call.state === 'held');
    device.press(1, 4);
    await soon(() => call.state === 'done');
    await lampsAre(0, 0, 0);
  });

  it('knows values for on and off, and lists of what is down', async () => {
    await connect(arrayDescriptor);
    const call = phone.ring();
    device.press(1, 0, 1);
    await soon(() => call.state === 'active');
    device.press(1, 0, 0);
    device.press(1, 1, 0);
    expect(call.snapshot.muted).to.equal(true);
    device.press(1, 0, 0);
    expect(call.snapshot.muted).to.equal(true);
    device.press(1, 3, 0); // -1 in two bits
    expect(call.snapshot.muted).to.equal(false);
    device.press(1, 0, 4);
    await soon(() => call.state === 'held');
    device.press(1, 0, 0);
    device.press(1, 0, 1);
    await soon(() => call.state === 'done');
  });

  it('reads nothing of reports that are too short, or of others', async () => {
    await connect();
    const call = await phone.talk();
    press(hook);
    device.press(2);
    device.press(9, 255, 255);
    expect(call.state).to.equal('active');
    expect(call.snapshot.muted).to.equal(false);
  });

  it('says what went wrong, typed', async () => {
    const failing = (given: FakeHid, ask = true) =>
      codeOf(connectHeadset(phone.client, hidHeadset({ hid: given }), { ask }));
    expect(await failing(new FakeHid([]))).to.equal(49013);
    expect(await failing(new FakeHid(new DOMException('no click', 'SecurityError')))).to.equal(49013);
    expect(await failing(new FakeHid([volumePart()]))).to.equal(49014);
    expect(await failing(new FakeHid([new FakeHeadset()]), false), 'not allowed yet').to.equal(49013);
    const broken = new FakeHeadset();
    broken.open = () => Promise.reject(new DOMException('in use', 'NotAllowedError'));
    expect(await failing(new FakeHid([broken]))).to.equal(49014);
  });

  it('takes one that was allowed before, without asking', async () => {
    device = new FakeHeadset();
    hid = new FakeHid([]);
    hid.allowed.push(device);
    headset = await connectHeadset(phone.client, hidHeadset({ hid }), { ask: false });
    expect(hid.filters).to.deep.equal([]);
    expect(headset.name).to.equal('Fake Headset');
  });

  it('reports a device that fails later, and goes on with calls', async () => {
    const errors: TelnyxError[] = [];
    await connect(commonDescriptor, { onError: error => errors.push(error) });
    await shows();
    device.fails = 'rejects';
    const call = phone.ring();
    await soon(() => errors.length > 0);
    expect(errors[0]?.code).to.equal(49014);
    device.fails = 'no';
    press(hook);
    await soon(() => call.state === 'active');
    await shows(offHookLamp);
  });
});

describe('hidHeadset without WebHID', () => {
  it('says so', async () => {
    const phone = new ScriptedPhone();
    const without = hidHeadset({ hid: 'hid' in navigator ? (null as never) : undefined });
    expect(await codeOf(connectHeadset(phone.client, without))).to.equal(49014);
  });
});
