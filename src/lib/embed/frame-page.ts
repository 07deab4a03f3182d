import Page from './FramePage.svelte';
import { wake } from '../islands/wake.svelte';

void wake(Page);
