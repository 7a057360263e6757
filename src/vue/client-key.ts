import type { InjectionKey, Ref } from 'vue';
import type { ClientSource } from '../wrappers/client-source.js';

/** Where composables find the client that they are not given: the nearest provider above them. */
export const clientKey: InjectionKey<Readonly<Ref<ClientSource>>> = Symbol('telnyx client');
