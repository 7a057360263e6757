/** Every error of the SDK, for its users to compare with, and those of ours that it does not have. */
import { errorCodes, errorRegistry, type ErrorName } from '../client/index.js';
import { sdkName, type ITelnyxError } from './errors.js';

const {
  MICROPHONE_DENIED,
  MICROPHONE_NOT_FOUND,
  MICROPHONE_FAILED,
  MICROPHONE_FORBIDDEN: _,
  ...sameNames
} = errorCodes;

export const TELNYX_ERROR_CODES = {
  ...sameNames,
  MEDIA_MICROPHONE_PERMISSION_DENIED: MICROPHONE_DENIED,
  MEDIA_DEVICE_NOT_FOUND: MICROPHONE_NOT_FOUND,
  MEDIA_GET_USER_MEDIA_FAILED: MICROPHONE_FAILED,
  SUBSCRIBE_FAILED: 44004,
} as const;

export const SDK_ERRORS: Readonly<Record<string, Omit<ITelnyxError, 'code' | 'originalError'>>> = Object.fromEntries(
  Object.entries(errorCodes).map(([name, code]) => {
    const { message, causes, solutions, fatal } = errorRegistry[code];
    const lists = { causes: [...causes], solutions: [...solutions] };
    return [code, { name: sdkName(name as ErrorName), message, description: causes.join('; '), ...lists, fatal }];
  }),
);
