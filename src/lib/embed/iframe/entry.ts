import Page from './IframePage.svelte';
import { hydratePage } from '../../islands/hydrate-page.svelte';

void hydratePage(Page);
