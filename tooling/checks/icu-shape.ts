import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

type Compiled = ReturnType<typeof compileMessageOrThrow>;

/** What a message holds beside its words; two languages must agree in it. */
export interface MessageShape {
  /** Placeholders with their kind, and the numbered tags: `{name}`, `{count, plural}`, `<0>`. Sorted, each once. */
  readonly parts: readonly string[];
  /** For each `select`, `gender: female, male, other`. Sorted. */
  readonly choices: readonly string[];
  /** For each `plural`, the grammatical forms that it has, such as one, few, many, other. */
  readonly pluralForms: ReadonlyArray<{ readonly name: string; readonly forms: readonly string[] }>;
}

/**
 * The shape of an ICU message.
 *
 * @throws when the message is not valid ICU MessageFormat; the error says where.
 */
export function shapeOf(message: string): MessageShape {
  const parts = new Set<string>();
  const choices: string[] = [];
  const pluralForms: Array<{ name: string; forms: string[] }> = [];

  const walk = (tokens: Compiled): void => {
    for (const token of tokens) {
      if (typeof token === 'string') {
        for (const [tag] of token.matchAll(/<\/?[\w-]+ ?\/?>/g)) parts.add(tag);
        continue;
      }
      const [name, kind, detail] = token;
      parts.add(kind === undefined ? `{${name}}` : `{${name}, ${kind}}`);
      if (kind !== 'plural' && kind !== 'selectordinal' && kind !== 'select') continue;
      const branches = Object.entries(detail as Record<string, Compiled | number | undefined>).filter(
        (entry): entry is [string, Compiled] => Array.isArray(entry[1]),
      );
      const keys = branches.map(([key]) => key).sort();
      if (kind === 'select') choices.push(`${name}: ${keys.join(', ')}`);
      if (kind === 'plural') pluralForms.push({ name, forms: keys.filter((key) => !/^[=\d]/.test(key)) });
      for (const [, branch] of branches) walk(branch);
    }
  };

  walk(compileMessageOrThrow(message));
  return { parts: [...parts].sort(), choices: choices.sort(), pluralForms };
}
