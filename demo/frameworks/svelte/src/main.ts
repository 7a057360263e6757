import { mount } from 'svelte';
import App from './App.svelte';

const host = new URLSearchParams(location.search).get('host') ?? 'ws://localhost:8080';
const target = document.querySelector('#root');
if (target) mount(App, { target, props: { host } });
