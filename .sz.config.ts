import { transformSync } from 'esbuild';
import { parseSync, Visitor, defineConfig } from 'vite';
import base from './vite.config.ts';
const MODE = process.env.HTMLMODE;
const css = (t)=> transformSync(t,{loader:'css',minify:true}).code.trim();
const html = (t)=> MODE==='none' ? t : MODE==='space' ? t.replaceAll(/\s+/g,' ') : t.replaceAll(/(?<=>)\s*\n\s*|^\s*\n\s*(?=<)|\s*\n\s*(?=<|$)/g, (m)=> MODE==='jsx'?'':' ').replaceAll(/\s+/g,' ');
const plugin = { name:'mt', enforce:'pre', transform(code,id){ if(!id.includes('/src/')||!/(css|html|svg)`/.test(code)) return;
  const {program, errors} = parseSync(id, code); const edits=[];
  new Visitor({TaggedTemplateExpression(n){ const f = n.tag.name==='css'&&process.env.CSS?css: n.tag.name==='html'||n.tag.name==='svg'?html:null; if(!f) return; 
    for(const q of n.quasi.quasis){ 
      const s=code.indexOf(q.value.raw,q.start); edits.push([s,s+q.value.raw.length,f(q.value.raw)]); } }}).visit(program);
  edits.sort((a,b)=>b[0]-a[0]); for(const [s,e,t] of edits){ code=code.slice(0,s)+t+code.slice(e);} return {code,map:null}; }};
const esb = { name:'esb', renderChunk(code){ return transformSync(code,{minify:true,target:'es2022',format:'esm',legalComments:'none'}).code } };
export default defineConfig(async env => { const c = typeof base==='function'? await base(env): base; 
  c.plugins = [plugin, ...c.plugins];
  if(process.env.TERSER){ c.build.minify='terser'; c.build.terserOptions={ecma:2022,module:true,compress:{passes:3, ...JSON.parse(process.env.TC||'{}')}, format:{comments:/^!/, ...JSON.parse(process.env.TF||'{}')}, mangle: JSON.parse(process.env.TM||'true')}; c.build.rolldownOptions.output.minify= process.env.BOTH? true:false; }
  if(process.env.RAW){c.build.minify=false;c.build.rolldownOptions.output.minify=false}
  if(process.env.ESB) {c.build.minify=false;c.build.rolldownOptions.output.minify=false;c.plugins.push(esb)}
  return c; });
