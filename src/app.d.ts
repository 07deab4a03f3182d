/** A script as one text: bundled, small, ASCII; see lib/build/browser-script.js. */
declare module '*?script' {
  const code: string;
  export default code;
}

/** See lib/build/page-scripts.ts. */
declare module 'virtual:page-scripts' {
  /** The script of a page. */
  export interface PageScript {
    /** Its file below the site's root, and those that it will ask for. */
    src?: string;
    needs: string[];
    /** The script itself, where it stands in the page. */
    code?: string;
  }

  export const scripts: Record<string, PageScript>;
  /** `licenses.txt`: what of others the scripts carry. */
  export const licences: string;
}
