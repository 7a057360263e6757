import { expect } from '@open-wc/testing';
import {
  cancelled,
  declinedAs,
  failedBy,
  hungUp,
  notDisturbed,
  readTermination,
  wireReason,
} from '../../../src/client/call/termination.js';

describe('termination reasons', () => {
  it('of the server: all fields, codes beyond Q.850 too', () => {
    const reason = { cause: 'PICKED_OFF', causeCode: 805, sipCode: 487, sipReason: 'Request Terminated' };
    const params = { callID: 'x', ...reason, sip_call_id: 'a@b' };
    expect(readTermination(params)).to.deep.equal({ ...reason, sipCallId: 'a@b', endedBy: 'remote' });
  });

  it('of the server: numbers that come as text; what is missing or makes no sense is left out', () => {
    expect(readTermination({ cause: '', causeCode: '16', sipCode: null, sipReason: 7 })).to.deep.equal({
      causeCode: 16,
      endedBy: 'remote',
    });
    expect(readTermination({ cause: {}, causeCode: 'x', sipCode: [] })).to.deep.equal({ endedBy: 'remote' });
  });

  for (const [code, cause] of [
    [40004, 'INCOMPATIBLE_DESTINATION'],
    [42001, 'NO_MICROPHONE'],
    [42002, 'NO_MICROPHONE'],
    [42003, 'NO_MICROPHONE'],
    [45006, 'NOT_CONNECTED'],
  ] as const) {
    it(`of error ${code}: ${cause}, and not the remote party's`, () => {
      expect(failedBy(code)).to.include({ cause, endedBy: 'error' });
    });
  }

  it('the server is told 16 of conversations and 17 before, with 88 where no audio was agreed on', () => {
    expect(wireReason(hungUp, true)).to.deep.equal({ cause: 'NORMAL_CLEARING', causeCode: 16 });
    expect(wireReason(failedBy(49001), true)).to.deep.equal({ cause: 'NORMAL_CLEARING', causeCode: 16 });
    expect(wireReason(cancelled, false)).to.deep.equal({ cause: 'USER_BUSY', causeCode: 17 });
    expect(wireReason(failedBy(42001), false)).to.deep.equal({ cause: 'USER_BUSY', causeCode: 17 });
    expect(wireReason(notDisturbed, false)).to.deep.equal({ cause: 'USER_BUSY', causeCode: 17 });
    expect(wireReason(failedBy(40004), true)).to.include({ causeCode: 88 });
  });

  for (const [reason, cause, causeCode] of [
    [undefined, 'USER_BUSY', 17],
    ['busy', 'USER_BUSY', 17],
    ['rejected', 'CALL_REJECTED', 21],
  ] as const) {
    it(`a call that is declined, ${reason ?? 'without a reason'}: the server is told ${cause}`, () => {
      expect(declinedAs(reason)).to.include({ cause: 'DECLINED', endedBy: 'local' });
      expect(wireReason(declinedAs(reason), false)).to.deep.equal({ cause, causeCode });
    });
  }
});
