import { Parser } from 'saxen';
import type { Sink } from '../unpack.ts';

export interface XmlHandlers {
  /** Names come without their prefix; `attributes` are read only where asked for, with entities made letters. */
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  /** May come in several pieces. */
  readonly text?: (text: string) => void;
}

/** So much is gathered before it is parsed, so that a text of megabytes is not begun anew with every piece. */
const GATHERED = 256 * 1024;

/** Of a text or a tag that goes on for longer than this the rest is dropped: nothing of it is kept anyway. */
const LONGEST_RUN = 1024 * 1024;

/** A sink that reads XML as it comes. Document types declare nothing here, so no entity can swell. */
export function xmlSink(handlers: XmlHandlers): Sink {
  const decoder = new TextDecoder('utf-8');
  const parser = new Parser();
  let waiting = '';
  let run = 0;
  parser.on('openTag', (name, attributes, decodeEntities) => {
    handlers.open(bare(name), () => decoded(attributes(), decodeEntities));
  });
  const { close, text } = handlers;
  if (close) parser.on('closeTag', (name) => close(bare(name)));
  if (text) {
    parser.on('text', (written, decodeEntities) => text(decodeEntities(written)));
    parser.on('cdata', text);
  }
  parser.on('error', (error) => {
    throw error;
  });
  return {
    take: (bytes) => {
      const piece = decoder.decode(bytes, { stream: true });
      const tag = piece.indexOf('<');
      run = tag < 0 ? run + piece.length : piece.length - piece.lastIndexOf('<');
      if (run > LONGEST_RUN && tag < 0) return;
      waiting += piece;
      if (waiting.length < GATHERED) return;
      parser.write(waiting);
      waiting = '';
    },
    end: () => {
      parser.write(waiting + decoder.decode());
      parser.end();
    },
  };
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoded(
  attributes: Readonly<Record<string, string>>,
  decodeEntities: (text: string) => string,
): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    read[name] = value.includes('&') ? decodeEntities(value) : value;
  return read;
}
