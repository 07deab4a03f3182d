import Page from './MakerPage.svelte';
import { wake } from '../../client/wake.svelte';

void wake(Page);
