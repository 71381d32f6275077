/** An expected outcome as a value: either it worked, or it did not for a reason a person can be told. Defects throw. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * Why something was not done. `code` has a sentence in every language (`@tatyktuu/locales`); `params` fill its
 * gaps and never hold anything that identifies a person.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<const Code extends string>(
  code: Code,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly error: Refusal<Code> } {
  return { ok: false, error: params ? { code, params } : { code } };
}
