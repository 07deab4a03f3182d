import InBrowser from './Later.svelte';
import OnServer from './Now.svelte';

// While developing all comes alive at once: there Svelte takes what waits for a mistake, and says so.
export const Later = import.meta.env.SSR || import.meta.env.DEV ? OnServer : InBrowser;
export { layOutFar } from './far';
export { awake } from './turns';
