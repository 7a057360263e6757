/** Messages to and from an AI assistant, as the SDK has them. */

export interface FunctionCallItem {
  type: 'function_call';
  call_id: string;
  name: string;
  arguments: string;
}

export interface FunctionCallOutputItem {
  type: 'function_call_output';
  call_id: string;
  output: string;
}

export interface ResponseAudioStreamSubscribeItem {
  type: 'response.audio_stream.subscribe';
}

export type AIConversationOutboundItem = FunctionCallOutputItem | ResponseAudioStreamSubscribeItem;
export interface AIConversationFunctionCallParams {
  type: 'conversation.item.created';
  item: FunctionCallItem;
}
export interface AIConversationFunctionCallOutputParams {
  type: 'conversation.item.create';
  item: FunctionCallOutputItem;
}
export type AIConversationParams = Readonly<Record<string, unknown>>;

export interface IAIConversationMessageEvent {
  method: 'ai_conversation';
  params: AIConversationParams;
}

/** Whether the `item` of these parameters is of that type, with texts under these names. */
function holds(params: AIConversationParams, type: string, itemType: string, names: readonly string[]): boolean {
  const item = Object(params['item'] ?? {}) as Readonly<Record<string, unknown>>;
  return params['type'] === type && item['type'] === itemType && names.every(name => typeof item[name] === 'string');
}

export const isFunctionCallParams = (
  params: AIConversationParams,
): params is AIConversationParams & AIConversationFunctionCallParams =>
  holds(params, 'conversation.item.created', 'function_call', ['call_id', 'name', 'arguments']);

export const isFunctionCallOutputParams = (
  params: AIConversationParams,
): params is AIConversationParams & AIConversationFunctionCallOutputParams =>
  holds(params, 'conversation.item.create', 'function_call_output', ['call_id', 'output']);

/** An item as it is sent. */
export const itemParams = (item: object): AIConversationParams => ({ type: 'conversation.item.create', item });

/** A message of the user, with pictures by their addresses. */
export const messageItem = (text: string, attachments: readonly string[]): object => ({
  id: crypto.randomUUID(),
  type: 'message',
  role: 'user',
  content: [{ type: 'input_text', text }, ...attachments.map(url => ({ type: 'image_url', image_url: { url } }))],
});
