/** Where the browsers of the tests are, and how they are started: fake devices, no prompts, no background traffic. */
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of Chrome or Chromium: CHROME_PATH, else the usual places; undefined if there is none. */
export function findChrome() {
  return [process.env.CHROME_PATH, ...usualPlaces].find(path => path && existsSync(path));
}

/** The path of Firefox: FIREFOX_PATH, else the usual places; undefined if there is none. */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => path && existsSync(path));
}

/** Flags without the two that hide autoplay blocks and permission prompts, for tests of just those. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--allow-loopback-in-peer-connection',
];

export const chromeFlags = [
  ...quietFlags,
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

export const firefoxPrefs = {
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
  'media.autoplay.default': 0,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false, // as while a real microphone is open
};

/** WebKitGTK's browser, the engine of Safari, by its driver on this port. @param {number} port */
export const webkitSession = port => ({
  automationProtocol: /** @type {const} */ ('webdriver'),
  hostname: '127.0.0.1',
  port,
  path: '/',
  logLevel: /** @type {const} */ ('error'),
  capabilities: {
    'wdio:enforceWebDriverClassic': true, // it does not know the newer protocol
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': {
      binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation'],
    },
  },
});
