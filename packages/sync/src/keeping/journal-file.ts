/**
 * A file that grows at its end, for what must not be lost. One writer at a time.
 *
 * Every promise may reject with a `KeepingFailure`; the file then holds what it held before.
 */
export interface JournalFile {
  /** Every frame kept, oldest first. What a crash left half written at the end is not among them. */
  read(): Promise<readonly Uint8Array[]>;
  /** Resolves when the frames are on the disk, all of them, after those of earlier calls. One flush. */
  append(frames: readonly Uint8Array[]): Promise<void>;
  /** Puts these frames in the place of all others: a crash leaves either the old ones or the new ones. */
  replace(frames: readonly Uint8Array[]): Promise<void>;
  /** Lets go of the file, so that another can open it. */
  close(): Promise<void>;
}

/** The journals of one phone, by name: lower-case letters, digits and dashes. */
export interface JournalFolder {
  /** Opens the journal, made when it is not there. */
  open(name: string): Promise<JournalFile>;
  /** The frames of the journal, whoever has it open; none when it is not there. Writes nothing. */
  peek(name: string): Promise<readonly Uint8Array[]>;
  /** The names of all journals that are there. */
  names(): Promise<readonly string[]>;
  /** Removes the journal of that name, if there is one. It must not be open. */
  remove(name: string): Promise<void>;
}
