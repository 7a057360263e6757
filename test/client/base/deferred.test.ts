import { expect } from '@open-wc/testing';
import { deferred } from '../../../src/client/base/deferred.js';

describe('deferred', () => {
  it('is settled by whoever holds it, once', async () => {
    const { promise, resolve, reject } = deferred();
    resolve();
    reject(new Error('too late'));
    expect(await promise).to.equal(undefined);
  });

  it('rejects with the error it is given', async () => {
    const { promise, reject } = deferred();
    const error = new Error('no');
    reject(error);
    expect(await promise.catch((caught: unknown) => caught)).to.equal(error);
  });
});
