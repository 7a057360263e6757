import { expect } from '@open-wc/testing';
import { readHeaders, writeHeaders } from '../../../src/client/call/headers.js';
import { dialects } from '../../../src/client/signaling/dialect.js';

describe('headers', () => {
  const headers = { 'X-Order': '7', 'X-Two': 'a b' };

  it('go out as a list in Telnyx', () => {
    expect(writeHeaders(dialects.telnyx, headers)).to.deep.equal({
      custom_headers: [
        { name: 'X-Order', value: '7' },
        { name: 'X-Two', value: 'a b' },
      ],
    });
  });

  it('go out as variables of the channel in Verto, which reads nothing else', () => {
    expect(writeHeaders(dialects.verto, headers)).to.deep.equal({
      userVariables: { 'sip_h_X-Order': '7', 'sip_h_X-Two': 'a b' },
    });
  });

  it('may stand twice under one name, which Verto cannot have', () => {
    const list = ['1', '2'].map(value => ({ name: 'X-Tag', value }));
    expect(writeHeaders(dialects.telnyx, list)).to.deep.equal({ custom_headers: list });
    expect(writeHeaders(dialects.verto, list)).to.deep.equal({ userVariables: { 'sip_h_X-Tag': '2' } });
    expect(readHeaders({ dialogParams: { custom_headers: list } })).to.deep.equal({ 'X-Tag': '1, 2' });
  });

  it('are nothing where there are none', () => {
    for (const dialect of Object.values(dialects)) {
      expect([writeHeaders(dialect), writeHeaders(dialect, {})]).to.deep.equal([{}, {}]);
    }
  });

  it('come in as a list, or as parameters of the invitation', () => {
    expect(readHeaders({ dialogParams: { custom_headers: [{ name: 'X-Order', value: '7' }] } })).to.deep.equal({
      'X-Order': '7',
    });
    expect(readHeaders({ 'verto_h_X-Order': '7', caller_id_name: 'Ada' })).to.deep.equal({ 'X-Order': '7' });
  });

  const nonsense: unknown[] = [
    null,
    'x',
    [],
    { custom_headers: 'x' },
    { custom_headers: [null, 7, {}, { name: 'X-A' }] },
  ];
  for (const dialogParams of nonsense) {
    it(`are none in ${JSON.stringify(dialogParams)}`, () => {
      expect(readHeaders({ dialogParams, 'verto_h_X-A': 7 })).to.deep.equal({});
    });
  }
});
