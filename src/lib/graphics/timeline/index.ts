import type { Graphic } from '../types';
import { describe, table } from './describe';
import { frame, type TimelineFrame } from './frame';
import Marks from './Timeline.svelte';
import { meta } from './meta';

const timeline: Graphic<TimelineFrame> = { ...meta, frame, describe, table, Marks };
export default timeline;
