import { expect } from '@open-wc/testing';
import { isObject, parseFrame, text } from '../../../src/client/signaling/frame.js';
import { seeded } from '../../support/seeded.js';

const parse = (value: unknown) => parseFrame(JSON.stringify(value));

describe('parseFrame', () => {
  it('a request of the server', () => {
    const ping = {
      jsonrpc: '2.0',
      id: 6290510,
      method: 'telnyx_rtc.ping',
      params: { serno: 17 },
      voice_sdk_id: 'VSDK1',
    };
    expect(parse(ping)).to.deep.equal({
      kind: 'request',
      id: 6290510,
      method: 'telnyx_rtc.ping',
      params: { serno: 17 },
      voiceSdkId: 'VSDK1',
    });
  });

  it('a result', () => {
    expect(parse({ jsonrpc: '2.0', id: 'a57a', result: { sessid: '5b2c' }, voice_sdk_id: 'VSDK1' })).to.deep.equal({
      kind: 'result',
      id: 'a57a',
      result: { sessid: '5b2c' },
      voiceSdkId: 'VSDK1',
    });
  });

  it('an error', () => {
    const error = { code: -32001, message: 'Authentication Failure' };
    expect(parse({ jsonrpc: '2.0', id: 'a57a', error })).to.deep.equal({
      kind: 'error',
      id: 'a57a',
      ...error,
      voiceSdkId: null,
    });
  });

  it('params and results that are no objects are empty ones', () => {
    for (const odd of [null, 7, 'x', [1], true]) {
      expect(parse({ id: 1, method: 'x', params: odd }), String(odd)).to.deep.include({ params: {} });
      expect(parse({ id: 'a', result: odd }), String(odd)).to.deep.include({ kind: 'result', result: {} });
    }
    expect(parse({ method: 'x' })).to.deep.include({ params: {}, id: undefined });
  });

  it('an error without code or message is one all the same', () => {
    expect(parse({ id: 'a', error: {} })).to.include({ kind: 'error', code: 0, message: '' });
    expect(parse({ id: 'a', error: { code: '-32000', message: 7 } })).to.include({ code: -32_000, message: '' });
  });

  const nothing = ['', ' ', 'hello', '{', '[]', '[{"method":"x"}]', 'null', '7', '"x"', '{}', '#SPU 7', '{"id":"a"}'];
  for (const data of [...nothing, '{"id":7,"result":{}}', '{"id":"a","error":"no"}', '{"method":7}']) {
    it(`${JSON.stringify(data)} is no frame`, () => expect(parseFrame(data)).to.equal(null));
  }

  it('10,000 random frames: nothing is thrown, and what comes out has its shape', () => {
    const random = seeded(20261122);
    for (let round = 0; round < 10_000; round++) {
      const data = mutate(random);
      const frame = parseFrame(data);
      if (frame) expect(hasShape(frame), data).to.equal(true);
    }
  });
});

describe('isObject', () => {
  it('knows JSON objects', () => {
    expect([{}, { a: 1 }].every(isObject)).to.equal(true);
    expect([null, [], 'x', 1, undefined, true].some(isObject)).to.equal(false);
  });
});

describe('text', () => {
  it('is a string, or empty', () => {
    expect(text('x')).to.equal('x');
    for (const other of [null, undefined, 7, {}, ['x']]) expect(text(other)).to.equal('');
  });
});

/** What the recording of the official SDK has, one of each kind. */
const recorded = [
  {
    jsonrpc: '2.0',
    id: 'c6f64b63-bbcc',
    result: { message: 'logged in', sessid: '82cc59ad' },
    voice_sdk_id: '842daac4',
  },
  {
    jsonrpc: '2.0',
    id: 283,
    method: 'telnyx_rtc.clientReady',
    params: { reattached_sessions: ['a'] },
    voice_sdk_id: '8',
  },
  { jsonrpc: '2.0', id: '88ba05f0', error: { code: -32001, message: 'Authentication Failure' }, voice_sdk_id: 'f02d' },
  {
    jsonrpc: '2.0',
    id: '830e36d8',
    result: { params: { state: 'REGED' }, method: 'telnyx_rtc.gatewayState', sessid: '8' },
  },
  {
    jsonrpc: '2.0',
    id: 285,
    method: 'telnyx_rtc.answer',
    params: { callID: 'a143e1a8', sdp: 'v=0\r\na=ice-pwd:x\r\n' },
  },
  {
    jsonrpc: '2.0',
    id: 292,
    method: 'telnyx_rtc.bye',
    params: { callID: '3e91', causeCode: 17, sipReason: 'Busy Here' },
  },
  {
    jsonrpc: '2.0',
    id: 305,
    method: 'telnyx_rtc.attach',
    params: { callID: 'f975', variables: { 'Event-Sequence': '5' } },
  },
];
const odd = [null, 0, -1, 1e308, '', 'x', '\u0000', '🤷', true, [], [null], {}, { code: {} }, 'telnyx_rtc.invite'];

/** A recorded frame with something taken out, put in, doubled or cut off. */
function mutate(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const frame = JSON.parse(JSON.stringify(pick(recorded))) as Record<string, unknown>;
  for (let times = Math.floor(random() * 4); times > 0; times--) {
    const inner = pick([frame, frame['params'], frame['result'], frame['error']]);
    const target = isObject(inner) ? (inner as Record<string, unknown>) : frame;
    const key = pick([...Object.keys(target), 'id', 'method', 'params', 'result', 'error', '__proto__', 'constructor']);
    if (random() < 0.3) Reflect.deleteProperty(target, key);
    else {
      const value = structuredClone(pick([...odd, frame]));
      Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  const data = JSON.stringify(frame);
  const at = Math.floor(random() * data.length);
  if (random() < 0.2) return data.slice(0, at);
  if (random() < 0.2) return data.slice(0, at) + String.fromCharCode(random() * 0xffff) + data.slice(at + 1);
  return data;
}

function hasShape(frame: NonNullable<ReturnType<typeof parseFrame>>): boolean {
  const { kind, voiceSdkId } = frame;
  if (voiceSdkId !== null && !(typeof voiceSdkId === 'string' && voiceSdkId)) return false;
  if (kind === 'request') return typeof frame.method === 'string' && isObject(frame.params);
  if (typeof frame.id !== 'string') return false;
  return kind === 'result'
    ? isObject(frame.result)
    : !Number.isNaN(frame.code) && typeof frame.code === 'number' && typeof frame.message === 'string';
}
