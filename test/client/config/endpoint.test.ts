import { expect } from '@open-wc/testing';
import { endpointUrl, hasRegions, regions, type Endpoint, type Machine } from '../../../src/client/config/endpoint.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

const production: Endpoint = { environment: 'production', region: 'auto' };
const development: Endpoint = { environment: 'development', region: 'auto' };
const at = (host: string, region: Endpoint['region'] = 'auto'): Endpoint => ({ ...production, host, region });
const machine = (voiceSdkId: string | null, isMachineBroken = false): Machine => ({ voiceSdkId, isMachineBroken });

describe('endpointUrl', () => {
  const table: [what: string, endpoint: Endpoint, url: string][] = [
    ['production', production, 'wss://rtc.telnyx.com/'],
    ['development', development, 'wss://rtcdev.telnyx.com/'],
    ['a region', { ...production, region: 'us-east' }, 'wss://us-east.rtc.telnyx.com/'],
    ['a region in development', { ...development, region: 'eu' }, 'wss://eu.rtcdev.telnyx.com/'],
    ['a host', at('phone.example'), 'wss://phone.example/'],
    ['a host with a port', at('phone.example:7443'), 'wss://phone.example:7443/'],
    ['a host with a path', at('phone.example/ws/v2'), 'wss://phone.example/ws/v2'],
    ['a host with a query', at('wss://phone.example/ws?tenant=7'), 'wss://phone.example/ws?tenant=7'],
    ['a URL', at('wss://phone.example:7443/ws'), 'wss://phone.example:7443/ws'],
    ['an upper-case scheme', at('WSS://phone.example'), 'wss://phone.example/'],
    ['a host without a place for a region', at('phone.example', 'eu'), 'wss://phone.example/'],
    ['{region}', at('wss://{region}.phone.example:7443/ws', 'eu'), 'wss://eu.phone.example:7443/ws'],
    ['{region} under auto goes with its dot', at('wss://{region}.phone.example/ws'), 'wss://phone.example/ws'],
    ['{region} in the path', at('wss://phone.example/{region}', 'apac'), 'wss://phone.example/apac'],
    ['localhost without TLS', at('ws://localhost:8080'), 'ws://localhost:8080/'],
    ['a name under localhost without TLS', at('ws://{region}.localhost:8080', 'apac'), 'ws://apac.localhost:8080/'],
    ['127.0.0.1 without TLS', at('ws://127.0.0.1:8080/'), 'ws://127.0.0.1:8080/'],
    ['another loopback address without TLS', at('ws://127.8.9.1'), 'ws://127.8.9.1/'],
    ['::1 without TLS', at('ws://[::1]:8080'), 'ws://[::1]:8080/'],
  ];
  for (const [what, endpoint, url] of table) it(what, () => expect(endpointUrl(endpoint)).to.equal(url));

  for (const region of regions.slice(1)) {
    it(`region ${region}`, () =>
      expect(endpointUrl({ ...production, region })).to.equal(`wss://${region}.rtc.telnyx.com/`));
  }

  describe('voice_sdk_id', () => {
    it('leads to the same machine', () => {
      expect(endpointUrl(production, machine('VSDK1-a_b'))).to.equal('wss://rtc.telnyx.com/?voice_sdk_id=VSDK1-a_b');
    });

    it('is encoded', () => {
      const url = new URL(endpointUrl(production, machine('a&b=c d/ü')));
      expect([...url.searchParams]).to.deep.equal([['voice_sdk_id', 'a&b=c d/ü']]);
    });

    it('a custom host keeps scheme, port, path and query with a voice_sdk_id, and takes no region', () => {
      expect(endpointUrl(at('ws://localhost:8080/ws?tenant=7', 'eu'), machine('VSDK1'))).to.equal(
        'ws://localhost:8080/ws?tenant=7&voice_sdk_id=VSDK1',
      );
    });

    it('is left out while it is not known', () => {
      for (const none of [undefined, machine(null), machine(''), machine(null, true)]) {
        expect(endpointUrl(production, none)).to.equal('wss://rtc.telnyx.com/');
      }
    });

    it('leads past a machine that is broken', () => {
      expect(endpointUrl(production, machine('VSDK1', true))).to.equal(
        'wss://rtc.telnyx.com/?voice_sdk_id=VSDK1&skip_last_voice_sdk_id=true',
      );
    });
  });

  const refused = [
    'ws://phone.example',
    'ws://127.phone.example',
    'ws://localhost.phone.example',
    'ws://192.168.1.10:8080',
    'http://localhost:8080',
    'https://phone.example',
    'javascript:alert(1)',
    'my phone',
    'phone.example:port',
    'wss://',
    '',
  ];
  for (const host of refused) {
    it(`refuses ${JSON.stringify(host)} and names the option`, () => {
      expect(() => endpointUrl(at(host)))
        .to.throw(TelnyxError, /host: /)
        .with.property('code', 49002);
    });
  }
});

describe('a secret in a host', () => {
  const hidden = [
    'wss://user:S3cr3t@phone.example',
    'wss://S3cr3t@phone.example',
    'wss://:S3cr3t@phone.example/path',
    'user:S3cr3t@phone.example',
    'user:S3cr3t@{region}.phone.example:7443/ws',
    'user:S3/cr3t@phone.example',
    'user:S3?cr3t@phone.example',
    'wss://user:S3#cr3t@phone.example',
    'wss://user:S3cr3t@phone example',
    'https://user:S3cr3t@phone.example',
    'ws://user:S3cr3t@phone.example',
    'ws://user:S3cr3t@localhost:8080',
    'ws://phone.example/?token=S3cr3t',
    'phone.example:port/?access_token=S3cr3t&x=1',
    'https://phone.example/?jwt=S3cr3t#key=S3cr3t',
  ];
  for (const host of hidden) {
    it(`${host} is refused, and the error does not repeat it`, () => {
      let error: unknown;
      try {
        endpointUrl(at(host));
      } catch (thrown) {
        error = thrown;
      }
      const { code, message, cause } = error as TelnyxError;
      expect(code).to.equal(49002);
      expect(`${message} ${String(cause)}`)
        .to.match(/host: /)
        .and.not.match(/S3|cr3t/);
    });
  }

  it('a user name and a password are refused with what to do instead', () => {
    expect(() => endpointUrl(at('wss://user:pass@phone.example'))).to.throw(TelnyxError, '`login` and `password`');
  });

  it('a token in the query reaches the server', () => {
    expect(endpointUrl(at('wss://phone.example/ws?token=S3cr3t'))).to.equal('wss://phone.example/ws?token=S3cr3t');
  });
});

describe('hasRegions', () => {
  it("Telnyx's own hosts", () => expect(hasRegions(undefined)).to.equal(true));
  it('a host with a place for one', () => expect(hasRegions('{region}.phone.example')).to.equal(true));
  it('not a custom host whose name only looks like one', () => expect(hasRegions('eu.phone.example')).to.equal(false));
});
