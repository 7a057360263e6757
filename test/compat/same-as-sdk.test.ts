/**
 * One script of an app, on the SDK and on compat: what the app is told is the same.
 * Where it is not, on purpose, the script says so.
 */
import { expect } from '@open-wc/testing';
import { TelnyxRTC as Sdk } from '@telnyx/webrtc';
import { TelnyxRTC as Compat, type ITelnyxErrorEvent } from '../../src/compat/index.js';
import { toneMicrophone } from '../support/audio.js';
import { control, type GatewayState } from '../support/gateway.js';
import { until } from '../support/until.js';
import { App, type AppCall, type Library } from './app.js';

type Script = (app: App) => Promise<unknown>;

const ring = (headers: object[] = []) =>
  control<{ callId: string }>('ring', { user: '1000', from: '+15551230000', name: 'Ada', kind: 'tone', headers });

const ending = ({ state, cause, causeCode, sipCode, sipReason }: AppCall) => ({
  state,
  cause,
  causeCode,
  sipCode: sipCode || 0, // null there, undefined here, where the server said none
  sipReason: sipReason || '',
});

const parties = ({ destinationNumber, remoteCallerName, remoteCallerNumber, callerNumber }: AppCall['options']) => ({
  destinationNumber,
  remoteCallerName,
  remoteCallerNumber,
  callerNumber,
});

/** While the user lets no page have a microphone. */
async function withoutMicrophone<T>(step: () => Promise<T>): Promise<T> {
  const { mediaDevices } = navigator;
  const { getUserMedia } = mediaDevices;
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  try {
    return await step();
  } finally {
    mediaDevices.getUserMedia = getUserMedia;
  }
}

/** What the app was told, and what the script found, by what it does. */
const scripts: Record<string, Script> = {
  'connects and disconnects': async app => {
    const before = { connected: app.client.connected };
    await app.connect();
    const found = { before, connected: app.client.connected, registered: await app.client.getIsRegistered() };
    await app.client.disconnect();
    await until(() => app.count('socket.close 1000'), { what: 'telnyx.socket.close' });
    return { ...found, after: app.client.connected };
  },

  'calls and hangs up': async app => {
    await app.connect();
    const call = app.dial('9197', { clientState: btoa('x'), customHeaders: [{ name: 'X-A', value: '1' }] });
    const first = { state: call.state, calls: Object.keys(app.client.calls).length };
    await app.become('active');
    const ids = Object.entries(call.telnyxIDs).map(([name, id]) => [name, typeof id, Boolean(id)]);
    const streams = [call.localStream, call.remoteStream].map(stream => stream?.getAudioTracks().length);
    const { direction } = call;
    await call.hangup();
    const calls = Object.keys(app.client.calls).length;
    return { first, ids, streams, direction, parties: parties(call.options), ending: ending(call), calls };
  },

  'holds, mutes, sends digits': async app => {
    await app.connect();
    const call = app.dial('9197');
    await app.become('active');
    const held = [await call.hold(), await call.unhold(), await call.toggleHold(), call.state];
    await call.toggleHold();
    call.muteAudio();
    const muted = [call.isAudioMuted];
    call.toggleAudioMute();
    muted.push(call.isAudioMuted);
    for (const digit of '59#') call.dtmf(digit);
    const { calls } = await until(async () => {
      const state = await control<GatewayState>('state');
      return state.calls.at(-1)?.digits === '59#' ? state : undefined;
    });
    return { held, muted, digits: calls.at(-1)?.digits };
  },

  'is called and answers': async app => {
    await app.connect();
    await ring([{ name: 'X-B', value: '2' }]);
    const call = await app.become('ringing');
    const { customHeaders } = call.options;
    const found = { direction: call.direction, parties: parties(call.options), customHeaders };
    await call.answer();
    await app.become('active');
    await call.hangup();
    return { ...found, ending: ending(call) };
  },

  'is called, and the caller gives up': async app => {
    await app.connect();
    const { callId } = await ring();
    await app.become('ringing');
    await control('hangup', { callId });
    return ending(await app.become('destroy'));
  },

  'is called and declines': async app => {
    await app.connect();
    await ring();
    const call = await app.become('ringing');
    await call.hangup();
    return ending(call);
  },

  'meets a busy line': async app => {
    await app.connect();
    app.dial('9199');
    return ending(await app.become('destroy'));
  },

  'hears early media': async app => {
    await app.connect();
    app.dial('9194');
    await app.become('active');
    await app.call?.hangup();
    return null;
  },

  'gives up while it rings there': async app => {
    await app.connect();
    const call = app.dial('9192');
    await app.become('trying');
    await call.hangup();
    return ending(call);
  },

  'is hung up on': async app => {
    await app.connect();
    app.dial('9193');
    return ending(await app.become('destroy'));
  },

  'disconnects in a call': async app => {
    await app.connect();
    const call = app.dial('9197');
    await app.become('active');
    await app.client.disconnect();
    await until(() => app.count('socket.close 1000'), { what: 'telnyx.socket.close' });
    return { ending: ending(call), calls: Object.keys(app.client.calls).length };
  },

  'calls without a microphone': async app => {
    await app.connect();
    return withoutMicrophone(async () => {
      app.dial('9197');
      return { cause: (await app.become('destroy')).cause, calls: Object.keys(app.client.calls).length };
    });
  },

  'answers without a microphone': async app => {
    await app.connect();
    await ring();
    const call = await app.become('ringing');
    return withoutMicrophone(async () => {
      void call.answer();
      return { cause: (await app.become('destroy')).cause };
    });
  },

  'takes its listeners off': async app => {
    app.client.off('telnyx.socket.open');
    await app.connect();
    return app.log.length;
  },

  'cannot call nowhere': async app => {
    await app.connect();
    try {
      app.dial('');
    } catch (error) {
      const { name, code } = error as { name: string; code: number };
      return { name, code };
    }
    return null;
  },
};

