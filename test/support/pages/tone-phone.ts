/** The script of a page with a phone that says 700 Hz, and names the tone that it hears. */
import { TelnyxClient, type Call, type ClientOptions } from '../../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../audio.js';
import { slowCandidates } from '../slow-candidates.js';

declare global {
  interface Window {
    call?: Call;
    /** The frequency that the call brings, in Hz; 0 where there is none within a second. */
    heard?: () => Promise<number>;
  }
}

const options = JSON.parse(new URLSearchParams(location.search).get('options') ?? '{}') as ClientOptions;
// A page that has asked for the microphone once may name its real addresses in candidates.
const asked = await navigator.mediaDevices.getUserMedia({ audio: true });
for (const track of asked.getTracks()) track.stop();
if (options.trickle) slowCandidates();
toneMicrophone(700);
window.phone = new TelnyxClient(options);
window.heard = async () =>
  window.call?.remoteStream ? heardFrequency(window.call.remoteStream, { timeout: 1_000 }) : 0;
