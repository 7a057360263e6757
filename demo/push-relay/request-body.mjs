/** Reads what a request brings, and no more than may be. */
import { Refusal } from './refusal.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */

/** To its end, so that whoever sends gets the answer. @param {Request} request @param {number} maxBytes */
export async function bodyOf(request, maxBytes) {
  /** @type {Buffer[]} */
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (bytes > maxBytes) throw new Refusal(413, 'too long');
  return Buffer.concat(chunks);
}

/** The JSON object in a body. @param {Request} request @param {number} maxBytes @returns {Promise<Record<string, unknown>>} */
export async function jsonOf(request, maxBytes) {
  return parseObject(await bodyOf(request, maxBytes));
}

/** @param {Buffer} body @returns {Record<string, unknown>} */
export function parseObject(body) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new Refusal(400, 'not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'not an object');
  return /** @type {Record<string, unknown>} */ (value);
}
