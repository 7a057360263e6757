/** A password in an attribute, on pages of this machine and of the internet. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findChrome, quietFlags } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {{ search: string, lines: string[], length: number }} Told */

describe('a password in an attribute', () => {
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  before(async () => {
    served = await servePage('password.ts');
    const rules = '--host-resolver-rules=MAP * 127.0.0.1';
    browser = await puppeteer.launch({ executablePath: findChrome(), args: [...quietFlags, rules] });
  });
  after(async () => {
    await browser.close();
    served.close();
  });

  /** The console's warnings of a page with this HTML. @param {string} host @param {string} html @returns {Promise<string[]>} */
  async function warnings(host, html) {
    const page = await browser.newPage();
    const url = new URL(served.url);
    url.hostname = host;
    url.searchParams.set('html', html);
    await page.goto(url.href);
    const { lines, length } = await served.told(({ search }) => search === url.search);
    assert.equal(length, 0, 'the attribute was taken off');
    await page.close();
    return lines;
  }

  const phone = '<telnyx-phone auto-connect="off" login="ada" password="S3cr3t"></telnyx-phone>';

  it('is warned of once on a public page, with the way out and without the password', async () => {
    const lines = await warnings('shop.example', phone + phone.replaceAll('phone', 'client'));
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /<telnyx-phone password="…">.*token-url/);
    assert.doesNotMatch(lines[0] ?? '', /S3cr3t/);
  });

  it('is not warned of on this machine, nor where there is none', async () => {
    assert.deepEqual(await warnings('localhost', phone), []);
    assert.deepEqual(
      await warnings('shop.example', '<telnyx-phone password="" auto-connect="off"></telnyx-phone>'),
      [],
    );
    assert.deepEqual(
      await warnings('shop.example', '<telnyx-phone token-url="/t" auto-connect="off"></telnyx-phone>'),
      [],
    );
  });
});
