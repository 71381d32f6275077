/** What is used of saxen, which brings no types of its own. */
declare module 'saxen' {
  export class Parser {
    /** Attributes come as written: `decodeEntities` is the caller's to call. */
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Record<string, string>,
        decodeEntities: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decodeEntities: (text: string) => string) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error', handler: (error: Error) => void): this;
    /** Parses one more piece; what is not complete waits for the next. */
    write(xml: string): void;
    end(): void;
    stop(): void;
  }
}
