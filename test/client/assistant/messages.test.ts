/**
 * Writing to an assistant: the message is there at once, and it is told what became of it.
 *
 * Covers: `image.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError } from '../../../src/client/index.js';
import { readImage } from '../../../src/client/assistant/index.js';
import { flush } from '../../support/fake-clock.js';
import { rejection } from '../../support/rejection.js';
import type { FakeConversation } from './assistant-fixture.js';
import { conversation } from './assistant-fixture.js';

const picture = 'data:image/png;base64,AAAA';

/** A picture of noise, which no format makes small. */
async function noise(side: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  const pixels = new ImageData(side, side);
  for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = (at * 2654435761) >>> 24;
  context?.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

describe('messages to an assistant', () => {
  it('text alone, in the frame that Telnyx takes, shown at once', async () => {
    const fake = conversation();
    let arrive = () => {};
    fake.outcome = new Promise<void>(resolve => (arrive = resolve));
    const sending = fake.assistant.sendText('  Hello ');
    await flush();
    expect(fake.lines).to.deep.equal(['user: Hello (sending)']);
    arrive();
    await sending;
    expect(fake.lines).to.deep.equal(['user: Hello (sent)']);
    expect(fake.assistant.state.thinking).to.equal(true);
    const { id } = fake.assistant.state.items[0] ?? {};
    const content = [{ type: 'input_text', text: 'Hello' }];
    expect(fake.sent).to.deep.equal([{ id, type: 'message', role: 'user', content }]);
    expect(fake.said).to.deep.equal(['user: Hello']);
  });

  it('is not there twice when the server repeats it', async () => {
    const fake = conversation();
    await fake.assistant.sendText('Look', { images: [picture] });
    const { id = '' } = fake.assistant.state.items[0] ?? {};
    fake.item({ id, role: 'user', content: [{ type: 'input_text', text: 'Look' }] });
    expect(fake.lines).to.deep.equal(['user: Look (sent)']);
    expect(fake.assistant.state.items[0]?.images).to.deep.equal([picture]);
    expect(fake.said).to.have.length(1);
  });

  it('pictures: addresses and files', async () => {
    const fake = conversation();
    const file = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' });
    await fake.assistant.sendText('', { images: [picture, 'https://example.com/a.jpg', file] });
    const urls = (fake.sent[0]?.['content'] as { image_url: { url: string } }[]).map(({ image_url }) => image_url.url);
    expect(urls.slice(0, 2)).to.deep.equal([picture, 'https://example.com/a.jpg']);
    expect(urls[2]).to.match(/^data:image\/svg\+xml;base64,/);
  });

  it('makes a large picture smaller', async () => {
    const large = await noise(2_000);
    expect(large.size).to.be.greaterThan(300_000);
    const image = new Image();
    image.src = await readImage(large);
    await image.decode();
    expect(image.src).to.match(/^data:image\/jpeg;base64,/);
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([1600, 1600]);
  });

  for (const [what, code, act] of [
    ['nothing', 44008, fake => fake.assistant.sendText(' \n')],
    ['no picture', 44008, fake => fake.assistant.sendText('x', { images: [new Blob(['x'], { type: 'text/plain' })] })],
    ['an address that runs', 44008, fake => fake.assistant.sendText('x', { images: ['javascript:alert(1)'] })],
    [
      'a broken picture',
      44008,
      async fake => {
        await fake.assistant.sendText('x', { images: [new Blob([new Uint8Array(400_000)], { type: 'image/png' })] });
      },
    ],
    ['too much', 44008, fake => fake.assistant.sendText('x'.repeat(101))],
    [
      'text without a call',
      49003,
      fake => {
        fake.call(null);
        return fake.assistant.sendText('x');
      },
    ],
    [
      'text before the answer',
      49003,
      fake => {
        fake.call('call-2', { activeSince: null });
        return fake.assistant.sendText('x');
      },
    ],
  ] as readonly [what: string, code: number, act: (fake: FakeConversation) => Promise<void>][]) {
    it(`${what} is refused with ${code}, and nothing is sent`, async () => {
      const fake = conversation({ maxMessageSize: 100 });
      expect(await rejection(act(fake))).to.include({ code });
      expect(fake.sent).to.be.empty;
      expect(fake.lines).to.be.empty;
    });
  }

  it('says why it failed, and sends it again under the same id', async () => {
    const fake = conversation();
    fake.outcome = Promise.reject(new TelnyxError(45002));
    expect(await rejection(fake.assistant.sendText('Hello'))).to.include({ code: 44007 });
    const [failed] = fake.assistant.state.items;
    expect(failed).to.include({ status: 'failed' });
    expect(failed?.error).to.include({ code: 44007, codeName: 'MESSAGE_NOT_SENT' });
    expect(fake.assistant.state.thinking).to.equal(false);
    fake.outcome = Promise.resolve();
    await fake.assistant.retry(failed?.id ?? '');
    expect(fake.lines).to.deep.equal(['user: Hello (sent)']);
    expect(fake.assistant.state.items[0]?.error).to.equal(null);
    expect(fake.sent.map(({ id }) => id)).to.deep.equal([failed?.id, failed?.id]);
  });

  it('a server that takes messages without an answer has them nevertheless', async () => {
    const fake = conversation();
    fake.outcome = Promise.reject(new TelnyxError(45005));
    await fake.assistant.sendText('Hello');
    expect(fake.lines).to.deep.equal(['user: Hello (sent)']);
  });

  it('what waits when the call ends, fails', async () => {
    const fake = conversation();
    fake.outcome = null;
    void fake.assistant.sendText('Hello');
    await flush();
    fake.call(null);
    expect(fake.lines).to.deep.equal(['user: Hello (failed)']);
  });
});
