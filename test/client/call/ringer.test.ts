import { expect } from '@open-wc/testing';
import type { CallSnapshot } from '../../../src/client/index.js';
import { Ringer } from '../../../src/client/call/ringer.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { Tones } from '../../../src/client/media/tones.js';

/** Tones that nobody hears. */
class SilentTones extends Tones {
  readonly asked: string[] = [];
  override ring(kind: 'ringtone' | 'ringback' | null, file?: string, country?: string): void {
    this.asked.push([kind ?? 'silence', file, country].filter(Boolean).join(' '));
  }
}

const call = (patch: Partial<CallSnapshot>) =>
  ({ direction: 'inbound', state: 'ringing', earlyMedia: false, ...patch }) as CallSnapshot;

describe('Ringer', () => {
  const cases: [string, CallSnapshot[], string][] = [
    ['nobody calls', [], 'silence'],
    ['somebody calls', [call({})], 'ringtone ring.mp3'],
    ['somebody calls during a conversation', [call({ state: 'active' }), call({})], 'silence'],
    ['somebody calls while another one waits', [call({ state: 'held' }), call({})], 'ringtone ring.mp3'],
    ['the other side rings', [call({ direction: 'outbound' })], 'ringback GB'],
    ['the network itself is heard', [call({ direction: 'outbound', earlyMedia: true })], 'silence'],
    ['the call is not there yet', [call({ direction: 'outbound', state: 'connecting' })], 'silence'],
    ['both ring: never two at once', [call({}), call({ direction: 'outbound' })], 'ringback GB'],
  ];
  for (const [what, calls, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      const tones = new SilentTones();
      new Ringer(tones, () => checkOptions({ ringtone: 'ring.mp3', country: 'GB' })).update(calls);
      expect(tones.asked).to.deep.equal([expected]);
    });
  }
});
