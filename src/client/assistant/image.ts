/** Makes a picture fit into a message. */
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { isImageUrl } from './conversation-item.js';

/** Bytes: smaller files go as they are. */
const small = 300_000;
/** Pixels of the longer side; what a phone's camera gives is far more than an assistant looks at. */
const longest = 1600;

/**
 * The address of a picture for a message: a `data:` URL of a file, made smaller if it is large; an `https:` or `data:`
 * address as it is. Rejects with 44008 for anything that is not a picture.
 */
export async function readImage(image: string | Blob): Promise<string> {
  if (typeof image === 'string') {
    if (isImageUrl(image)) return image;
    throw notAnImage();
  }
  if (!image.type.startsWith('image/')) throw notAnImage();
  try {
    return await dataUrl(image.size > small ? await shrink(image) : image);
  } catch (cause) {
    throw notAnImage(cause);
  }
}

async function shrink(image: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(image);
  try {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  } finally {
    bitmap.close();
  }
}

function dataUrl(image: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(image);
  });
}

const notAnImage = (cause?: unknown) => new TelnyxError(errorCodes.INVALID_MESSAGE, 'It is not a picture.', { cause });