/** Asked for the microphone, a call is `answering` here; there it rings on until it has one. */
const whileAsking = /callUpdate answering after ringing\ncallUpdate ringing after answering\n/;

/** Without warning 33005, which is not carried: a call that has only host candidates may well be heard. */
const told = (app: App) =>
  app.log
    .filter(line => line !== 'warning 33005')
    .join('\n')
    .replace(whileAsking, '')
    .split('\n');

async function play(Client: Library, script: Script, options = {}) {
  const app = new App(Client, options);
  try {
    const found = await script(app);
    return { found, log: told(app) };
  } finally {
    await app.client.disconnect();
    sessionStorage.clear(); // else the next client would go on with this one's session
    await control('reset', {});
  }
}

describe('compat and the SDK', () => {
  let microphone: ReturnType<typeof toneMicrophone>;
  before(() => (microphone = toneMicrophone(600)));
  after(() => microphone.restore());

  for (const [name, script] of Object.entries(scripts))
    it(`an app ${name}`, async () => {
      const sdk = await play(Sdk, script);
      const compat = await play(Compat, script);
      expect(compat).to.deep.equal(sdk);
    });

  it('an app lets the user allow the microphone, and the call goes on', async () => {
    const outcomes: string[] = [];
    const recovery = { enabled: true, timeout: 10_000, onSuccess: () => outcomes.push('success') };
    const script: Script = async app => {
      const events: ITelnyxErrorEvent[] = [];
      app.client.on('telnyx.error', (event: ITelnyxErrorEvent) => events.push(event));
      await app.connect();
      await ring();
      const call = await app.become('ringing');
      const event = await withoutMicrophone(() => {
        void call.answer();
        return until(() => events[0], { what: 'telnyx.error' });
      });
      const found = { recoverable: event.recoverable, code: event.error.code, fatal: event.error.fatal };
      if (event.recoverable) event.resume();
      await app.become('active');
      await until(() => outcomes.pop(), { what: 'onSuccess' });
      await call.hangup();
      return { ...found, isOfCall: event.callId === call.id };
    };
    const sdk = await play(Sdk, script, { mediaPermissionsRecovery: recovery });
    const compat = await play(Compat, script, { mediaPermissionsRecovery: recovery });
    expect(compat).to.deep.equal(sdk);
  });

  it('an app is refused: there the socket stays open, here it is closed', async () => {
    const script: Script = async app => {
      await app.client.connect();
      await until(() => app.count('error 46001'), { what: 'telnyx.error' });
    };
    const sdk = await play(Sdk, script, { password: 'nope' });
    const untilClosed: Script = async app => {
      await script(app);
      await until(() => app.count('socket.close 1000'), { what: 'telnyx.socket.close' });
    };
    const compat = await play(Compat, untilClosed, { password: 'nope' });
    expect(sdk.log).to.deep.equal(['socket.open', 'error 46001']);
    expect(compat.log).to.deep.equal([...sdk.log, 'socket.close 1000']);
  });

  it('a connection drops and returns: there the call comes back as another object, inbound; here it stays', async () => {
    const script: Script = async app => {
      await app.connect();
      const before = app.dial('9197');
      await app.become('active');
      await control('drop', { user: '1000' });
      await until(() => app.count('ready') === 2 && app.count('callUpdate active after recovering'), {
        what: 'recovered',
        timeout: 15_000,
      });
      return { isSame: app.call === before, direction: app.call?.direction };
    };
    const sdk = await play(Sdk, script);
    const compat = await play(Compat, script);
    expect(sdk.found).to.deep.equal({ isSame: false, direction: 'inbound' });
    expect(compat.found).to.deep.equal({ isSame: true, direction: 'outbound' });
    const isSocket = (line: string) => line.startsWith('socket') || line === 'ready';
    expect(compat.log.filter(isSocket)).to.deep.equal(sdk.log.filter(isSocket));
    // The SDK's new object goes from new to recovering, too. What mends itself is a warning here, and nothing there.
    const ours = sdk.log.filter(line => line !== 'callUpdate recovering after new' && !isSocket(line));
    expect(compat.log.filter(line => !isSocket(line) && !line.startsWith('warning'))).to.deep.equal(ours);
  });
});
