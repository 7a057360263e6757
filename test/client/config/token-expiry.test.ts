import { expect } from '@open-wc/testing';
import { tokenExpiry, watchToken } from '../../../src/client/config/token-expiry.js';
import { FakeClock } from '../../support/fake-clock.js';

/** A JWT as servers make them: base64url, without padding. */
function token(claims: object): string {
  const part = (value: object) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

describe('token expiry', () => {
  it('B17: base64url with names beyond ASCII', () => {
    expect(tokenExpiry(token({ exp: 1_900_000_000, name: 'Jürgen ??>>~~ 日本' }))).to.equal(1_900_000_000_000);
  });

  for (const odd of ['', 'x', 'a.b.c', 'a.bm8.c', token({}), token({ exp: 'soon' }), 'a.bnVsbA.c']) {
    it(`"${odd}" does not say`, () => expect(tokenExpiry(odd)).to.equal(null));
  }

  it('is told two minutes ahead, once', async () => {
    const clock = new FakeClock();
    const told: number[] = [];
    const exp = clock.now() / 1000 + 600;
    watchToken(clock, token({ exp }), at => told.push(at));
    await clock.advance(479_000);
    expect(told).to.be.empty;
    await clock.advance(2_000);
    expect(told).to.deep.equal([exp * 1000]);
    await clock.advance(10_000_000);
    expect(told).to.have.length(1);
    expect(clock.pending).to.equal(0);
  });

  it('with less than two minutes left: at once; for a month ahead: not at once', async () => {
    const clock = new FakeClock();
    const told: string[] = [];
    watchToken(clock, token({ exp: clock.now() / 1000 + 60 }), () => told.push('soon'));
    const stop = watchToken(clock, token({ exp: clock.now() / 1000 + 30 * 86_400 }), () => told.push('month'));
    await clock.advance(1);
    expect(told).to.deep.equal(['soon']);
    stop();
    expect(clock.pending).to.equal(0);
  });
});
