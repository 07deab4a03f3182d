import { board } from './board';
import { conversion } from './conversion';
import { english } from './english';
import { events } from './events';
import { facts } from './facts';
import { files } from './files';
import { fonts } from './fonts';
import { formulas } from './formulas';
import { head } from './head';
import { labels } from './labels';
import { marks } from './marks';
import type { Mistake } from './mistake';
import { numbers } from './numbers';
import { sections } from './sections';
import { tables } from './tables';
import { writing } from './writing';

/**
 * Every kind of mistake the check knows, under the headings of the editors' manual, each with an
 * example. The manual is written from it, and the tests make every one of them.
 */
export const MISTAKES: readonly { title: string; mistakes: readonly Mistake[] }[] = [
  { title: '正文裡的數字', mistakes: numbers },
  { title: '正文裡的記號', mistakes: marks },
  { title: '行文', mistakes: writing },
  { title: '章與步驟', mistakes: sections },
  { title: '檔案開頭', mistakes: head },
  { title: '檔案', mistakes: files },
  { title: '表格', mistakes: tables },
  { title: '數據', mistakes: facts },
  { title: '公式', mistakes: formulas },
  { title: '大事', mistakes: events },
  { title: '圖上與按鈕的字', mistakes: labels },
  { title: '小數字板', mistakes: board },
  { title: '繁簡轉換', mistakes: conversion },
  { title: '英文', mistakes: english },
  { title: '字型', mistakes: fonts },
];
