/** The words that an element waits for before it first shows itself, so that no other language flashes up. */
const key = Symbol('first words');

type Waiting = { [key]?: Promise<void> };

export function awaitFirstWords(element: object, words: Promise<void>): void {
  (element as Waiting)[key] = words;
}

/** Undefined if there is nothing to wait for. */
export const firstWords = (element: object): Promise<void> | undefined => (element as Waiting)[key];
