import type { Context } from '@tatyktuu/api';
import type { Phones } from '@tatyktuu/api/ports';
import { type DeviceId, isId } from '@tatyktuu/domain/kernel';

/** `Phone <phoneId>.<grant>`, the grant being 32 bytes as base64url. */
const AUTHORIZATION = /^Phone ([0-9a-f-]{36})\.([\w-]{43})$/;

type Speaking = Pick<Context, 'actor' | 'phone'>;

const nobody: Speaking = { actor: null, phone: null };

/**
 * Who speaks through an enrolled phone with these headers; null when they name none. On a phone nobody is more than a
 * facilitator, whatever else the account may do: a phone is lost sooner than an office.
 */
export async function phoneIn(headers: Headers, phones: Phones): Promise<Speaking | null> {
  const given = headers.get('authorization');
  if (given === null) return null;
  const [, phoneId = '', grant = ''] = AUTHORIZATION.exec(given) ?? [];
  const holder = isId(phoneId) ? await phones.recognise(phoneId, grant) : null;
  if (!holder) return nobody;
  const phone = { id: phoneId, standing: holder.standing };
  return holder.standing === 'in-use'
    ? { actor: { id: holder.accountId, role: 'facilitator' }, phone }
    : { actor: null, phone };
}

/** The phone that the headers name, whether or not it is who it says. */
export function phoneNamedIn(headers: Headers): DeviceId | undefined {
  return AUTHORIZATION.exec(headers.get('authorization') ?? '')?.[1];
}
