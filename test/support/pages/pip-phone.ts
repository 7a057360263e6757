/**
 * The script of a page whose phone goes into a picture-in-picture window with a click on "Out", and comes back as that is
 * closed. It reports the phone's state several times a second.
 */
import '../../../src/elements/telnyx-phone/telnyx-phone.js';

interface PipWindows {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const phone = document.querySelector('telnyx-phone');

async function moveOut(): Promise<void> {
  const windows = (window as unknown as { documentPictureInPicture: PipWindows }).documentPictureInPicture;
  const pip = await windows.requestWindow({ width: 400, height: 600 });
  pip.addEventListener('pagehide', () => document.body.append(phone ?? ''));
  pip.document.body.append(phone ?? '');
}
document.querySelector('#out')?.addEventListener('click', () => void moveOut());
document.querySelector('#dial')?.addEventListener('click', () => void phone?.dial('9197'));

const roots = (root: ShadowRoot | null | undefined): ShadowRoot[] =>
  root ? [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => roots(shadowRoot))] : [];

function tell(): void {
  const state = phone?.client?.state;
  if (!state) return;
  const told = {
    ready: state.ready,
    calls: state.calls.map(call => call.state),
    isHome: phone.ownerDocument === document,
    unstyled: roots(phone.shadowRoot).filter(root => !root.adoptedStyleSheets.length).length,
  };
  navigator.sendBeacon('/told', JSON.stringify(told));
}
setInterval(tell, 100);
