import { expect } from '@open-wc/testing';
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
  ];
  for (const name of secretNames) {
    it(`iOS 7b.13 takes out "${name}" and nothing else`, () => {
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

  it('B16 credentials of TURN servers', () => {
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
});
