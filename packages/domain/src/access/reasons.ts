export type AccessReason =
  | 'programme-needs-name'
  | 'account-exists'
  | 'account-needs-name'
  | 'account-needs-email'
  | 'account-email-taken'
  | 'account-not-found'
  | 'account-closed-already'
  | 'account-open-already'
  | 'account-is-own';
