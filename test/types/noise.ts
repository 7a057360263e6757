/** A program that suppresses noise, and one with a processor of its own; both must compile. */
import { TelnyxClient, type AudioProcessor, type AudioProcessors } from 'telnyx-elements/client';
import { noiseSuppression, type NoiseSuppressionOptions } from 'telnyx-elements/noise';

const client = new TelnyxClient();
const options: NoiseSuppressionOptions = { url: '/assets/rnnoise-worklet.js' };
void client.devices.setProcessor({ input: noiseSuppression() });

const plain: AudioProcessor = (track, { signal }) => (signal.aborted ? track : Promise.resolve(track));
const both: AudioProcessors = { input: noiseSuppression(options), output: plain };
void client.devices.setProcessor(both).then(() => client.devices.setProcessor({ output: null }));
