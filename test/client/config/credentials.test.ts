import { expect } from '@open-wc/testing';
import { checkCredentials, signIn, type SignIn } from '../../../src/client/config/credentials.js';
import type { ClientOptions } from '../../../src/client/config/options.js';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';

const provider = (value: unknown) => async (): Promise<string> => Promise.resolve(value as string);
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const taken: [what: string, options: ClientOptions, sent: SignIn][] = [
  [
    'user and password',
    { login: '1000', password: '1234' },
    { method: 'login', params: { login: '1000', passwd: '1234' } },
  ],
  ['a token', { loginToken: 'ey.J' }, { method: 'login', params: { login_token: 'ey.J' } }],
  ['a token with space around it', { loginToken: ' ey.J\n' }, { method: 'login', params: { login_token: 'ey.J' } }],
  [
    'a token before a password',
    { loginToken: 'ey.J', login: '1000', password: '1234' },
    { method: 'login', params: { login_token: 'ey.J' } },
  ],
  [
    'an empty token beside a password',
    { loginToken: '', login: '1000', password: '1234' },
    { method: 'login', params: { login: '1000', passwd: '1234' } },
  ],
  ['a provider', { tokenProvider: provider('ey.J') }, { method: 'login', params: { login_token: 'ey.J' } }],
  [
    'a provider before a token',
    { tokenProvider: provider('ey.J'), loginToken: 'old' },
    { method: 'login', params: { login_token: 'ey.J' } },
  ],
  [
    'a provider that reads a whole file',
    { tokenProvider: provider('ey.J\n') },
    { method: 'login', params: { login_token: 'ey.J' } },
  ],
  [
    'a visitor of an assistant',
    { anonymousLogin: { targetId: 'assistant-1' } },
    { method: 'anonymous_login', params: { target_type: 'ai_assistant', target_id: 'assistant-1' } },
  ],
  [
    'a visitor of a version of an assistant, with a conversation',
    { anonymousLogin: { targetId: 'assistant-1', targetVersionId: 'v2', targetParams: { conversation_id: 'c' } } },
    {
      method: 'anonymous_login',
      params: {
        target_type: 'ai_assistant',
        target_id: 'assistant-1',
        target_version_id: 'v2',
        target_params: { conversation_id: 'c' },
      },
    },
  ],
];

const refused: [what: string, options: ClientOptions, says: RegExp][] = [
  ['nothing', {}, /loginToken.*login.*password.*anonymousLogin/],
  ['no password', { login: '1000' }, /password is missing/],
  ['an empty password', { login: '1000', password: '' }, /password is missing/],
  ['no user name', { password: '1234' }, /user name is missing/],
  ['an empty token', { loginToken: '' }, /loginToken/],
  ['a blank token', { loginToken: ' \n' }, /loginToken/],
  ['no assistant', { anonymousLogin: { targetId: '' } }, /targetId/],
];

describe('credentials', () => {
  for (const [what, options, sent] of taken) {
    it(`${what}: fine, and sent as the server wants it`, async () => {
      expect(() => checkCredentials(options)).not.to.throw();
      expect(await signIn(options)).to.deep.equal(sent);
    });
  }

  for (const [what, options, says] of refused) {
    it(`${what}: refused, and the message says what to do`, async () => {
      expect(() => checkCredentials(options))
        .to.throw(TelnyxError, says)
        .with.property('code', 46002);
      expect(await caught(signIn(options))).to.include({ code: 46002 });
    });
  }

  it('a text that cannot be a token is 46004, before anything is sent', () => {
    expect(() => checkCredentials({ loginToken: '{{ token }}' }))
      .to.throw(TelnyxError)
      .with.property('code', 46004);
  });

  it('a message never holds the secret', () => {
    expect(() => checkCredentials({ password: 'S3cr3t' }))
      .to.throw(TelnyxError)
      .with.property('message')
      .not.contain('S3cr3t');
  });

  describe('a token provider', () => {
    it('is asked for each sign-in, and not to check', async () => {
      let asked = 0;
      const options = { tokenProvider: async () => Promise.resolve(`token-${++asked}`) };
      checkCredentials(options);
      expect(asked).to.equal(0);
      expect((await signIn(options)).params).to.deep.equal({ login_token: 'token-1' });
      expect((await signIn(options)).params).to.deep.equal({ login_token: 'token-2' });
    });

    for (const nothing of ['', ' ', undefined, null, 7, { token: 'ey.J' }, '502 <!doctype html>', '{"token":"ey.J"}']) {
      it(`that gives ${JSON.stringify(nothing)} is 46004`, async () => {
        expect(await caught(signIn({ tokenProvider: provider(nothing) }))).to.include({ code: 46004 });
      });
    }

    it('that rejects is 46004, with the original', async () => {
      const cause = new Error('503');
      const error = await caught(signIn({ tokenProvider: () => Promise.reject(cause) }));
      expect(error).to.include({ code: 46004, cause });
    });

    it('that rejects with another error of ours is 46004 as well: what failed is the token', async () => {
      const cause = new TelnyxError(46001);
      const error = await caught(signIn({ tokenProvider: () => Promise.reject(cause) }));
      expect(error).to.include({ code: 46004, cause });
    });

    it('that throws is 46004 too', async () => {
      const tokenProvider = (): Promise<string> => {
        throw new Error('page code');
      };
      expect(await caught(signIn({ tokenProvider }))).to.include({ code: 46004 });
    });
  });
});
