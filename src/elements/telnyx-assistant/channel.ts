/** How a user talks with an assistant. */
export type Channel = 'voice' | 'text';
