import { expect } from '@open-wc/testing';
import {
  audioSections,
  dtlsSetup,
  iceUsers,
  mediaSections,
  withAddress,
  onlyAudio,
} from '../../../src/client/media/sdp.js';

const lines = (...text: string[]) => text.map(line => `${line}\r\n`).join('');

describe('mediaSections', () => {
  it('reads kind, name, direction and what is refused; what stands above counts for all lines', () => {
    const sdp = lines(
      'v=0',
      'a=sendonly',
      'm=audio 9 RTP/SAVPF 0',
      'a=mid:a0',
      'm=audio 0 RTP/SAVPF 0',
      'a=recvonly',
      'm=video 0 RTP/SAVPF 96',
      'a=bundle-only',
      'a=inactive',
    );
    expect(mediaSections(sdp)).to.deep.equal([
      { kind: 'audio', isRefused: false, mid: 'a0', direction: 'sendonly' },
      { kind: 'audio', isRefused: true, mid: null, direction: 'recvonly' },
      { kind: 'video', isRefused: false, mid: null, direction: 'inactive' },
    ]);
    expect(audioSections(sdp)).to.have.length(1);
  });

  it('without a word about it is sendrecv', () => {
    expect(mediaSections(lines('v=0', 'm=audio 9 RTP/SAVPF 0'))[0]?.direction).to.equal('sendrecv');
  });

  for (const odd of ['', 'hello', 'm=', 'm=audio', 'v=0\r\nbroken']) {
    it(`of ${JSON.stringify(odd)} harms nothing`, () => expect(audioSections(odd)).to.be.empty);
  }
});

describe('withAddress', () => {
  const host = 'a=candidate:1 1 udp 2122260223 192.0.2.7 50000 typ host generation 0';

  it('gives the empty address that of the first candidate, with its port', () => {
    const sdp = lines(
      'v=0',
      'c=IN IP4 0.0.0.0',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'c=IN IP4 0.0.0.0',
      'a=rtcp:9 IN IP4 0.0.0.0',
      host,
    );
    expect(withAddress(sdp)).to.equal(
      lines(
        'v=0',
        'c=IN IP4 0.0.0.0',
        'm=audio 50000 UDP/TLS/RTP/SAVPF 111',
        'c=IN IP4 192.0.2.7',
        'a=rtcp:50000 IN IP4 192.0.2.7',
        host,
      ),
    );
  });

  const candidates: [what: string, addresses: string[], connection: string][] = [
    ['the first number', ['4f.local', '192.0.2.7', '192.0.2.8'], 'IN IP4 192.0.2.7'],
    ['a number of six', ['4f.local', '2001:db8::7'], 'IN IP6 2001:db8::7'],
    ['no name: some parsers fail on it', ['4f.local'], 'IN IP4 0.0.0.0'],
  ];
  for (const [what, addresses, connection] of candidates) {
    it(`takes ${what}`, () => {
      const found = addresses.map((address, index) => `a=candidate:${index} 1 UDP 1 ${address} 5000${index} typ host`);
      const sdp = withAddress(lines('v=0', 'm=audio 9 RTP/SAVPF 0', 'c=IN IP4 0.0.0.0', ...found));
      expect(sdp).to.contain(`c=${connection}\r\n`);
    });
  }

  const unchanged: [what: string, sdp: string][] = [
    ['an address that is there', lines('v=0', 'm=audio 40000 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 198.51.100.1', host)],
    ['no candidate', lines('v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 0.0.0.0')],
    [
      'a candidate for TCP alone',
      lines(
        'v=0',
        'm=audio 9 RTP/SAVPF 0',
        'c=IN IP4 0.0.0.0',
        'a=candidate:1 1 tcp 1 192.0.2.7 9 typ host tcptype active',
      ),
    ],
    [
      'a candidate of another line',
      lines('v=0', 'm=audio 9 RTP/SAVPF 0', 'c=IN IP4 0.0.0.0', 'm=video 9 RTP/SAVPF 96', 'c=IN IP4 192.0.2.7', host),
    ],
    ['no description', ''],
  ];
  for (const [what, sdp] of unchanged) {
    it(`leaves ${what} as it is`, () => expect(withAddress(sdp)).to.equal(sdp));
  }
});

describe('onlyAudio', () => {
  const offer = (group: string, ...parts: string[]) => lines('v=0', `a=group:BUNDLE ${group}`) + parts.join('');
  const audio = lines('m=audio 9 UDP/TLS/RTP/SAVPF 111', 'a=mid:0');
  const other = (kind: string, port: number, ...more: string[]) => lines(`m=${kind} ${port} x y`, 'a=mid:1', ...more);

  for (const kind of ['video', 'application', 'text', 'image']) {
    it(`refuses ${kind} and takes it out of the bundle, wherever it stands`, () => {
      expect(onlyAudio(offer('0 1', audio, other(kind, 9)))).to.equal(offer('0', audio, other(kind, 0)));
      expect(onlyAudio(offer('1 0', other(kind, 9), audio))).to.equal(offer('0', other(kind, 0), audio));
    });
  }

  it('refuses what only exists in the bundle, too', () => {
    expect(onlyAudio(offer('0 1', audio, other('video', 0, 'a=bundle-only')))).to.equal(
      offer('0', audio, other('video', 0)),
    );
  });

  it('leaves an offer of audio as it is', () => {
    const sdp = offer('0', audio);
    expect(onlyAudio(sdp)).to.equal(sdp);
  });
});

describe('the credentials of a description', () => {
  it('are the names of all lines, each once', () => {
    expect(
      iceUsers(lines('a=ice-ufrag:AbC', 'm=audio 9 x', 'a=ice-ufrag:AbC', 'm=video 9 x', 'a=ice-ufrag:d+/')),
    ).to.equal('AbC d+/');
    expect(iceUsers('')).to.equal('');
  });

  it('come with who begins the handshake', () => {
    expect(dtlsSetup(lines('v=0', 'm=audio 9 x', 'a=setup:passive'))).to.equal('passive');
    expect(dtlsSetup('')).to.equal(null);
  });
});
