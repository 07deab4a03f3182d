/** `npm run manual`: writes the editors' manual. */
import { writeFileSync } from 'node:fs';
import { loadByVite } from '../../load-by-vite';

const { manual, MANUAL } = await loadByVite<typeof import('./manual')>('write/manual/manual.ts');
writeFileSync(MANUAL, manual());
console.log(MANUAL);
