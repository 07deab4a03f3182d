/** `npm run manual`: writes the editors' manual. */
import { writeFileSync } from 'node:fs';
import { loadManual } from '../../load-check';

const { manual, MANUAL } = await loadManual();
writeFileSync(MANUAL, manual());
console.log(MANUAL);
