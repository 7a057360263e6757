import { minify } from 'terser'; import { gzipSync, brotliCompressSync } from 'node:zlib'; import { readFileSync, writeFileSync } from 'node:fs';
const variants = {
 p3: {ecma:2022,module:true,compress:{passes:3}},
 p3tl: {ecma:2022,module:true,compress:{passes:3,toplevel:true,pure_getters:true}},
 hoist: {ecma:2022,module:true,compress:{passes:3,hoist_props:true, keep_fargs:false, unsafe_arrows:true, unsafe_methods:true}},
 noinl: {ecma:2022,module:true,compress:{passes:3,inline:1,reduce_vars:true,collapse_vars:true, sequences:false}},
 noseq: {ecma:2022,module:true,compress:{passes:3,sequences:false}},
 nosinl: {ecma:2022,module:true,compress:{passes:3,reduce_funcs:false}},
 nocmp: {ecma:2022,module:true,compress:false},
};
for (const f of process.argv.slice(2)) { const c = readFileSync(f,'utf8'); console.log(f, c.length, gzipSync(c,{level:9}).length, brotliCompressSync(c).length);
for (const [k,o] of Object.entries(variants)) { const {code} = await minify(c, {...o, format:{comments:/^!/}}); writeFileSync('/tmp/sz/t-'+k+'.js',code); console.log(k.padEnd(8), code.length, gzipSync(code,{level:9}).length, brotliCompressSync(code).length); } }
