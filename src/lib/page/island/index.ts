import InBrowser from './Island.svelte';
import OnServer from './IslandServer.svelte';

// While developing all comes alive at once: there Svelte takes what waits for a mistake, and says so.
export const Island = import.meta.env.SSR || import.meta.env.DEV ? OnServer : InBrowser;
export { layOutFar } from './far';
export { hydrated } from './scheduler';
