import { expect } from '@open-wc/testing';
import { checkIceServers } from '../../../src/client/config/check-ice-servers.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { withCalls } from '../../support/needs.js';

const user = { username: 'u', credential: 'top-secret' };
const stun = { urls: 'stun:stun.example' };

/** Puts another constructor in place of the browser's for one step. */
function withPeers(peers: unknown, step: () => void): void {
  const original = window.RTCPeerConnection;
  Object.assign(window, { RTCPeerConnection: peers });
  try {
    step();
  } finally {
    window.RTCPeerConnection = original;
  }
}

describe('checkIceServers', () => {
  const taken: Record<string, unknown[]> = {
    'no server': [],
    'STUN, TURN by UDP, TCP and TLS': [
      stun,
      { urls: ['turn:turn.example?transport=udp', 'turn:turn.example:3478?transport=tcp'], ...user },
      { urls: 'turns:turn.example:443', ...user },
    ],
    'schemes in capitals': [{ urls: 'STUN:stun.example' }, { urls: 'Turn:turn.example', ...user }],
    'addresses of both kinds': [
      { urls: ['stun:192.0.2.1', 'stun:192.0.2.1:3479', 'stun:[::1]', 'stun:[2001:db8::1]:65535'] },
    ],
    'STUN with credentials that it does not need': [{ ...stun, ...user }],
    'credentials for one of two addresses': [{ urls: ['stun:a.example', 'turn:a.example'], ...user }],
  };
  for (const [name, servers] of Object.entries(taken)) {
    it(`takes ${name}`, () => checkIceServers(servers));
  }

  it('takes stuns: where the browser does', () => {
    const check = () => checkIceServers([{ urls: 'stuns:stun.example' }]);
    if (navigator.userAgent.includes('Firefox'))
      expect(check).to.throw(TelnyxError, /entry 1 .*refused by this browser/);
    else check();
  });

  const refused: [says: RegExp, entry: unknown][] = [
    [/urls/, {}],
    [/urls/, null],
    [/urls/, 'stun:stun.example'],
    [/urls/, 7],
    [/urls/, []],
    [/urls/, { url: 'stun:stun.example' }],
    [/urls/, { urls: [] }],
    [/urls/, { urls: '' }],
    [/urls/, { urls: ' ' }],
    [/urls/, { urls: null }],
    [/urls/, { urls: 7 }],
    [/urls/, { urls: ['stun:stun.example', ''] }],
    [/begin with/, { urls: 'https://turn.example' }],
    [/begin with/, { urls: 'turn.example' }],
    [/begin with/, { urls: 'turn.example:3478' }],
    [/begin with/, { urls: ['stun:stun.example', 'example'] }],
    [/of the form/, { urls: 'turn:u:p@turn.example', ...user }],
    [/of the form/, { urls: 'stun:u@stun.example' }],
    [/of the form/, { urls: 'stun:' }],
    [/of the form/, { urls: 'turn:', ...user }],
    [/of the form/, { urls: 'stun://stun.example' }],
    [/of the form/, { urls: 'stun::3478' }],
    [/of the form/, { urls: 'stun:::1' }],
    [/of the form/, { urls: 'stun:[::1' }],
    [/of the form/, { urls: 'stun:a b' }],
    [/of the form/, { urls: 'stun:stun.example/path' }],
    [/of the form/, { urls: 'stun:stun.example#a' }],
    [/of the form/, { urls: 'stun:stun.example:' }],
    [/refused by this browser/, { urls: 'stun:stun.example:0' }],
    [/refused by this browser/, { urls: 'stun:stun.example:65536' }],
    [/of the form/, { urls: 'stun:stun.example:abc' }],
    [/of the form/, { urls: 'stun:stun.example:-1' }],
    [/of the form/, { urls: 'stun:[::1]:x' }],
    [/of the form/, { urls: 'turn:turn.example:3478/?transport=udp', ...user }],
    [/refused by this browser/, { urls: 'stun:stun.example?transport=udp' }],
    [/refused by this browser/, { urls: 'stuns:stun.example?transport=tcp' }],
    [/of the form/, { urls: 'turn:turn.example?transport=tls', ...user }],
    [/of the form/, { urls: 'turn:turn.example?transport=', ...user }],
    [/of the form/, { urls: 'turn:turn.example?', ...user }],
    [/of the form/, { urls: 'turn:turn.example?foo=bar', ...user }],
    [/of the form/, { urls: 'turn:turn.example?transport=udp&foo=1', ...user }],
    [/credential/, { urls: 'turn:127.0.0.1:3478' }],
    [/credential/, { urls: 'turns:turn.example', username: 'u' }],
    [/credential/, { urls: 'turn:turn.example', credential: 'c' }],
    [/credential/, { urls: 'turn:turn.example', username: '', credential: '' }],
    [/credential/, { urls: 'turn:turn.example', username: null, credential: null }],
    [/credential/, { urls: ['stun:turn.example', 'TURN:turn.example'] }],
    [/refused by this browser/, { urls: 'turn:turn.example', username: 'u'.repeat(510), credential: 'c' }],
  ];
  for (const [says, entry] of refused) {
    const test = says.source.includes('browser') ? withCalls.it : it;
    test(`refuses ${JSON.stringify(entry).slice(0, 80)}, names the entry and no secret`, () => {
      const check = () => checkIceServers([stun, entry]);
      expect(check)
        .to.throw(TelnyxError, /iceServers: entry 2\b/)
        .with.property('code', 49002);
      expect(check).to.throw(says);
      expect(check).not.to.throw(/top-secret|u:p/);
    });
  }

  for (const list of [{ urls: 'stun:stun.example' }, 'stun:stun.example', null, 7, undefined]) {
    it(`refuses ${JSON.stringify(list)} in place of a list`, () => {
      expect(() => checkIceServers(list)).to.throw(TelnyxError, /iceServers: .*list/);
    });
  }

  it('refuses nothing that this browser would take', () => {
    for (const [, entry] of refused) {
      const { urls } = (entry ?? {}) as { urls?: unknown };
      if (urls === 'stun:stun.example:' || urls === 'turn:turn.example?') continue; // Firefox takes them, Chromium does not
      if (entry && !urls) continue; // an old browser's word is `url`
      if (JSON.stringify(entry).includes(':null')) continue; // browsers take the word "null"
      expect(() => new RTCPeerConnection({ iceServers: [entry as RTCIceServer] }), JSON.stringify(entry)).to.throw();
    }
  });

  it('asks the browser once about each server, and closes what that opens', () => {
    const made: { iceServers?: unknown[]; closed: boolean }[] = [];
    class Peer {
      readonly entry: { iceServers?: unknown[]; closed: boolean };
      constructor(configuration: RTCConfiguration) {
        this.entry = { ...configuration, closed: false };
        made.push(this.entry);
      }
      close(): void {
        this.entry.closed = true;
      }
    }
    const list = [stun, { urls: 'turn:turn.example', ...user }];
    withPeers(Peer, () => {
      checkIceServers(list);
      checkIceServers(structuredClone(list), list);
    });
    expect(made).to.deep.equal(list.map(entry => ({ iceServers: [entry], closed: true })));
    withPeers(Peer, () => checkIceServers([...list, { urls: 'stun:other.example' }], list));
    expect(made, 'about the new one').to.have.length(3);
  });

  it('blames no entry where the browser makes no connection at all', () => {
    const broken = () => {
      throw new Error('switched off by policy');
    };
    withPeers(broken, () => checkIceServers([stun]));
    withPeers(undefined, () => checkIceServers([stun]));
  });
});
