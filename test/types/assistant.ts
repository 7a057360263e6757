/** A program that talks with an AI assistant, as a site would write it: it must go on compiling. */
import { TelnyxClient } from 'telnyx-elements/client';
import {
  Assistant,
  type AssistantState,
  type ConversationItem,
  type ToolHandler,
  type ToolRun,
  type WidgetSettings,
} from 'telnyx-elements/client/assistant';

const lines: string[] = [];
const client = new TelnyxClient({ anonymousLogin: { targetId: 'assistant-1' } });
const lookup: ToolHandler = async (args, { name, signal }) => {
  const { id } = args as { id: number };
  return signal.aborted ? null : Promise.resolve({ name, id });
};
const assistant = new Assistant(client, { tools: { lookup }, toolTimeout: 5_000 });

const stop: () => void = assistant.subscribe(({ items, thinking, settings }: AssistantState) => {
  const texts: readonly string[] = items.map(({ role, text, status }: ConversationItem) => `${role} ${text} ${status}`);
  const { startCallText }: WidgetSettings = settings;
  lines.push(...texts, String(thinking), startCallText);
});
assistant.on('item', ({ text, images }) => lines.push(text, ...images));
assistant.on('tool', ({ name, state, output }: ToolRun) => lines.push(name, state, output));
const takeBack: () => void = assistant.registerTool('now', () => Date.now());

export async function talk(picture: File): Promise<void> {
  await client.connect();
  client.newCall('');
  await assistant.sendText('What is this?', { images: [picture, 'https://example.com/a.png'] });
  takeBack();
  stop();
  assistant.close();
}

// @ts-expect-error -- a message is text
void assistant.sendText(7);
// @ts-expect-error -- the state is not to be written
assistant.state.thinking = true;
