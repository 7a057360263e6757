import { expect } from '@open-wc/testing';
import { LogBuffer } from '../../../src/client/log/log-buffer.js';

describe('LogBuffer', () => {
  it('keeps the last lines, hands each on, and survives a logger that throws', () => {
    let heard = 0;
    const buffer = new LogBuffer(
      () => ({
        log: () => {
          heard++;
        },
      }),
      3,
    );
    for (let i = 0; i < 20; i++) buffer.log('info', `line ${i}`, { time: i });
    expect(heard).to.equal(20);
    expect(buffer.lines.map(({ message }) => message)).to.deep.equal(['line 17', 'line 18', 'line 19']);
    const broken = new LogBuffer(() => ({
      log: () => {
        throw new Error('page bug');
      },
    }));
    expect(() => broken.log('error', 'x', { time: 0 })).to.throw('page bug');
    expect(broken.lines).to.have.length(1);
  });
});
