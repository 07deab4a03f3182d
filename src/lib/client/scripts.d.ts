declare module 'virtual:page-scripts' {
  export const scripts: Record<string, import('./plugin').PageScript>;
  /** `licenses.txt`: what of others the scripts carry. */
  export const licences: string;
}
