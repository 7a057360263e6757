/** A call that is set up while its microphone opens. */
import { expect } from '@open-wc/testing';
import { frames } from '../support/call-stages.js';
import { OpenThings } from '../support/open-things.js';
import { atGateway, become, readyPhone, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

type Step = (this: RTCPeerConnection, ...args: unknown[]) => Promise<unknown>;

describe('a call that is set up while its microphone opens', () => {
  const media = navigator.mediaDevices;
  const peer = RTCPeerConnection.prototype as unknown as Record<'createOffer' | 'setLocalDescription', Step>;
  let things: OpenThings;
  let phone: TestPhone;
  /** What was done, in order. */
  let steps: string[];
  let openMicrophone: () => void;
  let refuseMicrophone: (error: Error) => void;

  /** The browser says this of the microphone, and opens it when the test says so. */
  async function prepare(state: PermissionState): Promise<void> {
    phone = await readyPhone();
    navigator.permissions.query = () => {
      const status = Object.assign(new EventTarget(), { state });
      return Promise.resolve(status as unknown as PermissionStatus);
    };
    const gate = new Promise<void>((resolve, reject) => {
      openMicrophone = resolve;
      refuseMicrophone = reject;
    });
    media.getUserMedia = async constraints => {
      await gate;
      const stream = await MediaDevices.prototype.getUserMedia.call(media, constraints);
      steps.push('microphone');
      return stream;
    };
    const { createOffer, setLocalDescription } = peer;
    peer.createOffer = async function (...args) {
      const offer = await createOffer.apply(this, args);
      steps.push('offer');
      return offer;
    };
    peer.setLocalDescription = function (...args) {
      steps.push('gather');
      return setLocalDescription.apply(this, args);
    };
    restore = () => Object.assign(peer, { createOffer, setLocalDescription });
  }

  let restore = () => {};

  beforeEach(() => {
    things = new OpenThings();
    steps = [];
  });

  afterEach(async () => {
    restore();
    Reflect.deleteProperty(media, 'getUserMedia');
    Reflect.deleteProperty(navigator.permissions, 'query');
    await takeDown();
    things.restore();
  });

  it('gathers candidates meanwhile where it is granted, and invites nobody before', async () => {
    await prepare('granted');
    const call = phone.client.newCall({ destinationNumber: '9196' });
    await until(() => things.peers.some(({ iceGatheringState }) => iceGatheringState !== 'new'), { what: 'gathering' });
    expect(call.state).to.equal('new');
    expect(await frames('received', 'invite')).to.deep.equal([]);
    openMicrophone();
    await become(call, 'active');
    expect(steps).to.deep.equal(['offer', 'gather', 'microphone']);
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 20, { what: 'sound at the other side' });
  });

  it('gathers none before it is open where the user is asked', async () => {
    await prepare('prompt');
    const call = phone.client.newCall({ destinationNumber: '9196' });
    await until(() => steps.includes('offer'));
    await new Promise(resolve => setTimeout(resolve)); // all that follows the offer by itself is done
    openMicrophone();
    await become(call, 'active');
    expect(steps).to.deep.equal(['offer', 'microphone', 'gather']);
  });

  it('invites nobody and leaves nothing open when it is refused then', async () => {
    await prepare('granted');
    const call = phone.client.newCall({ destinationNumber: '9196' });
    await until(() => steps.includes('gather'));
    refuseMicrophone(new DOMException('no', 'NotAllowedError'));
    await become(call, 'done');
    expect(phone.errors).to.deep.equal([42001]);
    expect(await frames('received', 'invite')).to.deep.equal([]);
    await until(() => !things.ofCalls.length, { what: 'all is closed' });
  });

  it('hangs up meanwhile without a word to the server', async () => {
    await prepare('granted');
    const call = phone.client.newCall({ destinationNumber: '9196' });
    await until(() => steps.includes('gather'));
    await call.hangup();
    openMicrophone();
    await until(() => steps.includes('microphone'));
    await until(() => !things.ofCalls.length, { what: 'all is closed' });
    expect([call.state, phone.errors]).to.deep.equal(['done', []]);
    expect(await frames('received', 'invite')).to.deep.equal([]);
  });
});
