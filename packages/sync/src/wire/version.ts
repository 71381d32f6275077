/**
 * The version of what goes over the wire: raised with every change of its schemas, by a test that knows their hash.
 * Both sides know it, neither says it yet (`SPEC.md`, what is not kept yet).
 */
export const PROTOCOL_VERSION = 1;
