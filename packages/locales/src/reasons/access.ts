import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccessReason } from '@tatyktuu/domain/access';

export const accessRefusals: Readonly<Record<AccessReason | 'not-permitted', MessageDescriptor>> = {
  'not-permitted': msg`You may not do this. Ask an administrator.`,
  'programme-needs-name': msg`Give the programme a name in at least one language.`,
  'account-exists': msg`This account exists already. Reload the page to see it.`,
  'account-needs-name': msg`Write the person's name.`,
  'account-needs-email': msg`Write an e-mail address such as name@example.org.`,
  'account-email-taken': msg`Another account has this e-mail address. Use another address, or open that account again.`,
  'account-not-found': msg`This account is not there. Reload the page and choose again.`,
  'account-closed-already': msg`This account is closed already. Nothing more to do.`,
  'account-open-already': msg`This account is open already. Nothing more to do.`,
  'account-is-own': msg`You can't close your own account. Ask another administrator.`,
};
