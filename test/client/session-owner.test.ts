/** By which key things are kept for a user. */
import { expect } from '@open-wc/testing';
import { checkOptions } from '../../src/client/config/settings.js';
import type { ClientOptions } from '../../src/client/config/options.js';
import { ownerOf } from '../../src/client/session-owner.js';
import { jwt } from '../support/jwt.js';

const owner = (options: ClientOptions, token: string | null = null) => ownerOf(checkOptions(options), 'phone', token);

describe('the owner of what is kept', () => {
  it('is the server and the user, and for a session the place on the page', () => {
    expect(owner({ login: 'ada', password: 'x' })).to.deep.equal({
      user: 'production login:ada',
      session: 'production login:ada phone',
    });
  });

  it('is the subject of a token, whatever else is set', () => {
    expect(owner({ login: 'ada' }, jwt({ sub: 'grace' })).user).to.equal('production token:grace');
    expect(owner({ anonymousLogin: { targetId: 'a-1' } }).user).to.equal('production assistant:a-1');
  });

  it('is not known for a token that does not say it', () => {
    for (const token of ['opaque', jwt({})]) expect(owner({}, token)).to.deep.equal({ user: null, session: null });
  });

  it('holds no secret of an address', () => {
    expect(owner({ login: 'ada', host: 'wss://h.example/?token=S3cr3t' }).session).to.not.contain('S3cr3t');
  });
});
