/** What the page and the worklet say to each other. */

export const workletName = 'telnyx-rnnoise';

export type WorkletOptions = Pick<
  AudioWorkletNodeOptions,
  'numberOfInputs' | 'numberOfOutputs' | 'channelCount' | 'outputChannelCount'
>;

/** Said once, at the beginning; without a problem it works. */
export interface Greeting {
  readonly problem: string | null;
}

export const isProblem = (data: unknown): data is { readonly problem: string } =>
  typeof (data as Partial<Greeting> | null)?.problem === 'string';
