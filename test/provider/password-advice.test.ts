import { expect } from '@open-wc/testing';
import { isPublicHost } from '../../src/provider/password-advice.js';

describe('hosts that the internet can read', () => {
  const publicHosts = [
    'shop.example.com',
    'example.com',
    '8.8.8.8',
    '172.32.0.1',
    '11.0.0.1',
    '[2001:db8::1]',
    '10.example.com',
  ];
  const privateHosts = [
    'localhost',
    'phone.localhost',
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '172.16.0.1',
    '172.31.9.9',
    '169.254.1.1',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    'intranet',
    'printer.local',
    'app.test',
    'db.internal',
    '',
  ];
  for (const host of publicHosts) it(`${host} is one`, () => expect(isPublicHost(host)).to.equal(true));
  for (const host of privateHosts) it(`“${host}” is none`, () => expect(isPublicHost(host)).to.equal(false));
});
