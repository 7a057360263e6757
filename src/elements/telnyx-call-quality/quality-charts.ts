/** The small charts of a call's quality: what each shows, in which units, and how its line runs. Pure. */
import type { QualityPoint, WarningCode } from '../../client/index.js';
import type { Localize, Words } from '../../i18n/index.js';

export interface QualityChart {
  readonly figure: 'mos' | 'rtt' | 'jitter' | 'loss';
  readonly word: keyof Words;
  /** The warning that its figure raises. */
  readonly warning: WarningCode;
  /** From here on it is noticeable, in the unit of the figure. */
  readonly limit: number;
  /** What the chart shows at least. */
  readonly range: readonly [bottom: number, top: number];
  readonly text: (value: number, words: Localize) => string;
}

const milliseconds = (seconds: number, words: Localize): string =>
  words.term('milliseconds', words.number(Math.round(seconds * 1000)));

export const qualityCharts: readonly QualityChart[] = [
  {
    figure: 'mos',
    word: 'score',
    warning: 31004,
    limit: 3.5,
    range: [1, 5],
    text: (value, words) => words.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  },
  { figure: 'rtt', word: 'roundTrip', warning: 31001, limit: 0.4, range: [0, 0.6], text: milliseconds },
  { figure: 'jitter', word: 'jitter', warning: 31002, limit: 0.03, range: [0, 0.06], text: milliseconds },
  {
    figure: 'loss',
    word: 'packetLoss',
    warning: 31003,
    limit: 0.02,
    range: [0, 0.04],
    text: (value, words) =>
      words.number(value, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  },
];

/** Seconds that a chart shows, and its height; the units of its drawing. */
export const chartSize = { width: 120, height: 40 } as const;
/** Milliseconds without a figure after which the line has a gap. */
const gap = 5_000;

export interface ChartDrawing {
  /** Path of the line, and of what is below it. */
  readonly line: string;
  readonly area: string;
  /** Height of the limit. */
  readonly limit: number;
}

/** Draws the last two minutes before the newest point; what was not measured is left out. */
export function drawChart({ figure, limit, range }: QualityChart, points: readonly QualityPoint[]): ChartDrawing {
  const { width, height } = chartSize;
  const end = points.at(-1)?.time ?? 0;
  const shown = points.flatMap(({ time, [figure]: value }) =>
    value !== null && end - time <= width * 1000 ? [{ time, value }] : [],
  );
  const [bottom] = range;
  const top = Math.max(range[1], ...shown.map(({ value }) => value));
  const y = (value: number): number => round(height - 1 - ((value - bottom) / (top - bottom)) * (height - 2));
  const runs: string[][] = [];
  shown.forEach(({ time, value }, index) => {
    if (time - (shown[index - 1]?.time ?? -Infinity) > gap) runs.push([]);
    runs.at(-1)?.push(`${round(width - (end - time) / 1000)} ${y(value)}`);
  });
  const x = (point = ''): string => point.split(' ')[0] ?? '';
  return {
    line: runs.map(run => `M${run.join('L')}${run.length > 1 ? '' : 'h.01'}`).join(''),
    area: runs.map(run => `M${x(run[0])} ${height}L${run.join('L')}L${x(run.at(-1))} ${height}z`).join(''),
    limit: y(limit),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
