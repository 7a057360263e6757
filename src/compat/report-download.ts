/** The report of a call as a downloaded file, for `debugOutput: 'file'`. */
import type { Call } from '../client/index.js';

export async function downloadReport(call: Call): Promise<void> {
  const file = await call.exportReport();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it later
}
