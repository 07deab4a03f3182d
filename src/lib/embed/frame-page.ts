import Page from './FramePage.svelte';
import { wake } from '../client/wake.svelte';

void wake(Page);
