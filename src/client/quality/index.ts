/** What a client loads when a call is to be measured or reported; in the drop-in it is a script of its own. */
export { QualityMonitor } from './quality-monitor.js';
export { Reports } from './reports.js';
