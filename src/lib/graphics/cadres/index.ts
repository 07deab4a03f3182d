import type { Graphic } from '../types';
import Marks from './Cadres.svelte';
import { describe, table } from './describe';
import { type CadresFrame, frame } from './frame';
import { meta } from './meta';

const cadres: Graphic<CadresFrame> = { ...meta, frame, describe, table, Marks };
export default cadres;
