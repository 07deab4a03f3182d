import type { Graphic } from '../types';
import Court from './Court.svelte';
import { describe, table } from './describe';
import { frame, type CourtFrame } from './frame';
import { meta } from './meta';

const court: Graphic<CourtFrame> = { ...meta, frame, describe, table, Marks: Court };

export default court;
