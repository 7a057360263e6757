import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/index.js';
import {
  connectHeadset,
  genesysHeadset,
  type GenesysEvent,
  type GenesysService,
  type Headset,
} from '../../../src/page/headset/index.js';
import { withCalls } from '../../support/needs.js';
import { rejection } from '../../support/rejection.js';
import { ada, grace, ScriptedPhone, soon } from '../../support/scripted-phone.js';

const yealink = 'The Yealink';

/** What `softphone-vendor-headsets` 2.5 does with what it is told: only a change of what it knows of a call goes to the device. */
class FakeService implements GenesysService {
  /** What reached the device, in order. */
  readonly told: string[] = [];
  readonly calls = new Map<string, Record<string, boolean>>();
  label = '';
  status = 'noVendor';
  /** What happens when a vendor is chosen: it runs, asks for a device first, or is not there. */
  start: 'running' | 'permission' | 'notRunning' = 'running';
  #next: ((event: GenesysEvent) => void) | null = null;

  readonly headsetEvents$ = {
    subscribe: (next: (event: GenesysEvent) => void) => {
      this.#next = next;
      return { unsubscribe: () => (this.#next = null) };
    },
  };

  emit(event: string, payload: unknown): void {
    this.#next?.({ event, payload });
  }

  become(status: string): void {
    this.status = status;
    this.emit('deviceConnectionStatusChanged', status);
  }

  deviceIsSupported({ micLabel }: { micLabel: string }): boolean {
    return micLabel === yealink;
  }

  activeMicChange(label: string): void {
    if (label === this.label) return;
    this.label = label;
    this.calls.clear();
    if (!this.deviceIsSupported({ micLabel: label })) return this.become('noVendor');
    this.become('checking');
    const callback = () => Promise.resolve().then(() => this.become('running'));
    if (this.start === 'permission') this.emit('webHidPermissionRequested', { callback });
    else void Promise.resolve().then(() => this.become(this.start));
  }

  connectionStatus = (): string => this.status;
  incomingCall = ({ conversationId: id, contactName = '' }: { conversationId: string; contactName?: string }) => {
    this.calls.set(id, { ringing: true, offHook: false, held: false, muted: false });
    return this.#tell(`incoming ${contactName}`);
  };
  outgoingCall = ({ conversationId: id, contactName = '' }: { conversationId: string; contactName?: string }) => {
    this.calls.set(id, { ringing: false, offHook: true, held: false, muted: false });
    return this.#tell(`outgoing ${contactName}`);
  };
  answerCall = (id: string) => this.#change(id, { ringing: false, offHook: true }, 'answer');
  rejectCall = (id: string) => this.#change(id, { ringing: false }, 'reject');
  endCall = (id: string, others = false) => this.#change(id, { offHook: false }, others ? 'end one' : 'end');
  setHold = (id: string, held: boolean) => this.#change(id, { held }, held ? 'hold' : 'resume');
  setMute = async (muted: boolean) => {
    const known = [...this.calls.values()];
    if (!known.some(call => call['muted'] !== muted)) return;
    for (const call of known) call['muted'] = muted;
    await this.#tell(muted ? 'mute' : 'unmute');
  };

  /** The user pressed a button. */
  press(event: string, id: string, change: Record<string, boolean>, payload: object = {}): void {
    Object.assign(this.calls.get(id) ?? {}, change);
    this.emit(event, { name: 'button', conversationId: id, ...payload });
  }

  async #change(id: string, change: Record<string, boolean>, said: string): Promise<void> {
    const call = this.calls.get(id);
    if (!call || Object.entries(change).every(([key, value]) => call[key] === value)) return;
    Object.assign(call, change);
    await this.#tell(said);
  }

  #tell(what: string): Promise<void> {
    this.told.push(what);
    return Promise.resolve();
  }
}

