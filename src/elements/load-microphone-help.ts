import { loadPart } from '../page/load-part.js';

/** Loads `telnyx-microphone-help`, which is needed only where the microphone is blocked. @param element Which shows it. */
export const loadMicrophoneHelp = (element: Element): Promise<void> =>
  loadPart(
    element,
    'The way out of a blocked microphone',
    () => import('./telnyx-microphone-help/telnyx-microphone-help.js'),
  );
