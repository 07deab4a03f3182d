import Page from './MakerPage.svelte';
import { wake } from '../../islands/wake.svelte';

void wake(Page);
