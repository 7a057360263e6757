/** A time span as a clock shows it: `02:41`, `1:02:41`. Always in these digits, left to right. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? clock : `${Math.floor(seconds / 3600)}:${clock}`;
}

/** A time span as one says it: `2 minutes 41 seconds`. */
export function spokenDuration(ms: number, lang: string): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
  const words = Object.entries(parts)
    .filter(([unit, value]) => value > 0 || (unit === 'second' && seconds === 0))
    .map(([unit, value]) => value.toLocaleString(lang, { style: 'unit', unit, unitDisplay: 'long' }));
  return words.join(' ');
}
