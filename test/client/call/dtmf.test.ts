import { expect } from '@open-wc/testing';
import { DtmfQueue } from '../../../src/client/call/dtmf.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('DtmfQueue', () => {
  const make = (send: (digit: string) => Promise<unknown>) => {
    const clock = new FakeClock();
    const played: string[] = [];
    return { clock, played, queue: new DtmfQueue(clock, send, digit => played.push(digit)) };
  };

  it('sends digits one after another with a gap, whoever asks first', async () => {
    const sent: string[] = [];
    const { clock, played, queue } = make(digit => Promise.resolve(sent.push(digit)));
    const all = Promise.all([queue.send('12'), queue.send('a#')]);
    await clock.advance(0);
    expect(sent).to.deep.equal(['1']);
    await clock.advance(1_000);
    await all;
    expect(sent).to.deep.equal(['1', '2', 'A', '#']);
    expect(played).to.deep.equal(sent);
    expect(clock.pending).to.equal(0);
  });

  it('refuses what is no digit, and sends none of it', async () => {
    const { played, queue } = make(() => Promise.resolve());
    for (const bad of ['', '12 3', '+1', 'E', '1\n', '1w2', '1p2', '1;2']) {
      const error: unknown = await queue.send(bad).catch((reason: unknown) => reason);
      expect(error, bad).to.include({ code: 44002 });
    }
    expect(played).to.be.empty;
  });

  it('pauses for two seconds at each comma, silently', async () => {
    const sent: string[] = [];
    const { clock, played, queue } = make(digit => Promise.resolve(sent.push(`${digit} ${clock.now() - start}`)));
    const start = clock.now();
    const done = queue.send('1,2,,3');
    await clock.advance(10_000);
    await done;
    expect(sent).to.deep.equal(['1 0', '2 2160', '3 6320']);
    expect(played.join('')).to.equal('123');
  });

  it('stopped in a pause, it waits for nothing', async () => {
    const { clock, played, queue } = make(() => Promise.resolve());
    const sending: Promise<unknown> = queue.send(',1').catch((error: unknown) => error);
    await clock.advance(1_000);
    queue.stop();
    expect(await sending).to.include({ code: 44005 });
    expect(clock.pending).to.equal(0);
    expect(played).to.be.empty;
  });

  it('stopped, it sends and sounds nothing more, and waits for nothing', async () => {
    const sent: string[] = [];
    const { clock, played, queue } = make(digit => Promise.resolve(sent.push(digit)));
    const first: Promise<unknown> = queue.send('123').catch((error: unknown) => error);
    const second: Promise<unknown> = queue.send('4').catch((error: unknown) => error);
    await clock.advance(0);
    queue.stop();
    expect(clock.pending).to.equal(0);
    expect(await first).to.include({ code: 44005 });
    expect(await second).to.include({ code: 44005 });
    expect([sent, played]).to.deep.equal([['1'], ['1']]);
  });

  it('a digit that the server refuses rejects, and later ones go on', async () => {
    const { clock, queue } = make(digit => (digit === '1' ? Promise.reject(new Error('no')) : Promise.resolve()));
    const first: Promise<unknown> = queue.send('1').catch((error: unknown) => error);
    const second = queue.send('2');
    await clock.advance(1_000);
    expect(await first).to.be.an('error');
    await second;
  });
});
