/** The entry point for AI assistants: `import { Assistant } from 'telnyx-elements/client/assistant'`. */
export {
  Assistant,
  noConversation,
  type AssistantCalls,
  type AssistantClient,
  type AssistantEvents,
  type AssistantOptions,
  type AssistantState,
} from './assistant.js';
export type { ToolContext, ToolHandler, ToolRun, Tools } from './client-tools.js';
export type { ConversationItem, ConversationRole, ConversationStatus } from './conversation-item.js';
export type {
  AssistantCall,
  ConversationEnd,
  ConversationFirstWord,
  ConversationHandover,
  ConversationMilestones,
  ConversationStart,
  EndedCall,
} from './milestones.js';
export { readImage } from './image.js';
export type { WidgetSetting, WidgetSettings } from './widget-settings.js';
