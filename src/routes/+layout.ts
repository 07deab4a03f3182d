export const prerender = true;
export const trailingSlash = 'always';
// Pages come alive by scripts of their own: see lib/islands.
export const csr = false;
