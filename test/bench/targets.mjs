/** What the figures are held against. A target that is missed is shown; it is not an error. */

/** @typedef {import('./stage.mjs').Contender} Contender */
/** @typedef {Partial<Record<Contender, number>>} Values */
/** @typedef {{ text: string, met: (values: Values) => boolean | undefined }} Target `met` is undefined if a value is missing */

const names = { ours: 'ours', peer: 'the peer', peerTrickle: 'the peer with trickle', floor: 'the floor' };

/** @param {number} ratio @param {Contender} other @returns {Target} */
export const atMost = (ratio, other) => ({
  text: ratio === 1 ? `not behind ${names[other]}` : `at most ${ratio} of ${names[other]}`,
  met: ({ ours, [other]: theirs }) => (ours === undefined || theirs === undefined ? undefined : ours <= ratio * theirs),
});

/** @param {number} limit @param {string} unit @returns {Target} */
export const below = (limit, unit) => ({
  text: `less than ${limit} ${unit}`,
  met: ({ ours }) => (ours === undefined ? undefined : ours < limit),
});
