// @ts-check
/**
 * Which pages may use the gateway: those of this machine, and those that were named. Any page of the internet can send
 * requests to a port of this machine, or give its own name an address of it; its `Origin` or its `Host` shows that.
 */

/** Names that no one else can own, as a URL has them. */
const loopback = /^(?:(?:[^/]+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** What an unnamed page must not steer even if it may call. @param {string | undefined} url */
const isControl = url => /^\/control(?:[/?]|$)/.test(url ?? '');

export class Access {
  /** @type {Set<string>} */
  #origins = new Set();
  /** @type {Set<string>} */
  #hosts = new Set();

  /**
   * @param {string[]} origins pages that may call, besides those of this machine: `https://phone.example`
   * @param {string} [address] that the gateway listens at; it may be called by it
   */
  constructor(origins = [], address = '') {
    for (const each of origins) {
      const url = webAddress(each);
      if (!url) throw new Error(`"${each}" is no origin such as https://phone.example`);
      this.#origins.add(url.origin);
      this.#hosts.add(url.hostname);
    }
    const own = webAddress(`http://${address.includes(':') ? `[${address}]` : address}`);
    if (own && !/^(?:0\.0\.0\.0|\[::\])$/.test(own.hostname)) this.#hosts.add(own.hostname);
  }

  /** Why a request is turned away, in one line; undefined if it may come in. @param {import('node:http').IncomingMessage} request */
  refusal({ headers: { host = '', origin }, url }) {
    if (!this.#isOurs(host)) return `The host ${shown(host)} is not this machine.`;
    if (origin === undefined) return undefined; // no page
    const page = webAddress(origin);
    if (page && loopback.test(page.hostname)) return undefined;
    if (!page || !this.#origins.has(page.origin)) return `A page of ${shown(origin)} needs --origin.`;
    return isControl(url) ? `A page of ${shown(origin)} may call, but not use the controls.` : undefined;
  }

  /** @param {string} host with or without port */
  #isOurs(host) {
    const hostname = webAddress(`http://${host}`)?.hostname;
    return hostname !== undefined && (loopback.test(hostname) || this.#hosts.has(hostname));
  }
}

/** Scheme, host and port of a web page, and nothing else. @param {string} text */
function webAddress(text) {
  if (!/^https?:\/\/[^/?#@*\\\s]+\/?$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

/** @param {string} text as it came */
const shown = text => JSON.stringify(text.slice(0, 100));
