/** What a server renders into the page; `main.ts` hydrates it. */
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import App from './app.vue';

export const render = (host: string): Promise<string> => renderToString(createSSRApp(App, { host }));
