/** The figures for programs and for people. */
import { contenders } from './stage.mjs';

/** @typedef {import('./run.mjs').Row} Row */
/** @typedef {import('./stage.mjs').Contender} Contender */

const round = (/** @type {number | undefined} */ value) => (value === undefined ? null : Number(value.toFixed(2)));

/** @param {Row} row @param {Contender} other */
function ratio({ figures }, other) {
  const ours = figures.ours?.value;
  const theirs = figures[other]?.value;
  return ours === undefined || !theirs ? undefined : ours / theirs;
}

/** A row for other programs; `ratio` is ours to the peer with its defaults, `spread` the interquartile range of ours. @param {Row} row */
export function toJson(row) {
  const { name, unit, figures } = row;
  return {
    name,
    unit,
    ours: round(figures.ours?.value),
    peer: round(figures.peer?.value),
    peerTrickle: round(figures.peerTrickle?.value),
    floor: round(figures.floor?.value),
    ratio: round(ratio(row, 'peer')),
    ratioFloor: round(ratio(row, 'floor')),
    spread: round(figures.ours?.spread),
    samples: figures.ours?.count ?? 0,
  };
}

/** As many digits as say something. @param {number} value */
function digits(value) {
  const size = Math.abs(value);
  return value.toFixed(size >= 10 || value % 1 === 0 ? 0 : size >= 1 ? 1 : 2);
}

/** @param {Row} row @param {Contender} name */
function cell({ figures }, name) {
  const figure = figures[name];
  return figure ? `${digits(figure.value)} ±${digits(figure.spread / 2)}` : '–';
}

/** @param {Row[]} rows */
export function toTable(rows) {
  const lines = [
    ['', 'unit', 'ours', 'peer', 'peer, trickle', 'floor', 'ours/peer', 'ours/floor', 'samples'],
    ...rows.map(row => [
      row.name,
      row.unit,
      ...contenders.map(name => cell(row, name)),
      ratio(row, 'peer')?.toFixed(2) ?? '–',
      ratio(row, 'floor')?.toFixed(2) ?? '–',
      samplesOf(row),
    ]),
  ];
  const width = (/** @type {number} */ column) => Math.max(...lines.map(line => line[column]?.length ?? 0));
  const aligned = (/** @type {string} */ text, /** @type {number} */ column) =>
    column < 2 ? text.padEnd(width(column)) : text.padStart(width(column));
  const note = 'median ± half the interquartile range; heap: mean of 180 calls ± the same of groups of twenty';
  return `${note}\n\n${lines.map(line => line.map(aligned).join('  ')).join('\n')}`;
}

/** The fewest samples behind a figure of the row. @param {Row} row */
function samplesOf({ figures }) {
  const counts = Object.values(figures).map(({ count }) => count);
  return String(counts.length ? Math.min(...counts) : 0);
}

/** A line for each target. @param {Row[]} rows */
export function toVerdicts(rows) {
  return rows
    .flatMap(({ name, figures, targets }) => {
      const values = Object.fromEntries(Object.entries(figures).map(([who, { value }]) => [who, value]));
      return targets.map(({ text, met }) => {
        const verdict = met(values);
        const word = verdict === undefined ? 'not measured' : verdict ? 'met' : 'MISSED';
        return `${word.padEnd(12)}  ${name}: ${text}`;
      });
    })
    .join('\n');
}
