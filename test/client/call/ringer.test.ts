import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/client/base/clock.js';
import type { CallSnapshot } from '../../../src/client/index.js';
import { Ringer } from '../../../src/client/call/ringer.js';
import {
  cancelled,
  declinedAs,
  failedBy,
  hungUp,
  networkLost,
  normalClearing,
  userBusy,
} from '../../../src/client/call/termination.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import type { EndTone } from '../../../src/client/media/cadences.js';
import { Playback } from '../../../src/client/media/playback.js';
import { Tones } from '../../../src/client/media/tones.js';

/** Tones that nobody hears. */
class SilentTones extends Tones {
  readonly asked: string[] = [];
  constructor() {
    super(new Playback({ clock: systemClock, onBlocked: () => {}, sinkOf: () => '', volume: () => 1 }));
  }
  override ring(kind: 'ringtone' | 'ringback' | null, file?: string, country?: string): void {
    this.asked.push([kind ?? 'nothing new', file, country].filter(Boolean).join(' '));
  }
  override stop(): void {
    this.asked.push('silence');
  }
  override playEnd(tone: EndTone, country?: string): void {
    this.asked.push(`${tone} ${country ?? ''}`);
  }
}

const call = (patch: Partial<CallSnapshot>) =>
  ({ direction: 'inbound', state: 'ringing', earlyMedia: false, ...patch }) as CallSnapshot;

describe('Ringer', () => {
  const cases: [string, CallSnapshot[], string][] = [
    ['nobody calls', [], 'nothing new'],
    ['a call waits on hold', [call({ state: 'held' })], 'nothing new'],
    ['somebody calls', [call({})], 'ringtone ring.mp3'],
    ['the user has silenced it', [call({ silenced: true })], 'silence'],
    ['one of two is silenced', [call({ silenced: true }), call({})], 'ringtone ring.mp3'],
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

  describe('at the end of a call', () => {
    const outbound = { direction: 'outbound', state: 'done', error: null, activeSince: null } as const;
    const ended = (patch: Partial<CallSnapshot>) => call({ ...outbound, termination: { endedBy: 'remote' }, ...patch });
    const talked = { activeSince: 1 };
    const failure = new TelnyxError(45003).toJSON();
    const endings: [string, CallSnapshot, string][] = [
      ['the other side hung up', ended({ ...talked, termination: { ...normalClearing, endedBy: 'remote' } }), 'ended'],
      ['the server says no more than that', ended(talked), 'ended'],
      ['nobody answered', ended({ termination: { causeCode: 19, sipCode: 480, endedBy: 'remote' } }), 'ended'],
      ['busy', ended({ termination: { ...userBusy, endedBy: 'remote' } }), 'busy'],
      ['busy, by SIP alone', ended({ termination: { sipCode: 486, endedBy: 'remote' } }), 'busy'],
      ['declined', ended({ termination: { causeCode: 21, sipCode: 603, endedBy: 'remote' } }), 'busy'],
      ['no such number', ended({ termination: { causeCode: 1, sipCode: 404, endedBy: 'remote' } }), 'congestion'],
      ['not allowed', ended({ termination: { causeCode: 21, sipCode: 403, endedBy: 'remote' } }), 'congestion'],
      ['the network was lost', ended({ ...talked, termination: networkLost }), 'congestion'],
      ['it failed here', ended({ termination: failedBy(45003), error: failure }), 'congestion'],
      ['a caller hung up after a talk', ended({ ...talked, direction: 'inbound' }), 'ended'],
    ];
    for (const [what, snapshot, tone] of endings) {
      it(`${what}: ${tone}`, () => {
        const tones = new SilentTones();
        new Ringer(tones, () => checkOptions({ country: 'GB' })).handleEnded(snapshot);
        expect(tones.asked).to.deep.equal([`${tone} GB`]);
      });
    }

    const silent: [string, CallSnapshot, CallSnapshot[], 'off'?][] = [
      ['one hung up oneself', ended({ ...talked, termination: hungUp }), []],
      ['one cancelled', ended({ termination: cancelled }), []],
      ['one declined', ended({ direction: 'inbound', termination: declinedAs() }), []],
      ['a caller gave up', ended({ direction: 'inbound' }), []],
      ['one talks to somebody else', ended(talked), [call({ state: 'active' })]],
      ['the page wants none', ended(talked), [], 'off'],
    ];
    for (const [what, snapshot, others, endTone] of silent) {
      it(`${what}: silence`, () => {
        const tones = new SilentTones();
        const ringer = new Ringer(tones, () => checkOptions({ endTone }));
        ringer.update(others);
        tones.asked.length = 0;
        ringer.handleEnded(snapshot);
        expect(tones.asked).to.be.empty;
      });
    }

    it('beside a call on hold it is heard', () => {
      const tones = new SilentTones();
      const ringer = new Ringer(tones, () => checkOptions({ country: 'GB' }));
      ringer.update([call({ state: 'held' })]);
      ringer.handleEnded(ended(talked));
      expect(tones.asked).to.deep.equal(['nothing new', 'ended GB']);
    });
  });
});
