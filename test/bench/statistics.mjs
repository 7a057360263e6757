/** Many samples in two numbers. */

/** The value below which a share of the samples lies, between two samples if need be. @param {number[]} sorted @param {number} share */
function quantile(sorted, share) {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** The median, or the mean, and the interquartile range. @param {number[]} values @param {'median' | 'mean'} [summary] */
export function summarize(values, summary = 'median') {
  const sorted = values.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {
    value: summary === 'mean' ? mean : quantile(sorted, 0.5),
    spread: quantile(sorted, 0.75) - quantile(sorted, 0.25),
    count: sorted.length,
  };
}
