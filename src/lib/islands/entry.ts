import Page from '../page/StoryPage.svelte';
import { hydratePage } from './hydrate-page.svelte';

void hydratePage(Page);
