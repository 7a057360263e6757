import { expect } from '@open-wc/testing';
import { errorRegistry } from '../../../src/client/errors/registry.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

describe('TelnyxError', () => {
  it('is an Error that carries all that the registry knows', () => {
    const error = new TelnyxError(45002);
    expect(error).to.be.an.instanceOf(Error);
    expect(error).to.include({
      ...errorRegistry[45002],
      code: 45002,
      codeName: 'WEBSOCKET_ERROR',
      name: 'TelnyxError',
    });
    expect(error.callId).to.equal(undefined);
  });

  it('puts what is special about it behind the message', () => {
    expect(new TelnyxError(45002, '(going away)').message).to.equal('The connection was lost. (going away)');
  });

  it('keeps the original and the call', () => {
    const cause = new DOMException('no', 'NotAllowedError');
    const error = new TelnyxError(42001, '', { cause, callId: 'call-1' });
    expect(error).to.include({ cause, callId: 'call-1' });
  });

  it('is known across copies of the package, and nothing else is taken for one', async () => {
    const path = '../../../src/client/errors/telnyx-error.ts?copy';
    const { TelnyxError: Copy } = (await import(path)) as { TelnyxError: typeof TelnyxError };
    expect(Copy).not.to.equal(TelnyxError);
    const foreign = new Copy(42001);
    expect(foreign).not.to.be.an.instanceOf(TelnyxError);
    expect(TelnyxError.is(foreign)).to.equal(true);
    expect(TelnyxError.from(foreign, 45001)).to.equal(foreign);
    for (const other of [new Error('TelnyxError'), { name: 'TelnyxError', code: 42001 }, null, 'TelnyxError']) {
      expect(TelnyxError.is(other)).to.equal(false);
    }
  });

  describe('from', () => {
    it('gives a TelnyxError back as it is', () => {
      const error = new TelnyxError(46001);
      expect(TelnyxError.from(error, 45001)).to.equal(error);
    });

    it('wraps an error under the code, with its message and the original', () => {
      const cause = new Error('refused');
      const error = TelnyxError.from(cause, 45001, 'call-1');
      expect(error).to.include({ code: 45001, cause, callId: 'call-1' });
      expect(error.message).to.contain('refused');
    });

    for (const value of ['text', null, undefined, 7, { some: 'object' }]) {
      it(`wraps ${JSON.stringify(value)} as unexpected`, () => {
        const error = TelnyxError.from(value);
        expect(error).to.include({ code: 49001, cause: value });
        expect(error.message).to.equal(errorRegistry[49001].message);
      });
    }
  });

  it('toJSON() is plain data that can be cloned, without the original', () => {
    const error = new TelnyxError(40004, 'No SDP.', { cause: () => {}, callId: 'call-1' });
    const data = error.toJSON();
    expect(structuredClone(data)).to.deep.equal(data);
    expect(data).to.deep.equal({
      ...errorRegistry[40004],
      code: 40004,
      codeName: 'SDP_SET_REMOTE_DESCRIPTION_FAILED',
      message: error.message,
      callId: 'call-1',
    });
    expect(JSON.parse(JSON.stringify({ error }))).to.deep.equal({ error: data });
  });

  it('toJSON() has no call if there was none', () => {
    expect(new TelnyxError(45001).toJSON()).not.to.have.property('callId');
  });
});
