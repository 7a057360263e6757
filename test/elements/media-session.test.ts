/** Covers: `call-media-session.ts`, `media-session.ts`, `quiet-file.ts`. A call in the browser's media session. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/call-media-session.js';
import '../../src/elements/telnyx-phone/quiet-file.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { settled, stage, type Stage } from '../contracts/stage.js';
import { ada, grace } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const { mediaSession } = navigator;
/** What the browser would call, by action; it knows some of them only, and throws for the others. */
const handlers = new Map<string, () => void>();
const setActionHandler = mediaSession.setActionHandler.bind(mediaSession);
const NativeAudio = window.Audio;

/** Plays, as far as its page sees: the browser of these tests plays nothing. */
class PlayedAudio extends NativeAudio {
  #isPlaying = false;

  override get paused(): boolean {
    return !this.#isPlaying;
  }
  override play(): Promise<void> {
    this.#isPlaying = true;
    files.add(this);
    return Promise.resolve();
  }
  override pause(): void {
    this.#isPlaying = false;
  }
}
/** Sounds with an address: the other sides of calls are streams. */
const files = new Set<PlayedAudio>();
const playing = () => [...files].filter(({ paused, loop, srcObject }) => loop && !paused && !srcObject);
const title = () => mediaSession.metadata?.title;

async function talking(attributes: Record<string, string> = {}): Promise<Stage> {
  const staged = await stage('telnyx-phone', ({ element }) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  });
  await staged.phone.talk(ada);
  await settled(staged.element);
  await until(() => handlers.has('hangup'));
  return staged;
}
const callOf = ({ phone }: Stage) => phone.client.state.calls[0];
const press = (action: string): void => handlers.get(action)?.();

describe('the media session', () => {
  beforeEach(() => {
    mediaSession.setActionHandler = (action, handler) => {
      if (handler) handlers.set(action, () => handler({ action }));
      else handlers.delete(action);
      setActionHandler(action, handler);
    };
    window.Audio = PlayedAudio;
  });
  afterEach(() => {
    Reflect.deleteProperty(mediaSession, 'setActionHandler');
    window.Audio = NativeAudio;
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    handlers.clear();
    files.clear();
  });

  it('has the caller as title, the number below, and plays', async () => {
    await talking();
    expect(title()).to.equal('Ada Lovelace');
    expect(mediaSession.metadata?.artist).to.equal('+1 555 010 0');
    expect(mediaSession.playbackState).to.equal('playing');
  });

  it('mutes, unmutes and ends the call, as requests of the phone', async () => {
    const staged = await talking();
    const asked: boolean[] = [];
    staged.element.addEventListener('telnyx-mute-request', event => asked.push(event.muted));
    press('togglemicrophone');
    expect([callOf(staged)?.muted, asked]).to.deep.equal([true, [true]]);
    await settled(staged.element);
    expect(mediaSession.playbackState).to.equal('paused');
    press('togglemicrophone');
    expect([callOf(staged)?.muted, asked]).to.deep.equal([false, [true, false]]);
    press('hangup');
    await until(() => !callOf(staged));
  });

  it('does nothing of what the page prevents', async () => {
    const staged = await talking();
    staged.element.addEventListener('telnyx-hangup-request', event => event.preventDefault());
    press('hangup');
    await settled(staged.element);
    expect(callOf(staged)?.state).to.equal('active');
  });

  it('follows the current call', async () => {
    const { element, phone } = await talking();
    await phone.client.getCall(phone.client.state.calls[0]?.id ?? '')?.hold();
    await phone.talk(grace);
    await until(() => title() === 'Grace Hopper');
    expect(element.matches(':state(in-call)')).to.equal(true);
  });

  it('is the page’s again after the call', async () => {
    const pages = new MediaMetadata({ title: 'A song' });
    mediaSession.metadata = pages;
    mediaSession.playbackState = 'paused';
    const staged = await talking({ 'media-keys': '' });
    await until(() => playing().length === 1);
    expect(title()).to.equal('Ada Lovelace');
    press('hangup');
    await until(() => handlers.size === 0);
    expect(mediaSession.metadata === pages, 'the song').to.equal(true);
    expect(mediaSession.playbackState).to.equal('paused');
    expect(playing().length).to.equal(0);
    expect(staged.element.isConnected).to.equal(true);
  });

  it('leaves what the page has shown there meanwhile', async () => {
    const staged = await talking();
    mediaSession.metadata = new MediaMetadata({ title: 'Another song' });
    press('hangup');
    await until(() => handlers.size === 0);
    expect(title()).to.equal('Another song');
    expect(callOf(staged)).to.equal(undefined);
  });

  it('goes with the phone', async () => {
    const { element } = await talking({ 'media-keys': '' });
    await until(() => playing().length === 1);
    element.remove();
    expect([title(), handlers.size, playing().length]).to.deep.equal([undefined, 0, 0]);
  });

  it('shows the call of the phone that came last, then that of the other', async () => {
    await talking();
    const { phone } = await stage('telnyx-phone', ({ phone: second }) => second.talk(grace));
    await until(() => title() === 'Grace Hopper');
    await phone.client.disconnect();
    await until(() => title() === 'Ada Lovelace');
    expect(handlers.has('hangup')).to.equal(true);
  });

  it('a browser without one does no harm', async () => {
    Object.defineProperty(navigator, 'mediaSession', { configurable: true, value: undefined });
    try {
      const { element } = await stage('telnyx-phone', ({ phone }) => phone.talk(ada));
      expect(element.matches(':state(in-call)')).to.equal(true);
    } finally {
      Reflect.deleteProperty(navigator, 'mediaSession');
    }
  });

  describe('with media-keys', () => {
    it('no file plays without them, nor a key', async () => {
      await talking();
      expect([playing().length, handlers.has('pause'), handlers.has('stop')]).to.deep.equal([0, false, false]);
    });

    it('a file plays during the conversation, and the keys mute and end it', async () => {
      const staged = await talking({ 'media-keys': '' });
      await until(() => playing().length === 1 && handlers.has('pause'));
      press('pause');
      expect(callOf(staged)?.muted).to.equal(true);
      await settled(staged.element);
      expect(playing().length, 'held, so that the next key is play').to.equal(0);
      press('play');
      expect(callOf(staged)?.muted).to.equal(false);
      await settled(staged.element);
      await until(() => playing().length === 1);
      press('stop');
      await until(() => !callOf(staged));
    });

    it('nothing plays while it rings', async () => {
      const { element, phone } = await stage('telnyx-phone', ({ element: its }) => its.setAttribute('media-keys', ''));
      phone.ring();
      await settled(element);
      expect([handlers.size, title()]).to.deep.equal([0, undefined]);
    });

    it('can be asked for and left in a call', async () => {
      const { element } = await talking();
      element.setAttribute('media-keys', '');
      await until(() => playing().length === 1 && handlers.has('pause'));
      element.setAttribute('media-keys', 'off');
      await until(() => playing().length === 0 && !handlers.has('pause'));
      expect(handlers.has('hangup')).to.equal(true);
    });
  });
});
