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

/** Packages by the program in them: a real TURN server, and microphones that come and go. */
const needed = { turnserver: 'coturn', pactl: 'pulseaudio' };

/** What is missing of the tests' own programs, after an attempt to install it: names of Debian's packages. */
export function missingPrograms() {
  const missing = () =>
    Object.entries(needed).flatMap(([program, name]) =>
      spawnSync(program, ['--version'], { stdio: 'ignore' }).error ? name : [],
    );
  const before = missing();
  if (before.length) installFromDebian(...before);
  return before.length ? missing() : [];
}
