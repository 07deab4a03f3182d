import Page from '../embed/FramePage.svelte';
import { wake } from './wake.svelte';

void wake(Page);
