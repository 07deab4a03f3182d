import { EDITING } from './editing';
import { HOSTING } from './hosting';
import type { Mutant } from './mutant';
import { PAGE } from './page';
import { PICTURES } from './pictures';

/** By who would notice: whoever looks at the pictures, reads the page, edits the story, hosts it. */
export const MUTANTS: readonly Mutant[] = [...PICTURES, ...PAGE, ...EDITING, ...HOSTING];
