import { expect } from '@open-wc/testing';
import { dialects, fromWire, toWire } from '../../../src/client/signaling/dialect.js';

describe('the dialect of Telnyx', () => {
  it('puts a prefix before methods', () => {
    expect(toWire(dialects.telnyx, 'invite')).to.equal('telnyx_rtc.invite');
    expect(fromWire(dialects.telnyx, 'telnyx_rtc.invite')).to.equal('invite');
  });

  for (const method of ['login', 'anonymous_login', 'ai_conversation']) {
    it(`has no prefix for ${method}`, () => {
      expect(toWire(dialects.telnyx, method)).to.equal(method);
      expect(fromWire(dialects.telnyx, method)).to.equal(method);
    });
  }

  it('leaves names of other dialects as they are', () => {
    expect(fromWire(dialects.telnyx, 'verto.invite')).to.equal('verto.invite');
    expect(fromWire(dialects.verto, 'verto.invite')).to.equal('invite');
  });
});
