import Page from '../page/StoryPage.svelte';
import { wake } from './wake.svelte';

void wake(Page);
