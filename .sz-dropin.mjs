import { build } from 'vite'; import { gzipSync } from 'node:zlib'; import { writeFileSync } from 'node:fs';
const b = await build({ mode:'drop-in', configFile:'.sz.config.ts', logLevel:'error', build:{write:false}});
const c = (Array.isArray(b)?b[0]:b).output[0].code; writeFileSync(process.argv[2]||'/tmp/sz/dropin.js', c);
console.log(c.length, gzipSync(c,{level:9}).length);
