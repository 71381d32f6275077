const starts = ['scratch', 'last', 'starting'] as const;

/** What a new version is edited from: nothing, the last version, or the starting curriculum. */
export type EditorStart = (typeof starts)[number];

export function isEditorStart(value: unknown): value is EditorStart {
  return starts.some((start) => start === value);
}
