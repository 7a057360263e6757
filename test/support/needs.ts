/** Suites and tests that need something which a browser may lack: there they do not exist. */

interface Suites {
  readonly describe: (title: string, body: (this: Mocha.Suite) => void) => unknown;
  readonly it: (title: string, body: (this: Mocha.Context) => unknown) => unknown;
}

const nothing = () => undefined;

const needs = (isThere: boolean): Suites => (isThere ? { describe, it } : { describe: nothing, it: nothing });

/** Whole calls. Where there is no WebRTC the test page has a class that says so, and clients can sign in. */
export const withCalls = needs(!('isMissing' in RTCPeerConnection));

/** WebKitGTK has no record of pictures that were asked for and could not be shown; its driver cannot hold a key down or change the viewport. */
const isWebKitGtk = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
export const withRecordOfPictures = needs(!isWebKitGtk);
export const withHeldKeys = needs(!isWebKitGtk);
export const withViewport = needs(!isWebKitGtk);

/** A choice of speakers. */
export const withSpeakers = needs('setSinkId' in HTMLMediaElement.prototype);

/** Audio that is made and measured before anybody has clicked. */
export const withAudio = needs(await runsAtOnce());

async function runsAtOnce(): Promise<boolean> {
  const context = new AudioContext();
  const tooLong = new Promise<false>(resolve => setTimeout(resolve, 1_000, false));
  const isRunning = await Promise.race([context.resume().then(() => true), tooLong]);
  await context.close();
  return isRunning;
}
