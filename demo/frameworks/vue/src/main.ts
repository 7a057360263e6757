import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

const root = document.querySelector('#root');
const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
const create = root?.firstElementChild ? createSSRApp : createApp; // the first hydrates what a server has rendered
create(App, { host }).mount('#root');
