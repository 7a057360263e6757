import { expect } from '@open-wc/testing';
import { deferred } from '../../../src/client/base/deferred.js';
import { Turns } from '../../../src/client/base/turns.js';
import { rejection } from '../../support/rejection.js';

describe('Turns', () => {
  it('let one step begin when the one before has settled, whether it failed or not', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const first = deferred();
    const one = turns.take(() => {
      begun.push('one');
      return first.promise;
    });
    const two = turns.take(() => {
      begun.push('two');
      return Promise.resolve(2);
    });
    await Promise.resolve();
    expect(begun).to.deep.equal(['one']);
    first.reject(new Error('no'));
    expect(await rejection(one)).to.include({ message: 'no' });
    expect(await two).to.equal(2);
    expect(begun).to.deep.equal(['one', 'two']);
  });

  it('let a step begin at once where there is none before it, and again when all have settled', async () => {
    const turns = new Turns();
    for (const number of [1, 2]) {
      let isBegun = false;
      const turn = turns.take(async () => {
        isBegun = true;
        await Promise.resolve();
      });
      expect(isBegun, String(number)).to.equal(true);
      await turn;
      await new Promise(resolve => setTimeout(resolve));
    }
  });
});
