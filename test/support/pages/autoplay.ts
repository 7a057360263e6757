/**
 * The script of a page without a click so far: it reports several times a second what its phone says
 * and what plays. With `#dial` it dials by itself and has a microphone that captures nothing: a real one would lift the block.
 */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

const sounds: HTMLAudioElement[] = [];
window.Audio = class extends Audio {
  constructor(src?: string) {
    super(src);
    sounds.push(this);
  }
};

const phone = document.querySelector('telnyx-phone');

const ownButton = document.querySelector('button');
ownButton?.addEventListener('click', () => void phone?.client?.resumeAudio());

function middleOf(element: Element | null | undefined): [x: number, y: number] | null {
  const { x = 0, y = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return width ? [x + width / 2, y + height / 2] : null;
}

function tell(): void {
  const state = phone?.client?.state;
  if (!state) return;
  const told = {
    ready: state.ready,
    playback: state.playback,
    calls: state.calls.map(call => call.state),
    playing: sounds.filter(({ paused }) => !paused).map(({ currentTime }) => currentTime),
    phoneButton: middleOf(phone.shadowRoot?.querySelector('.banner button')),
    ownButton: middleOf(ownButton),
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}
setInterval(tell, 100);

if (location.hash === '#dial') {
  const { stream } = new AudioContext().createMediaStreamDestination();
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream.clone());
  void phone?.dial('9197');
}
