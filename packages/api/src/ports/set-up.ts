/** The door that is open only while nobody can sign in: a one-time token printed in the terminal. */
export interface SetUp {
  /** Whether the programme still waits for its first administrator with a password. */
  isOpen(): Promise<boolean>;
  /** Whether this is the token printed in the terminal. Compared in constant time. */
  accepts(token: string): boolean;
  /**
   * Fills the empty database with the example programme; gives the sign-ins it made, passwords fresh. Null when the
   * database holds another programme.
   */
  openExample(): Promise<readonly SignIn[] | null>;
}

export interface SignIn {
  readonly role: 'administrator' | 'facilitator';
  readonly name: string;
  readonly email: string;
  readonly password: string;
}
