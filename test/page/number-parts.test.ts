import { expect } from '@open-wc/testing';
import { NumberParts } from '../../src/page/number-parts.js';
import { numberFormats } from '../../src/numbers/libphonenumber.js';

describe('number parts', () => {
  it('are loaded once, when they are wanted, and then known to all that asked', async () => {
    let loads = 0;
    const parts = new NumberParts(() => Promise.resolve((loads++, numberFormats)));
    let calls = 0;
    const stop = parts.subscribe(() => calls++);
    parts.subscribe(() => calls++);
    expect(parts.formats).to.equal(null);
    expect(loads).to.equal(0);
    await Promise.all([parts.load(document.body), parts.load(document.body)]);
    expect([parts.formats === numberFormats, loads, calls]).to.deep.equal([true, 1, 2]);
    stop();
    await parts.load(document.body);
    expect([loads, calls]).to.deep.equal([1, 2]);
  });

  it('let those go on who ask when they could not be loaded, also before they are asked for again', async () => {
    let loads = 0;
    const parts = new NumberParts(() =>
      loads++ ? Promise.resolve(numberFormats) : Promise.reject(new TypeError('Importing a module script failed.')),
    );
    const element = document.createElement('div');
    await parts.loadOnce(element);
    await parts.loadOnce(element);
    expect([parts.formats, loads]).to.deep.equal([null, 1]);
    await parts.load(element);
    expect(parts.formats === numberFormats).to.equal(true);
  });

  it('are asked for again when they did not come, and the page hears of it', async () => {
    const reported: string[] = [];
    const element = document.createElement('div');
    element.addEventListener('telnyx-error', ({ error }) => reported.push(error.codeName));
    let loads = 0;
    const parts = new NumberParts(() =>
      loads++ ? Promise.resolve(numberFormats) : Promise.reject(new TypeError('Failed to fetch')),
    );
    await parts.load(element);
    expect(loads).to.equal(2);
    expect(reported).to.deep.equal(['PART_NOT_LOADED']);
    expect(parts.formats === numberFormats).to.equal(true);
  });
});
