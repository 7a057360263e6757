/** Covers: `error-codes.ts`. */
import { expect } from '@open-wc/testing';
import { errorName, type ErrorCode } from '../../../src/client/errors/error-codes.js';
import { errorRegistry, type ErrorEntry } from '../../../src/client/errors/registry.js';

const entries = Object.entries<ErrorEntry>(errorRegistry);

/** Telnyx's own registry, as its JavaScript SDK documents it: code → name, fatal. The names of 42001 to 42003 are ours. */
const documented: Record<number, readonly [name: string, fatal: boolean]> = {
  40001: ['SDP_CREATE_OFFER_FAILED', true],
  40002: ['SDP_CREATE_ANSWER_FAILED', true],
  40003: ['SDP_SET_LOCAL_DESCRIPTION_FAILED', true],
  40004: ['SDP_SET_REMOTE_DESCRIPTION_FAILED', true],
  40005: ['SDP_SEND_FAILED', true],
  42001: ['MICROPHONE_DENIED', true],
  42002: ['MICROPHONE_NOT_FOUND', true],
  42003: ['MICROPHONE_FAILED', true],
  44001: ['HOLD_FAILED', false],
  44002: ['INVALID_CALL_PARAMETERS', true],
  44003: ['BYE_SEND_FAILED', false],
  44004: ['SUBSCRIBE_FAILED', false],
  44005: ['PEER_CLOSED_DURING_INIT', true],
  45001: ['WEBSOCKET_CONNECTION_FAILED', true],
  45002: ['WEBSOCKET_ERROR', false],
  45003: ['RECONNECTION_EXHAUSTED', true],
  45004: ['GATEWAY_FAILED', false],
  46001: ['LOGIN_FAILED', true],
  46002: ['INVALID_CREDENTIALS', true],
  46003: ['AUTHENTICATION_REQUIRED', false],
  47001: ['ICE_RESTART_FAILED', false],
  48001: ['NETWORK_OFFLINE', false],
  48501: ['SESSION_NOT_REATTACHED', true],
  49001: ['UNEXPECTED_ERROR', true],
};

/** Events of conferences, which we do not have. */
const left = [44004];

describe('errorRegistry', () => {
  for (const [code, entry] of entries) {
    it(`${code} says what, why and what to do`, () => {
      expect(errorName(Number(code) as ErrorCode)).to.match(/^[A-Z][A-Z_]+[A-Z]$/);
      expect(entry.message).to.match(/^[A-Z].*\.$/);
      expect(entry.causes).not.to.be.empty;
      expect(entry.solutions).not.to.be.empty;
      for (const text of [...entry.causes, ...entry.solutions]) expect(text).to.match(/^\S(.*\S)?$/);
    });
  }

  it('keeps the numbers, names and weight that Telnyx documents', () => {
    const ours = Object.fromEntries(
      entries
        .filter(([code]) => Number(code) in documented)
        .map(([code, { fatal }]) => [code, [errorName(Number(code) as ErrorCode), fatal]]),
    );
    const theirs = Object.fromEntries(Object.entries(documented).filter(([code]) => !left.includes(Number(code))));
    expect(ours).to.deep.equal(theirs);
  });

  it('gives each name once, so that none of ours takes one of theirs', () => {
    const ours = entries.map(([code]): string => errorName(Number(code) as ErrorCode));
    const names = [...ours, ...left.map(code => documented[code]?.[0] ?? '')];
    expect(new Set(names).size).to.equal(names.length);
  });
});
