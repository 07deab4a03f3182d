import { licences } from 'virtual:page-scripts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** What readers get from others, and on what terms. */
export const GET: RequestHandler = () =>
  new Response(licences, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
