/** Frames that make no sense, ten thousand of them, from a seed. */
import { expect } from '@open-wc/testing';
import { control } from '../support/gateway.js';
import { dialed, readyPhone, takeDown } from '../support/phone.js';
import { seeded } from '../support/seeded.js';

describe('frames that make no sense', () => {
  afterEach(takeDown);

  it('10,000 random ones: nothing is thrown, nothing leaks, the phone works', async () => {
    const phone = await readyPhone();
    const thrown: unknown[] = [];
    const catcher = (event: ErrorEvent | PromiseRejectionEvent) => {
      thrown.push('reason' in event ? event.reason : event.message);
      event.preventDefault();
    };
    addEventListener('error', catcher);
    addEventListener('unhandledrejection', catcher);
    const random = seeded(20261122);
    const frames = Array.from({ length: 10_000 }, () => nonsense(random));
    await control('inject', { user: '1000', frames });
    await (await dialed(phone, '9197')).hangup();
    for (const { id } of phone.client.state.calls) await phone.client.getCall(id)?.hangup();
    expect(thrown).to.be.empty;
    expect(phone.client.state).to.deep.include({ calls: [], microphone: 'idle' });
    removeEventListener('error', catcher);
    removeEventListener('unhandledrejection', catcher);
  }).timeout(60_000);
});

const methods = [
  'invite',
  'answer',
  'media',
  'bye',
  'ringing',
  'candidate',
  'attach',
  'info',
  'display',
  'clientReady',
  'event',
  'x',
];
const values = [null, 0, -1, '', 'x', '\u0000', true, [], {}, [null], { sdp: 1 }, 'v=0\r\n', 1e308, '🤷'];

/** One frame: text that is no JSON, JSON of any shape, or a message with parameters of any kind. */
function nonsense(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.1) return Array.from({ length: 20 }, () => String.fromCharCode(random() * 0xffff)).join('');
  if (random() < 0.1) return JSON.stringify(pick(values));
  const keys = [
    'callID',
    'sdp',
    'candidate',
    'cause',
    'causeCode',
    'dialogParams',
    'caller_id_name',
    'display_name',
    'reattached_sessions',
  ];
  const params = Object.fromEntries(keys.filter(() => random() < 0.5).map(key => [key, pick(values)]));
  const frame = {
    jsonrpc: '2.0',
    id: pick([1, 'a', null, {}, undefined]),
    ...(random() < 0.8 && { method: `${pick(['telnyx_rtc.', '', 'verto.'])}${pick(methods)}` }),
    ...(random() < 0.8 && { params: random() < 0.8 ? params : pick(values) }),
    ...(random() < 0.2 && { result: pick(values) }),
    ...(random() < 0.2 && { error: pick(values) }),
    ...(random() < 0.2 && { voice_sdk_id: pick(values) }),
  };
  const text = JSON.stringify(frame);
  return random() < 0.1 ? text.slice(0, random() * text.length) : text;
}
