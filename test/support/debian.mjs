/** Programs that the tests need, from Debian's packages where we may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages, as root on Debian; elsewhere it does nothing. @param {string[]} packages */
export function installFromDebian(...packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const names = packages.join(' ');
  console.log(`Installing Debian’s ${names}.`);
  const install = `apt-get install -qy --no-install-recommends ${names}`;
  spawnSync(`apt-get update -q && DEBIAN_FRONTEND=noninteractive ${install}`, { shell: true, stdio: 'inherit' });
}

/**
 * Packages, each with a command that works once it is there: a real TURN server, microphones that come and go, a bus for
 * media keys, and a peer whose media is not ours. @typedef {Record<string, [program: string, ...string[]]>} Programs
 */

/** @type {Programs} */
const forCalls = {
  coturn: ['turnserver', '--version'],
  pulseaudio: ['pactl', '--version'],
  'dbus-daemon': ['dbus-daemon', '--version'],
  'dbus-bin': ['dbus-send', '--session', '--help'],
  'python3-aiortc': ['/usr/bin/python3', '-c', 'import aiortc'],
};

/** Safari's engine, and a screen for it. @type {Programs} */
const forWebkit = {
  'webkit2gtk-driver': ['WebKitWebDriver', '--help'],
  xvfb: ['xvfb-run', '--help'],
  xauth: ['xauth', 'version'],
};

/** What is missing of the tests' own programs, after an attempt to install it: names of Debian's packages. @param {string} browser */
export function missingPrograms(browser) {
  const missing = () =>
    Object.entries(browser === 'webkit' ? forWebkit : forCalls).flatMap(([name, [program, ...options]]) =>
      spawnSync(program, options, { stdio: 'ignore' }).status === 0 ? [] : name,
    );
  const before = missing();
  if (before.length) installFromDebian(...before);
  return before.length ? missing() : [];
}
