import { expect, oneEvent } from '@open-wc/testing';
import { fetchToken } from '../../src/provider/token-url.js';
import { rejection } from '../support/rejection.js';
import { gateway, hangUpEverything, isReady, livePhone, token } from '../support/live-phone.js';

describe('token-url', () => {
  const { fetch } = window;
  let asked: { url: string; init: RequestInit | undefined }[];
  const answer = (make: () => Response | Promise<Response>) => {
    asked = [];
    window.fetch = async (url, init) => {
      asked.push({ url: url as string, init });
      return Promise.resolve(make());
    };
  };
  const restore = () => {
    window.fetch = fetch;
  };
  afterEach(restore);
  afterEach(hangUpEverything);

  it('is asked by POST with the cookies of the site, and its token signs in', async () => {
    answer(() => Response.json({ token: token('1001') }));
    const element = await livePhone({ login: '', password: '', 'token-url': '/api/token' });
    await isReady(element);
    restore();
    expect(asked).to.have.length(1);
    expect(asked[0]?.url).to.equal('/api/token');
    expect(asked[0]?.init).to.include({ method: 'POST', credentials: 'same-origin' });
    expect((await gateway()).users).to.have.property('1001');
  });

  const wrong: Record<string, () => Response | Promise<Response>> = {
    'a refusal': () => new Response('{"token":"x"}', { status: 403 }),
    'something else than JSON': () => new Response('<html>top secret</html>'),
    'another shape': () => Response.json({ jwt: 'x' }),
    'an empty token': () => Response.json({ token: ' ' }),
    nothing: () => Promise.reject(new TypeError('Failed to fetch')),
  };
  for (const [what, make] of Object.entries(wrong)) {
    it(`that answers with ${what} is an error 46004`, async () => {
      answer(make);
      setTimeout(() => void livePhone({ login: '', password: '', 'token-url': '/api/token' }));
      const { error } = (await oneEvent(document.body, 'telnyx-error')) as unknown as { error: Error };
      expect(error).to.include({ code: 46004 });
      expect(error.message).to.contain('/api/token').and.not.contain('secret');
    });

    it(`the query of its address is not repeated when it answers with ${what}`, async () => {
      answer(make);
      const error = (await rejection(fetchToken('/api/token?session=S3cr3t#S3cr3t'))) as Error;
      expect(error).to.include({ code: 46004 });
      expect(error.message).to.contain('/api/token ').and.not.contain('S3cr3t');
      expect(asked[0]?.url).to.contain('session=S3cr3t');
    });
  }

  for (const url of [
    'https://user:S3cr3t@site.example/token',
    'https://S3cr3t@/token',
    'https://[S3cr3t/',
    'http://a:S3cr3t@b:c',
  ]) {
    it(`${url} is refused, and the error does not repeat it`, async () => {
      const error = (await rejection(fetchToken(url))) as Error;
      expect(error).to.include({ code: 46004 });
      expect(`${error.message} ${String(error.cause)}`)
        .to.contain('token-url')
        .and.not.contain('S3cr3t');
    });
  }
});
