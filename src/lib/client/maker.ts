import Page from '../embed/maker/MakerPage.svelte';
import { wake } from './wake.svelte';

void wake(Page);
