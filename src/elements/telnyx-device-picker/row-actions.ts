import type { TelnyxError } from '../../client/index.js';

/** The user's actions, by row: those that are pending, and those that failed until they are tried again. */
export class RowActions<Row extends string, Word extends string> {
  readonly #onChange: () => void;
  readonly #failures = new Map<Row, TelnyxError>();
  /** The newest of each row; a new object each time. */
  readonly #running = new Map<Row, { readonly word: Word }>();

  /** @param onChange Called when something begins, is done or fails. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What is pending. */
  word(row: Row): Word | undefined {
    return this.#running.get(row)?.word;
  }

  failure(row: Row): TelnyxError | undefined {
    return this.#failures.get(row);
  }

  /** What prevented it is gone. */
  forget(row: Row): void {
    this.#failures.delete(row);
  }

  /** Resolves when it is done, or has failed: with the reason, unless the user has started another action since. */
  async run(row: Row, word: Word, act: () => Promise<unknown>): Promise<TelnyxError | undefined> {
    const own = { word };
    this.#running.set(row, own);
    this.#failures.delete(row);
    this.#onChange();
    let failure: TelnyxError | undefined;
    try {
      await act();
    } catch (error) {
      failure = error as TelnyxError; // by its code: it may be of another copy of the script
    }
    if (this.#running.get(row) !== own) return undefined;
    this.#running.delete(row);
    if (failure) this.#failures.set(row, failure);
    this.#onChange();
    return failure;
  }
}
