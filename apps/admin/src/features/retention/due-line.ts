import type { client } from '../../api.ts';

/** A family of which something has been kept long enough, with what. */
export type DueLine = Awaited<ReturnType<typeof client.retention.rehearse.query>>[number];
