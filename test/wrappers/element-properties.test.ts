import { expect } from '@open-wc/testing';
import { attributesOf, ElementProperties } from '../../src/wrappers/element-properties.js';
import { definition as dialpad } from '../../src/wrappers/definitions/telnyx-dialpad.js';
import { definition as log } from '../../src/wrappers/definitions/telnyx-log.js';
import { definition as phone } from '../../src/wrappers/definitions/telnyx-phone.js';
import { handlerName } from '../../src/wrappers/element-definition.js';

const turn = [{ urls: 'turn:example.com', username: 'anna', credential: 'secret' }];

describe('wrappers', () => {
  describe('the attributes that a server writes', () => {
    const cases = {
      'text and numbers': [
        { tokenUrl: '/token', maxCalls: 2 },
        { 'token-url': '/token', 'max-calls': '2' },
      ],
      'yes and no, whatever the default': [
        { debug: true, autoConnect: false, forceRelay: 'on' },
        { debug: '', 'auto-connect': 'off', 'force-relay': 'on' },
      ],
      'lists as JSON': [
        { iceServers: [{ urls: 'stun:example.com' }] },
        { 'ice-servers': '[{"urls":"stun:example.com"}]' },
      ],
      'no secrets': [{ login: 'anna', password: 'secret', loginToken: 'secret', iceServers: turn }, { login: 'anna' }],
      'no secrets in text that is JSON': [{ iceServers: JSON.stringify(turn) }, {}],
      'no functions, no objects': [{ logger: () => {}, client: {} }, {}],
      'nothing that is not set': [{ tokenUrl: undefined, region: null }, {}],
    } as const;
    for (const [what, [given, attributes]] of Object.entries(cases))
      it(`are ${what}`, () => expect(attributesOf(phone.properties, given)).to.deep.equal(attributes));

    it('are none for what is off anyway', () => {
      expect(attributesOf(log.properties, { paused: false })).to.deep.equal({});
    });
  });

  describe('the properties of an element', () => {
    it('are as they were given, and as before when they are not given any more', () => {
      const node = document.createElement('telnyx-dialpad');
      const properties = new ElementProperties(dialpad.properties);
      properties.apply(node, { value: '1', mode: 'tones', redial: '2' });
      expect([node.value, node.mode, node.redial]).to.deep.equal(['1', 'tones', '2']);
      properties.apply(node, { mode: undefined });
      expect([node.value, node.mode, node.redial]).to.deep.equal(['', 'auto', undefined]);
    });

    it('that nobody gave are the element’s own', () => {
      const node = document.createElement('telnyx-dialpad');
      const properties = new ElementProperties(dialpad.properties);
      node.value = '123';
      properties.apply(node, { mode: 'dial' });
      properties.apply(node, {});
      expect(node.value).to.equal('123');
    });
  });

  it('names handlers after the events', () => {
    expect(handlerName('telnyx-dial-request')).to.equal('onTelnyxDialRequest');
  });
});
