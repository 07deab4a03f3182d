import InBrowser from './Island.svelte';
import OnServer from './IslandServer.svelte';

export const Island = import.meta.env.SSR ? OnServer : InBrowser;
export { partRendererContext } from './part-renderer';
export { layOutFar } from './far';
export { hydrated } from './scheduler';
