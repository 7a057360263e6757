/** A cell of a table that cannot occur, with the reason. */
export interface Impossible {
  readonly impossible: string;
}

export const cannot = (impossible: string): Impossible => ({ impossible });
