/** Why a call ended or waits: what is told must be what happened. */
import { expect } from '@open-wc/testing';
import type { Call, CallTerminationReason } from '../../src/client/index.js';
import { frames } from '../support/call-stages.js';
import { breakApi } from '../support/faulty-apis.js';
import { control } from '../support/gateway.js';
import { loseNetwork } from '../support/lost-network.js';
import { become, dialed, newPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

interface Ending {
  readonly begin: (phone: TestPhone) => Promise<Call>;
  readonly end?: (call: Call, phone: TestPhone, clock: SkewedClock) => unknown;
  readonly reason: Partial<CallTerminationReason>;
  /** The code in the `bye` that the server gets; none is sent if it is missing. */
  readonly told?: number;
}

const ringOut = async ({ client }: TestPhone): Promise<Call> => {
  const call = client.newCall('9192');
  await become(call, 'ringing');
  return call;
};
const talk = (phone: TestPhone) => dialed(phone, '9197');
const hangUp = (call: Call) => call.hangup();
const remoteHangsUp = ({ id: callId }: Call) => control('hangup', { callId });
const dial =
  (destination: string) =>
  ({ client }: TestPhone) =>
    Promise.resolve(client.newCall(destination));
/** Dials with an API of the browser that fails. */
const dialWithout = (api: 'getUserMedia' | 'RTCPeerConnection') => async (phone: TestPhone) => {
  const broken = breakApi(api, 'throws');
  const call = phone.client.newCall('9197');
  await become(call, 'done');
  broken.restore();
  return call;
};

const endings: Readonly<Record<string, Ending>> = {
  'the user gives up before the answer': {
    begin: ringOut,
    end: hangUp,
    reason: { cause: 'CANCELLED', endedBy: 'local' },
    told: 17,
  },
  'the user declines': { begin: rung, end: hangUp, reason: { cause: 'DECLINED', endedBy: 'local' }, told: 17 },
  'the user hangs up': {
    begin: talk,
    end: hangUp,
    reason: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'local' },
    told: 16,
  },
  'the phone is switched off': {
    begin: talk,
    end: (_call, { client }) => client.disconnect(),
    reason: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'local' },
    told: 16,
  },
  'the person is busy': {
    begin: dial('9199'),
    reason: { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, endedBy: 'remote' },
  },
  'there is no such number': { begin: dial('nobody'), reason: { causeCode: 1, sipCode: 404, endedBy: 'remote' } },
  'the remote party hangs up': { begin: talk, end: remoteHangsUp, reason: { causeCode: 16, endedBy: 'remote' } },
  'the caller gives up': { begin: rung, end: remoteHangsUp, reason: { endedBy: 'remote' } },
  'the microphone fails': {
    begin: dialWithout('getUserMedia'),
    reason: { cause: 'NO_MICROPHONE', endedBy: 'error' },
  },
  'the browser makes no connection': {
    begin: dialWithout('RTCPeerConnection'),
    reason: { cause: 'NOT_CONNECTED', endedBy: 'error' },
  },
  'the network does not come back': {
    begin: talk,
    end: async (call, _phone, clock) => {
      await loseNetwork(window);
      await clock.jump(5_000);
      await until(() => call.state === 'dropped');
      await clock.jump(60_000);
    },
    reason: { cause: 'NETWORK_LOST', endedBy: 'network' },
  },
};

describe('why a call ended', () => {
  afterEach(takeDown);

  for (const [what, { begin, end, reason, told }] of Object.entries(endings)) {
    it(`${what}: ${reason.endedBy}, ${reason.cause ?? String(reason.causeCode ?? '')}`, async () => {
      const clock = new SkewedClock();
      const phone = newPhone({}, { clock });
      await phone.client.connect();
      const ended: CallTerminationReason[] = [];
      const endedByRemote: CallTerminationReason[] = [];
      phone.client.on('callended', event => ended.push(event.termination));
      phone.client.on('remotecallended', event => endedByRemote.push(event.termination));
      const call = await begin(phone);
      await end?.(call, phone, clock);
      await become(call, 'done');
      expect(call.termination).to.include(reason);
      expect(ended).to.deep.equal([call.termination]);
      expect(endedByRemote).to.have.length(reason.endedBy === 'remote' ? 1 : 0);
      if (told) await until(async () => (await frames('received', 'bye')).length > 0);
      const codes = (await frames('received', 'bye')).map(text => /"causeCode":(\d+)/.exec(text)?.[1]);
      expect(codes).to.deep.equal(told ? [String(told)] : []);
    });
  }
});

describe('why a call waits', () => {
  afterEach(takeDown);

  async function reasonAfter(fault: () => unknown): Promise<string | null> {
    const phone = newPhone();
    await phone.client.connect();
    const call = await talk(phone);
    await fault();
    await become(call, 'reconnecting');
    const { interruption } = call.snapshot;
    await become(call, 'active');
    expect(call.snapshot.interruption).to.equal(null);
    return interruption;
  }

  it('the connection breaks: network-lost', async () => {
    expect(await reasonAfter(() => control('drop', { user: '1000' }))).to.equal('network-lost');
  });

  for (const code of [1001, 1011, 1012, 4000]) {
    it(`the server closes the connection with ${code}: server-error`, async () => {
      expect(await reasonAfter(() => control('drop', { user: '1000', code }))).to.equal('server-error');
    });
  }

  const { connection } = navigator as { connection?: EventTarget }; // Firefox does not tell
  if (connection) {
    it('the device goes to another network: network-switched', async () => {
      const reason = await reasonAfter(async () => {
        connection.dispatchEvent(new Event('change'));
        await control('drop', { user: '1000' });
      });
      expect(reason).to.equal('network-switched');
    });
  }
});
