import { expect } from '@open-wc/testing';
import { fromWire, telnyxDialect, toWire } from '../../../src/client/signaling/dialect.js';

describe('the dialect of Telnyx', () => {
  it('puts a prefix before methods', () => {
    expect(toWire(telnyxDialect, 'invite')).to.equal('telnyx_rtc.invite');
    expect(fromWire(telnyxDialect, 'telnyx_rtc.invite')).to.equal('invite');
  });

  for (const method of ['login', 'anonymous_login', 'ai_conversation']) {
    it(`has no prefix for ${method}`, () => {
      expect(toWire(telnyxDialect, method)).to.equal(method);
      expect(fromWire(telnyxDialect, method)).to.equal(method);
    });
  }

  it('leaves names of other dialects as they are', () => {
    expect(fromWire(telnyxDialect, 'verto.invite')).to.equal('verto.invite');
    expect(fromWire({ prefix: 'verto.' }, 'verto.invite')).to.equal('invite');
  });
});
