import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccessReason } from '@tatyktuu/domain/access';

export const accessRefusals: Readonly<
  Record<AccessReason | 'not-permitted' | 'not-readable', MessageDescriptor>
> = {
  'not-permitted': msg`You may not do this. Ask an administrator.`,
  'not-readable': msg`The office could not read this entry. It is kept as it came; tell an administrator and update the app.`,
  'programme-needs-name': msg`Give the programme a name in at least one language.`,
  'account-exists': msg`This account exists already. Reload the page to see it.`,
  'account-needs-name': msg`Write the person's name.`,
  'account-needs-email': msg`Write an e-mail address such as name@example.org.`,
  'account-email-taken': msg`Another account has this e-mail address. Use another address, or open that account again.`,
  'account-not-found': msg`This account is not there. Reload the page and choose again.`,
  'account-closed-already': msg`This account is closed already. Nothing more to do.`,
  'account-open-already': msg`This account is open already. Nothing more to do.`,
  'account-is-own': msg`You can't close your own account. Ask another administrator.`,
  'phone-exists': msg`This phone is somebody else's. Start again with "Add a facilitator".`,
  'phone-not-found': msg`This phone is not there. Reload the page and choose again.`,
  'phone-not-own': msg`A phone can only be set up by whoever works with it. Sign in with your own account.`,
  'phone-revoked': msg`This phone was taken out of use before this was recorded. Ask an administrator.`,
  'phone-revoked-already': msg`This phone is out of use already. Nothing more to do.`,
};
