/** Covers: `json-secrets.ts`. */
import { expect } from '@open-wc/testing';
import { hideJsonSecrets } from '../../../src/client/log/json-secrets.js';
import { redact } from '../../../src/client/log/redaction.js';
import { seeded } from '../../support/seeded.js';

const secret = 'S3cr3t';

/** A login as it goes over the wire. */
const login = (params: object) => JSON.stringify({ jsonrpc: '2.0', id: 'a57a', method: 'login', params });

describe('redact', () => {
  const secretNames = [
    'passwd',
    'password',
    'login_token',
    'loginToken',
    'token',
    'access_token',
    'push_device_token',
    'credential',
    'client_secret',
    'icePwd',
    'ice-pwd',
    'pwd',
    'SIP Password',
    'passphrase',
    'apiKey',
    'Authorization',
  ];
  for (const name of secretNames) {
    it(`takes out "${name}" and nothing else`, () => {
      const text = redact(login({ login: '1000', [name]: secret, reconnection: false }));
      expect(JSON.parse(text)).to.deep.include({ params: { login: '1000', [name]: '…', reconnection: false } });
    });
  }

  it('leaves what is no secret as it is', () => {
    const text = login({ login: '1000', destination_number: '+15550100', 'User-Agent': { data: 'Mozilla' } });
    expect(redact(text)).to.equal(text);
  });

  it('a password of nothing but digits, given as a number', () => {
    expect(redact('{"login":"1000","passwd":-1.5e3,"x":7}')).to.equal('{"login":"1000","passwd":"…","x":7}');
  });

  it('a secret with quotes, backslashes and line breaks in it', () => {
    for (const value of ['S3c"r3t', 'S3cr3t\\', '\\"S3cr3t', 'S3\r\ncr3t', '\\\\"S3cr3t\\\\', '', '{"token":"x"}']) {
      const text = redact(login({ passwd: value, login: '1000' }));
      expect(JSON.parse(text), value).to.deep.include({ params: { passwd: '…', login: '1000' } });
    }
  });

  it('credentials of TURN servers', () => {
    const servers = [{ urls: 'turn:turn.example', username: 'user', credential: secret }];
    expect(redact(JSON.stringify({ dialogParams: { iceServers: servers } }))).not.to.contain(secret);
  });

  it('the ICE password of an SDP, with line breaks as they are and as JSON has them', () => {
    const sdp = `v=0\r\na=ice-ufrag:abcd\r\na=ice-pwd:${secret}\r\na=mid:0\r\n`;
    for (const text of [sdp, JSON.stringify({ sdp }), JSON.stringify({ data: JSON.stringify({ sdp }) })]) {
      const redacted = redact(text);
      expect(redacted).not.to.contain(secret);
      expect(redacted).to.contain('a=ice-ufrag:abcd').and.to.contain('a=mid:0');
    }
    expect(redact(sdp)).to.equal(sdp.replace(secret, '…'));
  });

  it('JSON that stands as a text in JSON, as deep as it likes', () => {
    let text = JSON.stringify({ passwd: secret, login: '1000' });
    for (let depth = 1; depth <= 4; depth++) {
      text = JSON.stringify({ data: text, depth });
      let found: unknown = JSON.parse(redact(text));
      for (let level = depth; level > 0; level--) found = JSON.parse((found as { data: string }).data);
      expect(found, `depth ${depth}`).to.deep.equal({ passwd: '…', login: '1000' });
    }
  });

  it('white space around the colon', () => {
    expect(redact(`{ "passwd" : "${secret}" }`)).to.equal('{ "passwd" : "…" }');
    expect(redact(JSON.stringify({ data: `{ "passwd" : "${secret}" }` }))).not.to.contain(secret);
  });

  it('a frame that was cut off within the secret', () => {
    expect(redact(`{"passwd":"${secret}`)).to.equal('{"passwd":"…"');
    expect(redact(`{"data":"{\\"passwd\\":\\"${secret}`)).not.to.contain(secret);
  });

  it('every one of many', () => {
    const text = JSON.stringify(Array.from({ length: 20 }, () => ({ token: secret, sdp: `a=ice-pwd:${secret}\r\n` })));
    expect(redact(text)).not.to.contain(secret);
  });

  it('1,000 random frames: the secret is gone, the rest is there', () => {
    const random = seeded(20261122);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const noise = () =>
      Array.from({ length: Math.floor(random() * 12) }, () =>
        pick([...'abcXYZ 019+/=-_."\\\r\n{}[]:,', '🤷', '\u2028']),
      ).join('');
    for (let round = 0; round < 1_000; round++) {
      const key = pick(secretNames);
      const hidden = `${noise()}${secret}${noise()}`;
      let text = JSON.stringify({ [pick(['a', 'login', 'sdp'])]: noise(), [key]: hidden, kept: 'KEPT' });
      for (let depth = Math.floor(random() * 3); depth > 0; depth--) text = JSON.stringify({ data: text });
      if (random() < 0.2) text = text.slice(0, text.indexOf(secret) + secret.length + Math.floor(random() * 6));
      const redacted = redact(text);
      expect(redacted, text).not.to.contain(secret);
      if (text.includes('KEPT') && !text.includes('data')) expect(redacted, text).to.contain('KEPT');
    }
  });

  /** `Z` stands nowhere but in secrets: whatever is left of one shows. */
  const values = [
    'Z',
    'Z"Z',
    '"Z"',
    'Z\\',
    '\\Z\\\\',
    '\\"Z\\\\"Z',
    'Z\r\nZ',
    '{Z}',
    '[{"Z',
    'Z}]","x":"Z',
    'Z/Z+Z=',
    '{"token":"Z"}',
    'Z '.repeat(40),
    'Z🤷\u2028Z',
  ];

  /** Texts that a secret value may stand in. */
  const places: Readonly<Record<string, (value: string) => string>> = {
    'a name': value => JSON.stringify({ passwd: value, kept: 1 }),
    'a name, printed over lines': value => JSON.stringify({ passwd: value, kept: [1] }, null, 2),
    'a list of objects': value => JSON.stringify([{ credential: value }, { login_token: value }]),
  };

  /** JSON in strings of JSON, so many levels deep. */
  const nested = (text: string, levels: number): string =>
    levels ? nested(JSON.stringify({ data: text, kept: 1 }), levels - 1) : text;

  for (const [place, textOf] of Object.entries(places)) {
    for (const levels of [0, 1, 2, 3, 4]) {
      it(`a secret in ${place}, ${levels} levels deep: nothing of it is left, and the rest is still JSON`, () => {
        for (const value of values) {
          const text = nested(textOf(value), levels);
          const redacted = redact(text);
          expect(redacted, text).to.not.contain('Z');
          let found: unknown = JSON.parse(redacted);
          for (let level = levels; level > 0; level--) {
            expect(found).to.include({ kept: 1 });
            found = JSON.parse((found as { data: string }).data);
          }
        }
      });

      it(`a secret in ${place}, ${levels} levels deep, cut off anywhere: nothing of it is left`, () => {
        for (const value of values.map(each => each.slice(0, 12))) {
          const text = nested(textOf(value), levels);
          for (let end = text.indexOf('Z'); end <= text.length; end++) {
            const cut = text.slice(0, end);
            expect(redact(cut), cut).to.not.contain('Z');
            const around = JSON.stringify({ cut, kept: 1 });
            expect(redact(around), around).to.not.contain('Z');
            expect(JSON.parse(redact(around)), around).to.include({ kept: 1 });
          }
          const name = text.search(/[\w]*(passwd|token|credential)/);
          for (let start = 0; start <= name; start++) expect(redact(text.slice(start))).to.not.contain('Z');
        }
      });
    }
  }

  describe('addresses', () => {
    const cases: readonly (readonly [address: string, redacted: string])[] = [
      ['wss://user:Z@host.example/path', 'wss://…@host.example/path'],
      ['wss://Z@host.example', 'wss://…@host.example'],
      ['wss://user:Z@Z:Z@host.example:443/?x=1', 'wss://…@host.example:443/?x=1'],
      [String.raw`wss:\/\/user:Z@host.example\/`, String.raw`wss:\/\/…@host.example\/`],
      ['wss://host.example/?token=Z', 'wss://host.example/?token=…'],
      ['wss://host.example/?key=Z&monkey=1&jwt=Z', 'wss://host.example/?key=…&monkey=1&jwt=…'],
      ['wss://host.example/?a=1&access_token=Z%20Z&b=2', 'wss://host.example/?a=1&access_token=…&b=2'],
      ['wss://host.example/?a=1&amp;login-token=Z&amp;b=2', 'wss://host.example/?a=1&amp;login-token=…&amp;b=2'],
      ['wss://host.example/?a=1;passwd=Z;b=2#secret=Z', 'wss://host.example/?a=1;passwd=…;b=2#secret=…'],
      [
        String.raw`wss://h.example/?a=1\u0026token\u003dZ\u0026b=2`,
        String.raw`wss://h.example/?a=1\u0026token\u003d…\u0026b=2`,
      ],
      [String.raw`https:\/\/h.example\/?token=Z\/Z+Z&b=2`, String.raw`https:\/\/h.example\/?token=…&b=2`],
      ['turn:user:Z@turn.example:3478', 'turn:user:…@turn.example:3478'],
      ['sips:1000:Z@sip.example', 'sips:1000:…@sip.example'],
    ];
    for (const [address, redacted] of cases) {
      it(`${address} → ${redacted}`, () => {
        expect(redact(address)).to.equal(redacted);
        expect(redact(`{"url":"${address}"}`)).to.equal(`{"url":"${redacted}"}`);
        expect(redact(`could not open ${address} now`)).to.equal(`could not open ${redacted} now`);
      });
    }

    for (const address of [
      'wss://host.example/a@b?kind=1&c=d',
      'sip:alice@sip.example:5060;transport=tls',
      'a=fmtp:111 minptime=10;useinbandfec=1',
      'see https://a.example and mail b@c.example',
      'stun:stun.example:3478',
    ]) {
      it(`${address} stays as it is`, () => expect(redact(address)).to.equal(address));
    }
  });

  it('an ICE password with slashes, as some servers escape them, and the key of SDES', () => {
    expect(redact(String.raw`{"sdp":"a=ice-pwd:Z\/Z\/Z\r\na=mid:0"}`)).to.equal(
      String.raw`{"sdp":"a=ice-pwd:…\r\na=mid:0"}`,
    );
    expect(redact(String.raw`a\u003dice-pwd:Z`)).to.equal(String.raw`a\u003dice-pwd:…`);
    expect(redact('a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:Z+Z/Z|2^20')).to.not.contain('Z');
  });

  it('what is redacted stays as it is when it is redacted again', () => {
    for (const textOf of Object.values(places)) {
      const once = redact(`${textOf('Z')} wss://a:b@c?token=d`);
      expect(redact(once)).to.equal(once);
    }
  });

  describe('takes time in proportion to the length', () => {
    /** What has made patterns go back and try again. */
    const pieces = [
      ...['\\', '"', 'a', ' ', '{', '[', ':', '/', '=', '&', '?', '1', 'é', '\n', 'n', '@', '.'],
      ...[
        '\\"',
        '\\\\"',
        '""',
        '":',
        '\\n',
        '","',
        '{"',
        '["',
        '\\u0026',
        'u0026',
        '://',
        ':/',
        'sip:',
        'turn:a:',
        'inline:',
      ],
      ...[
        'token',
        '"token',
        '"token"',
        '"token":',
        '"token":"',
        '"token":[',
        '"token":{"a":"',
        '"token":-',
        '"token":1',
      ],
      ...[
        '\\"token\\":',
        '\\"token\\":\\"',
        '\\\\\\"token\\\\\\":\\\\\\"x',
        '"passwd":\\',
        '"token" \\',
        '?token',
        '?token=',
        '&a',
      ],
      ...['a=ice-pwd:', 'ice-pwd:\\', 'wss://a:', 'wss://a@', '?token=\\', 'secretsecret-', '"token":"\\'],
    ];
    const heads = [
      '',
      '"',
      '"token":',
      '"token":"',
      '"token":[',
      '{"data":"{\\"passwd\\":\\"',
      '?token=',
      'wss://',
      'a=ice-pwd:',
    ];

    /** How many characters are given to patterns: all of the text for each time that one begins again. */
    function read(text: string): number {
      const { exec } = RegExp.prototype;
      let characters = 0;
      RegExp.prototype.exec = function (given) {
        characters += given.length;
        return exec.call(this, given);
      };
      try {
        hideJsonSecrets(text);
      } finally {
        RegExp.prototype.exec = exec;
      }
      return characters;
    }

    it('gives each character to a pattern once or twice, however long the text', () => {
      for (const head of heads) {
        for (const piece of pieces) {
          for (const length of [2_000, 32_000]) {
            const text = head + piece.repeat(length / piece.length);
            expect(read(text) / text.length, `${length} characters: ${head}${piece}…`).to.be.at.most(2);
          }
        }
      }
      expect(read('{"token":"x"}'.repeat(1_000))).to.be.above(5_000);
    });

    it('comes to an end with 5 MB of one character, and with 1 MB of anything', () => {
      for (const piece of pieces) {
        const text = piece.repeat((piece.length === 1 ? 5_000_000 : 1_000_000) / piece.length);
        expect(redact(text).length).to.be.at.most(text.length * 2);
      }
    }).timeout(60_000);
  });
});
