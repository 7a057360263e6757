/** Covers: `levels.ts`. */
import { expect } from '@open-wc/testing';
import { logLevels, type LogContext, type LogLevel } from '../../../src/client/log/levels.js';
import { LogBuffer } from '../../../src/client/log/log-buffer.js';
import { Log, type LogTarget } from '../../../src/client/log/log.js';
import { FakeClock } from '../../support/fake-clock.js';
import { unhandledDuring } from '../../support/unhandled.js';

type Line = [level: LogLevel, message: string, context: LogContext];

const levels = logLevels.filter(level => level !== 'none' && level !== 'all');

describe('Log', () => {
  let lines: Line[];
  let clock: FakeClock;
  const logger = { log: (...line: Line) => lines.push(line) };
  const logAt = (level: LogLevel) => new Log(() => ({ level, logger }), clock);

  beforeEach(() => {
    lines = [];
    clock = new FakeClock();
  });

  for (const threshold of logLevels) {
    it(`at ${threshold} writes that level and those before it`, () => {
      const log = logAt(threshold);
      for (const level of levels) log.write(level, level);
      const last = logLevels.indexOf(threshold);
      expect(lines.map(([level]) => level)).to.deep.equal(levels.filter(level => logLevels.indexOf(level) <= last));
    });
  }

  it('stands in the order that the documentation gives', () => {
    expect(logLevels.join(' ')).to.equal('none error warning success info verto stats all');
  });

  it('a line that is not written costs nothing: its message is never made', () => {
    const log = logAt('none');
    for (const level of levels) log.write(level, () => expect.fail('made'));
    logAt('info').write('verto', () => expect.fail('made'));
  });

  it('makes the message once when it is written', () => {
    let made = 0;
    logAt('all').write('stats', () => `made ${++made}`);
    expect(lines.map(([, message]) => message)).to.deep.equal(['made 1']);
    expect(made).to.equal(1);
  });

  it('says when, and what a line belongs to', () => {
    const log = logAt('all').with({ callId: 'call-1' }).with({ part: 'media' });
    log.write('info', 'hello', { codec: 'opus' });
    expect(lines).to.deep.equal([
      ['info', 'hello', { time: clock.now(), callId: 'call-1', part: 'media', codec: 'opus' }],
    ]);
  });

  it('with() leaves the log that it came from as it is', () => {
    const log = logAt('all');
    log.with({ callId: 'call-1' });
    log.write('info', 'hello');
    expect(lines[0]?.[2]).to.deep.equal({ time: clock.now() });
  });

  it('follows a level and a logger that change', () => {
    let target: LogTarget = { level: 'none', logger };
    const log = new Log(() => target, clock);
    log.write('error', 'before');
    target = { level: 'error', logger };
    log.write('error', 'after');
    expect(lines.map(([, message]) => message)).to.deep.equal(['after']);
  });

  it('a logger that throws harms nothing', () => {
    const log = new Log(
      () => ({
        level: 'all',
        logger: {
          log: () => {
            throw new Error('full');
          },
        },
      }),
      clock,
    );
    expect(() => log.write('error', 'hello')).not.to.throw();
  });

  it('a message that cannot be made harms nothing', () => {
    expect(() =>
      logAt('all').write('error', () => {
        throw new Error('no');
      }),
    ).not.to.throw();
    expect(lines).to.be.empty;
  });

  const failing: readonly (readonly [how: string, log: () => unknown])[] = [
    ['rejects', () => Promise.reject(new Error('full'))],
    ['is async and throws', async () => Promise.reject(new Error('full'))],
    [
      'gives a thenable that rejects',
      () => ({ then: (_: unknown, reject: (error: Error) => void) => reject(new Error('full')) }),
    ],
    ['gives a thenable that throws', () => ({ then: () => expect.fail('full') })],
  ];
  for (const [how, fail] of failing) {
    it(`a logger that ${how} harms nothing, directly or behind a buffer`, async () => {
      const rejecting = { log: fail };
      const buffer = new LogBuffer(() => rejecting);
      expect(
        await unhandledDuring(() => {
          for (const target of [rejecting, buffer]) {
            new Log(() => ({ level: 'all', logger: target }), clock).write('error', 'hello');
          }
        }),
      ).to.be.empty;
    });
  }

  it('takes secrets out of every line, made at once or later', () => {
    const log = logAt('all');
    log.write('error', 'could not open wss://user:S3cr3t@host.example/?token=S3cr3t');
    log.write('verto', () => '▶ {"passwd":"S3cr3t"}');
    expect(lines.map(([, message]) => message)).to.deep.equal([
      'could not open wss://…@host.example/?token=…',
      '▶ {"passwd":"…"}',
    ]);
  });
});
