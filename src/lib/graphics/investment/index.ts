import type { Graphic } from '../types';
import { describe, table } from './describe';
import { frame, type InvestmentFrame } from './frame';
import Investment from './Investment.svelte';
import { meta } from './meta';

const investment: Graphic<InvestmentFrame> = { ...meta, frame, describe, table, Marks: Investment };

export default investment;
