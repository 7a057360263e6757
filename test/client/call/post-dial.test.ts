import { expect } from '@open-wc/testing';
import { CallRecord } from '../../../src/client/call/call-record.js';
import { firstSnapshot } from '../../../src/client/call/call-start.js';
import { DtmfQueue } from '../../../src/client/call/dtmf.js';
import { PostDial } from '../../../src/client/call/post-dial.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import { FakeClock } from '../../support/fake-clock.js';
import { rejection } from '../../support/rejection.js';

describe('PostDial', () => {
  const party = { name: '', number: '' };
  let clock: FakeClock;
  let record: CallRecord;
  let postDial: PostDial;
  let dtmf: DtmfQueue;
  /** Digits and when each was sent, in milliseconds after the answer. */
  let sent: string[];
  let answeredAt: number;
  /** What the server answers to the next digits; then it takes them. */
  let replies: Promise<unknown>[];
  let errors: number[];

  /** A call that rings, with these digits behind its number. */
  function ringing(tones: string): void {
    clock = new FakeClock();
    sent = [];
    replies = [];
    errors = [];
    const options = { callId: 'a', destinationNumber: '+12025550142', tones };
    const start = { direction: 'outbound' as const, options, remote: party, local: party };
    const log = new Log(() => ({ level: 'none' }), clock);
    const handlers = { onChange: () => {}, onState: () => postDial.handleState() };
    record = new CallRecord(firstSnapshot(start, clock.now()), clock, log, handlers);
    const send = (digit: string) => {
      sent.push(`${digit} ${clock.now() - answeredAt}`);
      return replies.shift() ?? Promise.resolve();
    };
    dtmf = new DtmfQueue(clock, send, () => {});
    postDial = new PostDial({ clock, record, dtmf, onError: ({ code }) => errors.push(code) });
    record.move('connecting');
    record.move('ringing');
  }

  async function answered(tones: string, onWait = (_digits: string) => {}): Promise<void> {
    ringing(tones);
    record.events.on('postdialwait', ({ digits }) => onWait(digits));
    answeredAt = clock.now();
    record.move('active');
    await clock.advance(0);
  }

  const digits = () => sent.map(text => text.split(' ')[0]).join('');
  const interrupt = () => record.move('reconnecting', { interruption: 'network-lost' });

  /** What is sent, and when, if nothing happens meanwhile. */
  const table: Readonly<Record<string, string[]>> = {
    '': [],
    '12': ['1 1000', '2 1160'],
    ',1': ['1 2000'],
    ',,12#': ['1 4000', '2 4160', '# 4320'],
    '1,,*': ['1 1000', '* 5160'],
    w12: [],
    ',w12': [],
    '1w2': ['1 1000'],
  };
  for (const [tones, expected] of Object.entries(table)) {
    it(`sends of "${tones}" ${expected.join(', ') || 'nothing'} (ms after the answer)`, async () => {
      await answered(tones);
      await clock.advance(10_000);
      expect(sent).to.deep.equal(expected);
      expect(record.snapshot.tones).to.equal(tones.includes('w') ? tones.slice(tones.indexOf('w')) : '');
      expect(clock.pending).to.equal(0);
    });
  }

  it('sends nothing before the answer', async () => {
    ringing('12');
    await clock.advance(60_000);
    expect(sent).to.be.empty;
    expect(record.snapshot).to.include({ tones: '12', pendingDigits: null });
  });

  it('waits for the user at each w, says so once, and sends what waited when it is told to', async () => {
    const waits: string[] = [];
    await answered('1w2,3w4', digits => waits.push(digits));
    await clock.advance(5_000);
    expect(record.snapshot.pendingDigits).to.equal('2,3');
    const first = postDial.send();
    expect(record.snapshot.pendingDigits).to.equal(null);
    await clock.advance(10_000);
    await first;
    expect(digits()).to.equal('123');
    expect(record.snapshot.pendingDigits).to.equal('4');
    void postDial.send();
    await clock.advance(1_000);
    await postDial.send();
    expect(digits()).to.equal('1234');
    expect(waits).to.deep.equal(['2,3', '4']);
    expect(record.snapshot).to.include({ tones: '', pendingDigits: null });
  });

  it('a listener may send what waits at once', async () => {
    await answered('w1w2', () => void postDial.send());
    await clock.advance(5_000);
    expect(digits()).to.equal('12');
    expect(record.snapshot.pendingDigits).to.equal(null);
  });

  it('sends what waits once, however often it is told to', async () => {
    await answered('w12');
    await clock.advance(0);
    void postDial.send();
    void postDial.send();
    await clock.advance(5_000);
    expect(digits()).to.equal('12');
  });

  it('what waits goes on waiting over an interruption and a hold', async () => {
    let waits = 0;
    await answered('w12', () => waits++);
    await clock.advance(100);
    interrupt();
    await clock.advance(5_000);
    record.move('held');
    record.move('active');
    await clock.advance(5_000);
    expect(record.snapshot.pendingDigits).to.equal('12');
    expect(waits).to.equal(1);
    expect(sent).to.be.empty;
  });

  for (const state of ['reconnecting', 'held', 'dropped'] as const) {
    for (const at of [0, 500, 999, 1_000, 1_100, 1_500, 3_500, 6_000]) {
      it(`loses and doubles nothing while the call is ${state} from ${at} ms after the answer on`, async () => {
        await answered('12,,3w4');
        await clock.advance(at);
        record.move(state);
        await clock.advance(30_000);
        const before = digits();
        expect(before + record.snapshot.tones.replace(/,/g, '')).to.equal('123w4');
        record.move('active');
        await clock.advance(30_000);
        expect(digits()).to.equal('123');
        expect(record.snapshot.pendingDigits).to.equal('4');
        expect(clock.pending).to.equal(0);
      });
    }
  }

  it('a digit that is lost with the connection is sent again on the next one, before those behind it', async () => {
    await answered('12');
    replies = [Promise.reject(new TelnyxError(45002))];
    replies[0]?.catch(() => {});
    await clock.advance(1_000);
    interrupt();
    await clock.advance(5_000);
    expect(digits()).to.equal('1');
    record.move('active');
    await clock.advance(5_000);
    expect(digits()).to.equal('112');
    expect(errors).to.be.empty;
  });

  it('a digit that is refused ends the rest, as an error of the call', async () => {
    await answered('w123');
    const sending = rejection(postDial.send());
    replies = [Promise.resolve(), Promise.reject(new TelnyxError(45006))];
    replies[1]?.catch(() => {});
    await clock.advance(10_000);
    expect(digits()).to.equal('12');
    expect(await sending).to.include({ code: 45006 });
    expect(errors).to.deep.equal([45006]);
    expect(record.snapshot).to.include({ tones: '', pendingDigits: null });
    expect(record.snapshot.error).to.include({ code: 45006 });
  });

  for (const at of [0, 500, 1_050, 2_000, 5_000]) {
    it(`sends nothing more and waits for nothing when the call ends ${at} ms after the answer`, async () => {
      await answered('12,34w5');
      await clock.advance(at);
      const before = digits();
      record.move('done');
      dtmf.stop();
      await clock.advance(30_000);
      expect(digits()).to.equal(before);
      expect(record.snapshot).to.include({ tones: '', pendingDigits: null });
      expect(errors).to.be.empty;
      expect(clock.pending).to.equal(0);
    });
  }

  it('keys that are pressed meanwhile go between, not behind all of it', async () => {
    await answered(',,1');
    await clock.advance(1_000);
    void dtmf.send('9');
    await clock.advance(10_000);
    expect(sent).to.deep.equal(['9 2000', '1 4160']);
  });
});
