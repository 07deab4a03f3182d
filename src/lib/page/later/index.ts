import InBrowser from './Later.svelte';
import OnServer from './Now.svelte';

export const Later = import.meta.env.SSR ? OnServer : InBrowser;
export { awake } from './turns';
