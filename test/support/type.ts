import { sendKeys } from '@web/test-runner-commands';

/** Types a text key by key: the driver of WebKit loses the second of two equal keys that come in one go. */
export async function type(text: string): Promise<void> {
  for (const key of text) await sendKeys({ press: key });
}
