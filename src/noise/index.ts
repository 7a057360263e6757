/** Noise suppression for calls: `import { noiseSuppression } from 'telnyx-elements/noise'`. */
export { noiseSuppression, type NoiseSuppressionOptions } from './noise-suppression.js';
