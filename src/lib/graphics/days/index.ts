import type { Graphic } from '../types';
import Marks from './Days.svelte';
import { describe, table } from './describe';
import { frame, type DaysFrame } from './frame';
import { meta } from './meta';

const days: Graphic<DaysFrame> = { ...meta, frame, describe, table, Marks };
export default days;
