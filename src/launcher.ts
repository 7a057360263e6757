/** The script for pages with a launcher alone: the button at once, the phone when it is wanted. One build with the drop-in. */
export { TelnyxLauncher } from './elements/telnyx-launcher/telnyx-launcher.js';
