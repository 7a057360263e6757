import { expect } from '@open-wc/testing';
import { readTermination } from '../../../src/client/call/termination.js';

describe('termination reasons', () => {
  it('all fields, codes beyond Q.850 too', () => {
    const reason = { cause: 'PICKED_OFF', causeCode: 805, sipCode: 487, sipReason: 'Request Terminated' };
    expect(readTermination({ callID: 'x', ...reason })).to.deep.equal(reason);
  });

  it('numbers that come as text; what is missing or makes no sense is left out', () => {
    expect(readTermination({ cause: '', causeCode: '16', sipCode: null, sipReason: 7 })).to.deep.equal({
      causeCode: 16,
    });
    expect(readTermination({ cause: {}, causeCode: 'x', sipCode: [] })).to.deep.equal({});
  });
});