withCalls.describe('genesysHeadset', () => {
  let phone: ScriptedPhone;
  let service: FakeService;
  let headset: Headset | undefined;

  const connect = async (ask = true): Promise<void> => {
    headset = await connectHeadset(phone.client, genesysHeadset({ getInstance: () => service }), { ask });
  };
  const failure = async (): Promise<number> => ((await rejection(connect())) as TelnyxError).code;

  beforeEach(async () => {
    phone = await ScriptedPhone.ready();
    phone.browser.devices.plug('audioinput', 'Yealink');
    await phone.client.devices.refresh();
    const microphone = phone.client.state.devices.microphones.find(({ label }) => label === yealink);
    await phone.client.devices.selectMicrophone(microphone?.id ?? '');
    service = new FakeService();
  });
  afterEach(async () => {
    await headset?.disconnect();
    headset = undefined;
  });

  it('finds the vendor by the microphone, and lets it go again', async () => {
    await connect();
    expect(service.label).to.equal(yealink);
    expect(headset?.name).to.equal(yealink);
    await headset?.disconnect();
    expect(service.label).to.equal('');
    phone.ring();
    expect(service.told).to.deep.equal([]);
  });

  it('asks for the device in the click, and not without one', async () => {
    service.start = 'permission';
    expect(((await rejection(connect(false))) as TelnyxError).code).to.equal(49013);
    expect(service.label, 'let go').to.equal('');
    await connect();
    expect(headset?.connected).to.equal(true);
  });

  it('says what is wrong: a program that does not run, a microphone of no vendor', async () => {
    service.start = 'notRunning';
    expect(await failure()).to.equal(49014);
    service.deviceIsSupported = () => false;
    expect(await failure()).to.equal(49014);
  });

  it('takes a service that the page has started before', async () => {
    service.label = yealink;
    service.status = 'running';
    await connect();
    expect(headset?.connected).to.equal(true);
  });

  it('rings, and is told nothing of what it did itself', async () => {
    await connect();
    const call = phone.ring(ada);
    await soon(() => service.told.length > 0);
    service.press('deviceAnsweredCall', call.id, { ringing: false, offHook: true });
    await soon(() => call.state === 'active');
    service.press('deviceMuteStatusChanged', call.id, { muted: true }, { isMuted: true });
    expect(call.snapshot.muted).to.equal(true);
    service.press('deviceHoldStatusChanged', call.id, { held: true }, { holdRequested: true });
    await soon(() => call.state === 'held');
    service.press('deviceHoldStatusChanged', call.id, { held: false }, { holdRequested: false });
    await soon(() => call.state === 'active');
    service.press('deviceEndedCall', call.id, { offHook: false });
    await soon(() => call.state === 'done');
    await headset?.disconnect();
    expect(service.told.join(), 'the next call is not muted').to.equal('incoming Ada Lovelace,unmute');
  });

  it('is told what happens on the screen, once each', async () => {
    await connect();
    const call = phone.ring(ada);
    await soon(() => service.told.length > 0);
    const isTold = (last: string) => soon(() => service.told.at(-1) === last);
    await call.answer();
    await isTold('answer');
    call.muteAudio();
    await isTold('mute');
    await call.hold();
    await isTold('hold');
    call.unmuteAudio();
    await isTold('unmute');
    await call.unhold();
    await isTold('resume');
    await call.hangup();
    await isTold('end');
    expect(service.told.join()).to.equal('incoming Ada Lovelace,answer,mute,hold,unmute,resume,end');
  });

  it('declines, knows an outbound call, and a second one', async () => {
    await connect();
    const first = await phone.talk(ada);
    await soon(() => service.told.length > 0);
    const second = phone.ring(grace);
    await soon(() => service.told.length > 1);
    service.press('deviceRejectedCall', second.id, { ringing: false });
    await soon(() => second.state === 'done');
    expect(first.state).to.equal('active');
    phone.end(first);
    await soon(() => service.told.at(-1) === 'end');
    expect(service.told.join()).to.equal('outgoing +15550100,incoming Grace Hopper,end');
  });

  it('rings on if its Answer could not be done', async () => {
    await connect();
    const call = phone.ring(ada);
    await soon(() => service.told.length > 0);
    phone.browser.devices.failure = 'NotAllowedError';
    service.press('deviceAnsweredCall', call.id, { ringing: false, offHook: true });
    await soon(() => service.told.length > 1);
    expect(call.state).to.equal('ringing');
    expect(service.told).to.deep.equal(['incoming Ada Lovelace', 'incoming Ada Lovelace']);
  });

  it('is told all calls again once its program runs again', async () => {
    await connect();
    const call = await phone.talk(ada);
    call.muteAudio();
    await soon(() => service.told.at(-1) === 'mute');
    service.calls.clear();
    service.become('notRunning');
    expect(headset?.connected).to.equal(false);
    service.become('running');
    expect(headset?.connected).to.equal(true);
    await soon(() => service.told.length > 3);
    expect(service.told.slice(2)).to.deep.equal(['outgoing Ada Lovelace', 'mute']);
  });

  it('stops the ring of a call that is silenced', async () => {
    await connect();
    const call = phone.ring(ada);
    await soon(() => service.told.length > 0);
    call.silence();
    await soon(() => service.told.at(-1) === 'reject');
    expect(call.state).to.equal('ringing');
  });
});
