/** Backups of the journal and the vault in files; what was erased leaves them too. */
export { forgetErased } from './forget.ts';
export { type Restored, type RestoreRefusal, restoreBackup } from './restore.ts';
export { rowsWith } from './rows-with.ts';
export { writeBackup } from './write.ts';
