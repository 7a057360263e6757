import { expect } from '@open-wc/testing';
import { canMove, isEstablished, nextStates, type CallState } from '../../../src/client/call/call-state.js';

const states = Object.keys(nextStates) as CallState[];

describe('call states', () => {
  it('only done is final, and every other state can end', () => {
    for (const state of states) {
      expect(canMove(state, 'done'), state).to.equal(state !== 'done');
      if (state === 'done') expect(nextStates[state]).to.be.empty;
    }
  });

  it('a call in a conversation never rings again', () => {
    for (const state of states.filter(isEstablished)) expect(canMove(state, 'ringing'), state).to.equal(false);
  });

  it('an interrupted call comes back active or held', () => {
    for (const state of ['reconnecting', 'dropped'] as const) {
      expect(canMove(state, 'active') && canMove(state, 'held')).to.equal(true);
    }
  });
});
