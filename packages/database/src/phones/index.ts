import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PhoneHolder, Phones } from '@tatyktuu/api/ports';
import type { AccountRole } from '@tatyktuu/domain/access';
import type { Pool } from 'pg';
import { contactsOf } from './contacts.ts';

const SECRET_BYTES = 32;

interface GrantRow {
  account_id: string;
  secret_hash: Buffer;
  revoked: boolean;
  role: AccountRole;
  open: boolean;
}

/** The phones in PostgreSQL. A secret has 256 random bits, so a plain hash of it is enough: nobody guesses it. */
export function openPhones(pool: Pool): Phones {
  return {
    grant: async (phoneId, accountId) => {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const { rowCount } = await pool.query(
        `INSERT INTO phone_grant (phone_id, account_id, secret_hash) VALUES ($1, $2, $3)
         ON CONFLICT (phone_id) DO UPDATE SET secret_hash = excluded.secret_hash, issued_at = now()
         WHERE phone_grant.account_id = excluded.account_id AND phone_grant.last_seen IS NULL`,
        [phoneId, accountId, hashOf(secret)],
      );
      return rowCount === 1 ? secret : null;
    },

    recognise: async (phoneId, grant) => {
      const { rows } = await pool.query<GrantRow>(
        `SELECT g.account_id, g.secret_hash, p.revoked_at IS NOT NULL AS revoked, a.role, a.open
         FROM phone_grant g JOIN phone p ON p.id = g.phone_id JOIN account a ON a.id = g.account_id
         WHERE g.phone_id = $1`,
        [phoneId],
      );
      const row = rows[0];
      const fits = timingSafeEqual(hashOf(grant), row?.secret_hash ?? Buffer.alloc(32));
      return row && fits ? holderOf(row) : null;
    },

    heardOf: async (phoneId, { unsent, protocol, wiped }) => {
      await pool.query(
        `UPDATE phone_grant SET last_seen = now(), unsent = COALESCE($2, unsent), protocol = COALESCE($3, protocol),
                                wiped_at = CASE WHEN $4 THEN COALESCE(wiped_at, now()) ELSE wiped_at END
         WHERE phone_id = $1`,
        [phoneId, unsent ?? null, protocol ?? null, wiped ?? false],
      );
    },

    contacts: () => contactsOf(pool),
  };
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function holderOf({ account_id, role, revoked, open }: GrantRow): PhoneHolder {
  return { accountId: account_id, role, standing: revoked || !open ? 'revoked' : 'in-use' };
}
