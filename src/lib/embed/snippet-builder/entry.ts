import Page from './SnippetBuilder.svelte';
import { hydratePage } from '../../islands/hydrate-page.svelte';

void hydratePage(Page);
