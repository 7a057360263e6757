/// <reference lib="esnext.disposable" preserve="true" />

/** Compilers look for it under this name in browsers that do not know the symbol. */
const { asyncDispose = Symbol.for('Symbol.asyncDispose') } = Symbol as Partial<SymbolConstructor>;

/** Gives a class `[Symbol.asyncDispose]`, for `await using`: its `disconnect()`. */
export function addAsyncDispose(prototype: { disconnect: () => Promise<void> }): void {
  Object.defineProperty(prototype, asyncDispose, {
    value(this: { disconnect: () => Promise<void> }) {
      return this.disconnect();
    },
  });
}
