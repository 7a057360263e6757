import { expect } from '@open-wc/testing';
import { loadCode } from '../../../src/client/errors/load-code.js';
import { TelnyxError } from '../../../src/client/index.js';

describe('code that is loaded on demand', () => {
  it('is what the import gives', async () => {
    expect(await loadCode(async () => Promise.resolve({ name: 'x' }))).to.deep.equal({ name: 'x' });
  });

  it('that is missing is 49008, with the file that the browser names', async () => {
    const cause = new TypeError('Failed to fetch dynamically imported module: https://phone.example/x.js');
    const error: unknown = await loadCode(() => Promise.reject(cause)).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TelnyxError);
    expect(error).to.include({ code: 49008, fatal: false, cause });
    expect((error as TelnyxError).message).to.contain('https://phone.example/x.js');
  });
});
