import { expect } from '@open-wc/testing';
import { microphonePolicy } from '../../../src/client/media/microphone-policy.js';

/** A frame that the page gives a microphone, or does not. */
async function frame(allow: string): Promise<HTMLIFrameElement> {
  const element = document.createElement('iframe');
  element.allow = allow;
  element.src = '/test/support/pages/policy.html';
  const loaded = new Promise(resolve => element.addEventListener('load', resolve, { once: true }));
  document.body.append(element);
  await loaded;
  return element;
}

const tells = 'featurePolicy' in document || 'permissionsPolicy' in document;

describe('microphonePolicy', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => frames.splice(0).forEach(element => element.remove()));

  const inFrame = async (allow: string) => {
    const element = await frame(allow);
    frames.push(element);
    return (element.contentWindow as unknown as { policy: string }).policy;
  };

  it('allows it in a page alone', () => {
    expect(microphonePolicy()).to.equal('allowed');
  });

  it('allows it in a frame that may have it, where the browser tells', async () => {
    expect(await inFrame('microphone')).to.equal(tells ? 'allowed' : 'unknown');
  });

  it('forbids it in a frame that may not, where the browser tells', async () => {
    expect(await inFrame("microphone 'none'")).to.equal(tells ? 'forbidden' : 'unknown');
  });
});
